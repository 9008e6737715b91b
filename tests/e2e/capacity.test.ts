import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually, type Surface } from './driver';
import { click, fill, find, isThere, lines, named, textOf, untilHeading, untilStatus } from './look';
import { picture } from './screens';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';
const people = {
  'Freya Lindqvist': freya,
  'Malik Osei': 'https://www.linkedin.com/in/malik-osei/',
  'Hana Kobayashi': 'https://www.linkedin.com/in/hana-kobayashi-28b4/',
  'Tomás Oliveira': 'https://mail.google.com/mail/u/0/#inbox/FMfcgzPracticeThreadAboutSamplesA',
  'Ruth Adler': 'https://mail.google.com/mail/u/0/#inbox/FMfcgzPracticeThreadAboutPricesB',
};

/** Half past ten on a Monday, at least a fortnight from now: by then everybody is overdue. */
const monday = new Date();
monday.setDate(monday.getDate() + 14 + ((8 - monday.getDay()) % 7));
monday.setHours(10, 30, 0, 0);

/** So many days after that Monday, as a date is typed. */
const dayAfter = (days: number): string =>
  new Date(Date.UTC(monday.getFullYear(), monday.getMonth(), monday.getDate() + days)).toISOString().slice(0, 10);

describe('what the user decides in the dashboard', () => {
  let driver: Driver;
  let dashboard: Page;
  beforeAll(async () => {
    driver = await Driver.start();
    for (const [name, address] of Object.entries(people)) {
      const page = await driver.open(address);
      const sidebar = await driver.openSidebar(page);
      await untilHeading(sidebar, name);
      await click(sidebar, 'button', 'Log touch');
      await untilStatus(sidebar, /logged/i);
      await page.close();
    }
    await driver.restart(monday);
    dashboard = await driver.openOwn('src/dashboard/index.html#/settings');
    await dashboard.setViewport({ width: 1280, height: 800 });
  });
  afterAll(() => driver?.stop());

  it('capacity: two a day, the others if there is time, and spread over the days to come', async () => {
    await dashboard.bringToFront();
    await fill(dashboard, 'Follow-ups a day', '2', 'spinbutton');
    await dashboard.keyboard.press('Tab');
    await untilStatus(dashboard, /saved/i);
    await picture(dashboard, 'capacity');

    await eventually('five in the badge', async () => (await driver.badge()) === '5');
    const popup = await driver.openOwn('src/popup/index.html');
    await popup.setViewport({ width: 400, height: 600 });
    const today = (count: number) =>
      eventually(`${count} in the popup`, async () => {
        const all = await lines(popup, 'Today');
        return all.length === count && all;
      });
    const all = await today(5);
    expect(all.map((line) => /If you have time/.test(line))).toEqual([false, false, true, false, false]);
    expect(await textOf(popup)).toContain('0 of 2 for today · 3 if you have time');
    await picture(popup, 'capacity-popup');

    await click(popup, 'button', 'Spread over the coming days');
    await eventually('the days', async () =>
      (await textOf(popup)).includes('Nobody is left out: 2 today, 2 tomorrow, and 1 on Wednesday.'),
    );
    await picture(popup, 'spread-days');
    await click(popup, 'button', 'Spread');
    await untilStatus(popup, /5 spread until Wed/);
    expect((await today(2)).join()).not.toContain('If you have time');
    expect(await isThere(popup, 'button', 'Spread over the coming days')).toBe(false);
    // It counts the overdue, and nobody is any more.
    await eventually('an empty badge', async () => (await driver.badge()) === '');
    await picture(popup, 'spread');

    await click(popup, 'button', 'Undo');
    await untilStatus(popup, /taken back/i);
    expect(await today(5)).toEqual(all);
    await eventually('five again', async () => (await driver.badge()) === '5');
  });

  it('a cadence of one’s own: Gentle, but sooner', async () => {
    await dashboard.bringToFront();
    await click(dashboard, 'button', 'Copy and change Gentle');
    await fill(dashboard, 'Before message 2', '2', 'spinbutton');
    await eventually('the dates', async () => /Wednesday\s+Message\s+2 working days/.test(await textOf(dashboard)));
    await picture(dashboard, 'cadence-editor');
    await click(dashboard, 'button', 'Save');
    await untilStatus(dashboard, /saved: my gentle/i);
    await picture(dashboard, 'cadences');

    const page = await driver.open(freya);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await choose(sidebar, 'Cadence', 'My Gentle');
    await untilStatus(sidebar, /now in my gentle/i);
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged.*wednesday/i);
    expect(await named(sidebar, 'Next step')).toContain('Touch 3 in My Gentle.');
    await picture(page, 'own-cadence');
    await page.close();
  });

  it('leave: the next step waits behind it', async () => {
    await dashboard.bringToFront();
    await fill(dashboard, 'First day', dayAfter(1), 'date');
    await fill(dashboard, 'Last day, if later', dayAfter(2), 'date');
    await click(dashboard, 'button', 'Add days off');
    await untilStatus(dashboard, /added/i);
    await picture(dashboard, 'leave');
    const page = await driver.open(freya);
    const sidebar = await driver.openSidebar(page);
    // Of the four days that are left of this week two are free now.
    await eventually('Friday', async () => /Message on Fri/.test(await named(sidebar, 'Next step')));
    await picture(page, 'behind-leave');
    await page.close();
  });
});

/** Chooses what a person reads in a list. */
async function choose(surface: Surface, list: string, wanted: string): Promise<void> {
  const select = await eventually(`the list ${list}`, () => find(surface, 'combobox', list));
  const value = await select.evaluate(
    (element, text) => [...(element as HTMLSelectElement).options].find((option) => option.text === text)?.value,
    wanted,
  );
  await select.select(value ?? `no option ${wanted}`);
}
