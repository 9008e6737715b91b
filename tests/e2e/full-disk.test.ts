import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserName, Driver, eventually } from './driver';
import { storedIn } from './kills/stored';
import { click, lines, textOf, untilHeading, untilStatus } from './look';

/*
 * The system itself tells the browser, of every file of its profile, that there is no room: see browsers/full-disk.c.
 */

let driver: Driver;
let sidebar: Frame;
beforeAll(async () => {
  driver = await Driver.start({ fillable: true });
  sidebar = await about('freya-lindqvist', 'Freya Lindqvist');
  await log('Sent the price list');
  await untilStatus(sidebar, /logged/i);
  sidebar = await about('malik-osei', 'Malik Osei');
});
afterAll(() => driver?.stop());

async function about(slug: string, name: string): Promise<Frame> {
  const frame = await driver.openSidebar(await driver.open(`https://www.linkedin.com/in/${slug}/`));
  await untilHeading(frame, name);
  return frame;
}

async function log(note: string): Promise<void> {
  await sidebar.locator('textarea').fill(note);
  await click(sidebar, 'button', 'Log touch');
}

/** What is kept of people, and the notes of their touches. */
async function kept() {
  const { contacts, identities, touches = [] } = await storedIn(driver);
  const notes = touches.map(({ fields }) => (fields as { note: string }).note).sort();
  return { contacts: contacts?.length, identities: identities?.length, notes };
}

/** The browser says what of a write that failed it knows: that there is no room, or no more than that it failed. */
const untilTold = (): Promise<boolean> =>
  eventually('word of the disk', async () => /disk is (not )?full/.test(await textOf(sidebar)));

it('is told, with the note still there, and of somebody new nothing half-written remains', async () => {
  const before = await kept();
  driver.fillDisk(true);
  await log('Asked for an answer');
  await untilTold();
  expect(await sidebar.evaluate(() => document.querySelector('textarea')?.value)).toBe('Asked for an answer');
  // Nor is it taken for damage when it is tried again.
  await click(sidebar, 'button', 'Log touch');
  await eventually('the word that it is full', async () => /The disk is full/.test(await textOf(sidebar)));
  // Chromium opens nothing on a full disk, and so nobody is reminded: that stands on the button.
  await driver.ringAlarms();
  if (browserName === 'chromium') await eventually('a mark', async () => (await driver.badge()) === '!');
  driver.fillDisk(false);
  await driver.ringAlarms();
  await eventually('no mark', async () => (await driver.badge()) === '');
  expect(await kept()).toEqual(before);
  expect(before.notes).toEqual(['Sent the price list']);
});

it('and the first touch after there is room again is logged', async () => {
  await click(sidebar, 'button', 'Log touch');
  await untilStatus(sidebar, /logged/i);
  await eventually('the touch', async () => (await lines(sidebar, 'History')).length === 1);
});

it('what was confirmed is there when the browser was killed', async () => {
  driver.fillDisk(true);
  await log('Called them');
  await untilTold();
  await driver.crash(undefined, () => driver.fillDisk(false));
  expect((await kept()).notes).toEqual(['Asked for an answer', 'Sent the price list']);
  sidebar = await about('malik-osei', 'Malik Osei');
  await log('Called them');
  await untilStatus(sidebar, /logged/i);
});
