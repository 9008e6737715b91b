import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../machine.mjs';
import { browserName, Driver, workingDay } from './driver';
import { click, untilHeading, untilStatus } from './look';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screens = join(root, '.state', 'screens');

describe.each([{ scheme: 'light' }, { scheme: 'dark' }])('in $scheme colours', ({ scheme }) => {
  let driver: Driver;
  beforeAll(async () => {
    mkdirSync(screens, { recursive: true });
    driver = await Driver.start({ dark: scheme === 'dark' });
    const sidebar = await driver.openSidebar(await driver.open('https://www.linkedin.com/in/freya-lindqvist/'));
    await untilHeading(sidebar, 'Freya Lindqvist');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await driver.restart(workingDay(10));
  });
  afterAll(() => driver?.stop());

  const look = async (page: Page, name: string, width: number, height: number) => {
    await page.bringToFront();
    await page.setViewport({ width, height });
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(scheme === 'dark');
    await page.screenshot({ path: join(screens, `${browserName}-${name}-${scheme}.png`) as `${string}.png` });
    expect(await serious(page), name).toEqual([]);
  };

  it('the sidebar, the popup and the dashboard bar nobody', async () => {
    const profile = await driver.open('https://www.linkedin.com/in/freya-lindqvist/');
    const sidebar = await driver.openOwn(`src/sidebar/index.html?tab=${await driver.tabId(profile)}`);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await look(sidebar, 'sidebar', 360, 900);
    const popup = await driver.openOwn('src/popup/index.html');
    await popup.waitForSelector('::-p-aria([name="Today"][role="list"])');
    await look(popup, 'popup', 400, 600);
    const dashboard = await driver.openOwn('src/dashboard/index.html');
    await dashboard.waitForSelector('h1');
    await look(dashboard, 'dashboard', 1280, 800);
  });

  it('the sidebar stands in the page', async () => {
    const page = await driver.open('https://www.linkedin.com/in/freya-lindqvist/');
    await untilHeading(await driver.openSidebar(page), 'Freya Lindqvist');
    await page.screenshot({ path: join(screens, `${browserName}-page-${scheme}.png`) as `${string}.png` });
  });
});

/** What axe-core calls serious or critical: rule, and where. */
async function serious(page: Page): Promise<string[]> {
  // As text, since the pages' own policy lets no other script in.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}
