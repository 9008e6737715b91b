import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, Driver, eventually } from './driver';
import { click, lines, textOf, untilHeading, untilStatus } from './look';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';

/** The files of all databases of the extension in a profile: not those that lie beside them. */
function databaseFiles(profile: string, ending: string): string[] {
  const folder = browserName === 'firefox' ? join(profile, 'storage/default') : join(profile, 'Default/IndexedDB');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('-extension') && path.endsWith(ending))
    .filter((path) => browserName === 'chromium' || /[\\/]idb[\\/]/.test(path))
    .map((path) => join(folder, path));
}

/**
 * What a disk does to a file: a bit that turns in Chromium's log, a file in Firefox that is another. Both browsers throw such a database away
 * without a word and give whoever opens it an empty one.
 */
function damage(profile: string): void {
  if (browserName === 'firefox') {
    for (const file of databaseFiles(profile, '.sqlite')) writeFileSync(file, Buffer.alloc(65_536, 0x5a));
    for (const file of databaseFiles(profile, '-wal')) rmSync(file);
    return;
  }
  for (const file of databaseFiles(profile, '.log')) {
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }
}

const says = (page: Page, words: RegExp): Promise<unknown> =>
  eventually(String(words), async () => words.test(await textOf(page)), 60);

describe('a database that comes back damaged', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await Driver.start();
  });
  afterAll(() => driver?.stop());

  it('is noticed, and comes back from the newest snapshot with all that was logged', async () => {
    const page = await driver.open(freya);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);

    const backup = await driver.openOwn('src/dashboard/index.html#/backup');
    await click(backup, 'button', 'Take a snapshot now');
    await untilStatus(backup, /Snapshot taken: 1 contact, 1 touch/);

    await driver.crash(undefined, damage);
    const popup = await driver.openOwn('src/popup/index.html');
    await says(popup, /data that Steadfast had stored in this browser is gone/);
    await eventually('the badge to say so', async () => (await driver.badge()) === '!');

    // Whatever place was meant, this comes first.
    const dashboard = await driver.openOwn('src/dashboard/index.html#/settings');
    await says(dashboard, /Your data is gone from this browser/);
    await says(dashboard, /there were about 1 contact, 1 touch/);
    await click(dashboard, 'button', 'Restore the newest snapshot');
    await says(dashboard, /There is nothing here now to compare it with/);
    await click(dashboard, 'button', 'Restore this backup');
    await untilStatus(dashboard, /Restored: 1 contact, 1 touch/);

    const again = await driver.openSidebar(await driver.open(freya));
    await untilHeading(again, 'Freya Lindqvist');
    expect((await lines(again, 'History')).length).toBe(1);
    await says(await driver.openOwn('src/dashboard/index.html#/people'), /Freya Lindqvist/);
  });

  it('is taken as it is when it is whole, after the same crash', async () => {
    await driver.crash();
    const again = await driver.openSidebar(await driver.open(freya));
    await untilHeading(again, 'Freya Lindqvist');
    expect((await lines(again, 'History')).length).toBe(1);
  });

  // Headless, Chromium asks nobody whether an extension may have a permission, and gives it none: there the pages' tests have to do.
  const journey = browserName === 'firefox' ? it : () => {};
  journey('puts a file into the downloads by itself once that is allowed', async () => {
    const backup = await driver.openOwn('src/dashboard/index.html#/backup');
    await click(backup, 'radio', 'Every day');
    await says(backup, /1 file is kept/);
    const files = await driver.ask(() => browser.downloads.search({}));
    expect(files.map(({ state, exists }) => [state, exists])).toEqual([['complete', true]]);
    expect(files[0]?.filename).toMatch(/Steadfast.steadfast-[\d-]+\.json\.gz$/);
    await click(backup, 'radio', 'Never');
  });

  it('has snapshots that can be tried', async () => {
    const backup = await driver.openOwn('src/dashboard/index.html#/backup');
    const newest = await backup.waitForSelector('button[aria-label^="Try it"]');
    await newest?.click();
    await untilStatus(backup, /came back as they were saved/);
  });
});
