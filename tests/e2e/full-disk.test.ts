import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Driver, eventually } from './driver';
import { storedIn } from './kills/stored';
import { click, lines, textOf, untilHeading, untilStatus } from './look';

/*
 * The system itself tells the browser, of every file of its profile, that there is no room: see browsers/full-disk.c.
 */

const malik = 'https://www.linkedin.com/in/malik-osei/';

let driver: Driver;
let sidebar: Frame;
beforeAll(async () => {
  driver = await Driver.start({ fillable: true });
  sidebar = await opened();
});
afterAll(() => driver?.stop());

async function opened(): Promise<Frame> {
  const frame = await driver.openSidebar(await driver.open(malik));
  await untilHeading(frame, 'Malik Osei');
  return frame;
}

const log = async (note: string): Promise<void> => {
  await sidebar.locator('textarea').fill(note);
  await click(sidebar, 'button', 'Log touch');
};
const notes = async (): Promise<string[]> =>
  ((await storedIn(driver)).touches ?? []).map(({ fields }) => (fields as { note: string }).note).sort();
/** The browser says what of a write that failed it knows: that there is no room, or no more than that it failed. */
const untilTold = (): Promise<boolean> =>
  eventually('word of the disk', async () => /disk is (not )?full/.test(await textOf(sidebar)));

it('is told, with the note still there, and nothing half-written remains', async () => {
  await log('Sent the price list');
  await untilStatus(sidebar, /logged/i);
  driver.fillDisk(true);
  await log('Asked for an answer');
  await untilTold();
  expect(await sidebar.evaluate(() => document.querySelector('textarea')?.value)).toBe('Asked for an answer');
  // Nor is it taken for damage when it is tried again.
  await click(sidebar, 'button', 'Log touch');
  await eventually('the word that it is full', async () => /The disk is full/.test(await textOf(sidebar)));
  expect(await driver.badge()).not.toMatch(/[a-z!]/i);
  driver.fillDisk(false);
  expect(await notes()).toEqual(['Sent the price list']);
});

it('and the first touch after there is room again is logged', async () => {
  await click(sidebar, 'button', 'Log touch');
  await untilStatus(sidebar, /logged/i);
  await eventually('both touches', async () => (await lines(sidebar, 'History')).length === 2);
});

it('what was confirmed is there when the browser was killed', async () => {
  driver.fillDisk(true);
  await log('Called them');
  await untilTold();
  await driver.crash(undefined, () => driver.fillDisk(false));
  expect(await notes()).toEqual(['Asked for an answer', 'Sent the price list']);
  sidebar = await opened();
  await log('Called them');
  await untilStatus(sidebar, /logged/i);
});
