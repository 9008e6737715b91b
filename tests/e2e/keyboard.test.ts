import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringIn } from './bring-in';
import { Driver, eventually } from './driver';
import { heading, isThere, textOf, untilHeading, untilStatus } from './look';
import { tabTo, walk } from './tab-stops';

const people = [
  'Name,E-mail,Company',
  ...Array.from({ length: 60 }, (_, at) => `Person ${String(at).padStart(2, '0')},p${at}@example.com,Rowan`),
  'Zoë Adeyemi,zoe@example.com,Birch Instruments',
];

describe('by the keyboard alone', () => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await Driver.start();
    const importing = await driver.openOwn('src/dashboard/index.html#/import');
    await bringIn(importing, people, 61);
    await importing.close();
  });
  afterAll(() => driver?.stop());

  const open = async (place: string, title: string) => {
    const opened = await driver.openOwn(`src/dashboard/index.html#/${place}`);
    await opened.setViewport({ width: 1280, height: 800 });
    await opened.bringToFront();
    await untilHeading(opened, title);
    return opened;
  };
  const press = async (...keys: Parameters<Page['keyboard']['press']>[0][]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** A key that moves the keyboard to another row, and where it is then. */
  const move = async (key: 'ArrowDown' | 'PageDown'): Promise<number> => {
    const from = await row();
    await press(key);
    const another = eventually('another row', async () => {
      const to = await row();
      return to > from && to;
    });
    return another.catch(async () => {
      const here = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
      throw new Error(`${key} in row ${from} led to no other one; the focus is on ${here}`);
    });
  };
  const says = (words: RegExp) =>
    eventually(String(words), async () => words.test((await textOf(page)).replace(/\s+/g, ' ')));
  /** The row that has the keyboard, from 0. */
  const row = () => page.evaluate(() => Number((document.activeElement as HTMLElement).dataset.row ?? -1));

  it('one comes to somebody who is searched for, and logs a touch', async () => {
    page = await open('people', 'People');
    await says(/61 people/);
    await tabTo(page, 'searchbox', 'Search people');
    await page.keyboard.type('birch');
    await says(/1 of 61/);
    await press('ArrowDown', 'Enter');
    await untilHeading(page, 'Zoë Adeyemi');
    await tabTo(page, 'button', 'Log touch');
    await press('Enter');
    await untilStatus(page, /logged/i);
  });

  it('one comes back to the list as it was', async () => {
    await tabTo(page, 'link', 'Back to the list', true);
    await press('Enter');
    await untilHeading(page, 'People');
    await says(/1 of 61/);
    await press('/', 'Escape');
    // Not "1 of 61 people", as it was.
    await says(/(?<!of )61 people/);
    await press('ArrowDown');
    await eventually('the first row', async () => (await row()) === 0);
    await move('PageDown');
    await move('PageDown');
    const left = await move('ArrowDown');
    const name = await page.evaluate(() => document.activeElement?.querySelector('a')?.textContent);
    await press('Enter');
    await eventually('the person', async () => (await heading(page)) === name);
    await tabTo(page, 'link', 'Back to the list', true);
    await press('Enter');
    await untilHeading(page, 'People');
    await tabTo(page, 'button', 'Touches');
    await press('Tab');
    expect(await row()).toBe(left);
  });

  it('one chooses several, tags them, and takes it back', async () => {
    await press(' ');
    await move('ArrowDown');
    await move('ArrowDown');
    await page.keyboard.down('Shift');
    await press(' ');
    await page.keyboard.up('Shift');
    await says(/3 chosen/);
    await tabTo(page, 'button', 'Tags…');
    await press('Enter');
    await eventually('the form', () => isThere(page, 'combobox', 'Tags, with commas between them'));
    await page.keyboard.type('Fair');
    await press('Enter');
    await untilStatus(page, /3 tagged: Fair/);
    await tabTo(page, 'button', 'Undo');
    await press('Enter');
    await untilStatus(page, /taken back|undone/i);
    await page.close();
  });

  it('one stays where one is while something is done with many', async () => {
    page = await open('people', 'People');
    await says(/Waiting/);
    await tabTo(page, 'button', 'Touches');
    await press('Tab', ' ');
    await tabTo(page, 'button', 'Reconnect later');
    await press('Enter');
    await untilStatus(page, /1 person was put/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Reconnect later');
    await page.close();
  });

  // A second time where the first was not seen through: once, on a busy machine, Firefox did not scroll to what got the focus, and never again in 120 walks.
  it.each([
    ['people', 'People', /Waiting/],
    ['reconnect', 'Reconnect', /60 people wait/],
    ['import', 'Import', /What can be read/],
    ['export', 'Export', /For other programs/],
    ['backup', 'Backup', /Take a snapshot now/],
    ['settings', 'Settings', /Show a test notification/],
  ])('one comes through %s, in the order of the screen', { retry: 1 }, async (place, title, all) => {
    page = await open(place, title);
    await says(all);
    expect(await walk(page)).toEqual([]);
    await page.close();
  });

  it('one comes through the page of somebody', { retry: 1 }, async () => {
    const list = await open('people?q=birch', 'People');
    const link = await eventually('them', () =>
      list.evaluate(() => document.querySelector<HTMLAnchorElement>('.rows a')?.hash ?? null),
    );
    await list.close();
    page = await open(link.replace('#/', ''), 'Zoë Adeyemi');
    await eventually('what can be done', () => isThere(page, 'button', 'Delete…'));
    expect(await walk(page)).toEqual([]);
  });
});
