import { readdirSync, rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originOf } from './browsers/chromium';
import { carelessExtension } from './careless';
import { browserName, builtExtension, Driver, pause } from './driver';
import { untilHeading } from './look';

describe('the page cannot know', () => {
  let driver: Driver;
  let decoy: string;
  beforeAll(async () => {
    decoy = carelessExtension();
    driver = await Driver.start({ decoy });
  });
  afterAll(async () => {
    await driver?.stop();
    rmSync(decoy, { recursive: true, force: true });
  });

  it('no file of the extension can be fetched by its address', async () => {
    const page = await driver.open('https://www.linkedin.com/practice/unguarded');
    if (browserName === 'chromium') {
      // The probe is worth something: it finds what a careless extension leaves open.
      const careless = originOf(decoy);
      expect(await reachable(page, [`${careless}/open.txt`])).toHaveLength(1);
    }
    const files = readdirSync(builtExtension(), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${driver.origin}/${file}`,
    );
    expect(files.length).toBeGreaterThan(10);
    const found = await reachable(page, files);
    // Firefox keeps no second address for what a frame needs; but there the address itself is a secret of each install.
    expect(found).toEqual(browserName === 'firefox' ? [`${driver.origin}/src/sidebar/index.html`] : []);
  });

  it('no address of the extension stands in the page, with the sidebar open', async () => {
    const page = await driver.open('https://www.linkedin.com/in/freya-lindqvist/');
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    const traces = await page.evaluate(() => {
      const texts = [document.documentElement.outerHTML, ...performance.getEntries().map(({ name }) => name)];
      for (const element of document.querySelectorAll('*')) {
        texts.push(
          ...[...element.attributes].map(({ value }) => value),
          ...(element.shadowRoot ? [element.shadowRoot.innerHTML] : []),
        );
      }
      return { texts: texts.filter((text) => /(chrome|moz)-extension/.test(text)), frames: window.length };
    });
    expect(traces).toEqual({ texts: [], frames: 0 });
  });

  it('no key typed in the sidebar reaches the page', async () => {
    const page = await driver.open('https://www.linkedin.com/in/freya-lindqvist/');
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    const noticed = () =>
      page.evaluate(() => (globalThis as unknown as { practice: { noticed: string[] } }).practice.noticed);
    await page.locator('main').click();
    await page.keyboard.type('a');
    expect(await noticed()).toContain('keydown a'); // it would notice
    const before = (await noticed()).length;
    await sidebar.locator('textarea').click();
    await page.keyboard.type('secret');
    expect(await sidebar.$eval('textarea', (field) => field.value)).toBe('secret');
    await pause(200);
    expect((await noticed()).slice(before).filter((event) => !event.startsWith('message'))).toEqual([]);
  });
});

/** Which of these addresses the page can fetch, as LinkedIn tries to. */
const reachable = (page: Page, addresses: string[]): Promise<string[]> =>
  page.evaluate(async (all) => {
    const found: string[] = [];
    for (const address of all)
      await fetch(address)
        .then(() => found.push(address))
        .catch(() => {});
    return found;
  }, addresses);
