import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringIn, showImport } from './bring-in';
import { browserName, Driver, eventually, workingDay } from './driver';
import { click, isThere, named, textOf, untilHeading, untilStatus } from './look';
import { shoot } from './screens';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Eight wait after they came in; by the time the places are looked at, some have had their turn. */
const people = [
  'Name,E-mail,Company,Position',
  ...['Amina', 'Bela', 'Chidi', 'Dora', 'Emil', 'Hana', 'Jonas', 'Zoë'].map(
    (name) => `${name} Example,${name.toLowerCase()}@example.com,Rowan,Buyer`,
  ),
];
/** Of one it is not certain whether they are known; of one nothing can be read. */
const more = [
  'Name,E-mail,Company,Shoes',
  'Anna Rossi,anna@example.com,Elm,38',
  'Kofi Mensah,kofi@example.com,Elm,44',
  'Bela Example,,Rowan,41',
  ',,Elm,',
];

let driver: Driver;
beforeAll(async () => {
  driver = await Driver.start();
  const sidebar = await driver.openSidebar(await driver.open('https://www.linkedin.com/in/freya-lindqvist/'));
  await untilHeading(sidebar, 'Freya Lindqvist');
  await click(sidebar, 'button', 'Log touch');
  await untilStatus(sidebar, /logged/i);
  await bringIn(await driver.openOwn('src/dashboard/index.html#/import'), people, 8);
});
afterAll(() => driver?.stop());

describe.each([{ scheme: 'light' }, { scheme: 'dark' }])('in $scheme colours', ({ scheme }) => {
  beforeAll(() => driver.restart(workingDay(10), scheme === 'dark'));

  const look = async (page: Page, name: string, width: number, height: number) => {
    await page.bringToFront();
    await page.setViewport({ width, height });
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(scheme === 'dark');
    await shoot(page, `${browserName}-${name}-${scheme}`);
    expect(await serious(page, scheme === 'dark'), name).toEqual([]);
  };

  it('the sidebar, the popup and the dashboard bar nobody', async () => {
    const profile = await driver.open('https://www.linkedin.com/in/freya-lindqvist/');
    const sidebar = await driver.openOwn(`src/sidebar/index.html?tab=${await driver.tabId(profile)}`);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await look(sidebar, 'sidebar', 360, 900);
    const popup = await driver.openOwn('src/popup/index.html');
    await eventually('the list', () => isThere(popup, 'list', 'Today'));
    await look(popup, 'popup', 400, 600);
    const dashboard = await driver.openOwn('src/dashboard/index.html#/settings');
    await dashboard.waitForSelector('h1');
    await look(dashboard, 'dashboard', 1280, 800);
    const people = await driver.openOwn('src/dashboard/index.html');
    await eventually('the list of people', () => isThere(people, 'link', 'Freya Lindqvist'));
    await look(people, 'people', 1280, 800);
    await click(people, 'checkbox', 'Choose Freya Lindqvist');
    await click(people, 'button', 'Tags…');
    await look(people, 'people-narrow', 420, 800);
    await people.close();
  });

  it('the sidebar bars nobody from what is asked in it', async () => {
    const profile = await driver.open('https://www.linkedin.com/in/freya-lindqvist/');
    const sidebar = await driver.openOwn(`src/sidebar/index.html?tab=${await driver.tabId(profile)}`);
    // Tall enough for all of it, so that nothing lies over what is clicked.
    await sidebar.setViewport({ width: 360, height: 1800 });
    await untilHeading(sidebar, 'Freya Lindqvist');
    await eventually('the talk track, open where something is due', () => isThere(sidebar, 'tablist', 'What for'));
    await look(sidebar, 'sidebar-talk-track', 360, 1800);
    await click(sidebar, 'button', 'Promise');
    await eventually('the form', () => isThere(sidebar, 'textbox', 'Which date and time?'));
    await look(sidebar, 'sidebar-promise', 360, 1800);
    await click(sidebar, 'button', 'Cancel');
    await click(sidebar, 'button', 'More about this contact');
    await click(sidebar, 'menuitem', 'Close…');
    await click(sidebar, 'radio', 'No reply came');
    await click(sidebar, 'button', 'Close');
    await eventually('the three ways', () => named(sidebar, 'Silence is not a no', 'form'));
    await look(sidebar, 'sidebar-guard', 360, 1800);
  });

  it('the dashboard bars nobody from its editors', async () => {
    const dashboard = await driver.openOwn('src/dashboard/index.html#/settings');
    await dashboard.bringToFront();
    await click(dashboard, 'button', 'Copy and change Gentle');
    await click(dashboard, 'button', 'New template');
    for (const form of ['Cadence', 'Template']) {
      await eventually(`the form ${form}`, () => isThere(dashboard, 'form', form));
    }
    await look(dashboard, 'dashboard-editors', 1280, 4200);
  });

  it('no place of the dashboard bars anybody', async () => {
    const page = await driver.openOwn('src/dashboard/index.html#/people?q=freya');
    const id = await eventually('them', () =>
      page.evaluate(() => document.querySelector<HTMLAnchorElement>('.rows a')?.hash.split('/')[2] ?? null),
    );
    const goTo = async (hash: string, words: RegExp) => {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await eventually(hash, async () => words.test(await textOf(page)));
    };
    await goTo(`#/person/${id}`, /Stop or delete/);
    await click(page, 'button', 'Log an earlier touch');
    await click(page, 'button', 'Merge with…');
    await click(page, 'button', 'Delete…');
    await look(page, 'person', 1280, 1600);
    await look(page, 'person-narrow', 420, 2600);
    await goTo(`#/person/${id}/sheet`, /Print/);
    await look(page, 'sheet', 1280, 900);
    await goTo('#/reconnect', /Build the list/);
    await look(page, 'reconnect', 1280, 1600);
    await goTo('#/import', /What can be read/);
    await look(page, 'import', 1280, 900);
    await showImport(page, more, 2);
    await look(page, 'import-preview', 1280, 1400);
    await look(page, 'import-preview-narrow', 420, 2000);
    await goTo('#/export', /For other programs/);
    await click(page, 'switch', 'Seal it with a passphrase');
    await look(page, 'export', 1280, 900);
    await goTo('#/backup', /Take a snapshot now/);
    await look(page, 'backup', 1280, 900);
    await page.close();
  });

  it('the sidebar stands in the page', async () => {
    const page = await driver.open('https://www.linkedin.com/in/freya-lindqvist/');
    await untilHeading(await driver.openSidebar(page), 'Freya Lindqvist');
    await shoot(page, `${browserName}-page-${scheme}`);
  });
});

/**
 * What axe-core calls serious or critical: rule, and where.
 * @param inDark asks for colours alone: whatever else there is was asked in the light
 */
async function serious(page: Page, inDark: boolean): Promise<string[]> {
  // As text, since the pages' own policy lets no other script in.
  await page.evaluate(axeSource);
  return page.evaluate(async (colours) => {
    const only = colours ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {};
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(only);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, inDark);
}
