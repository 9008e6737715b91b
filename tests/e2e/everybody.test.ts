import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually } from './driver';
import { click, fill, isThere, textOf, untilHeading, untilStatus } from './look';
import { picture } from './screens';

/** As LinkedIn's own export begins: three lines of notes, then the header. */
const connections = [
  'Notes:',
  '"When exporting your connection data, you may notice that some of the email addresses are missing."',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Zoë,Adeyemi,https://www.linkedin.com/in/zoe-adeyemi-example,zoe@example.com,Birch Instruments,Head of Purchasing,12 Mar 2024',
  'José,Muñoz,https://www.linkedin.com/in/jose-munoz-example,,Elm,Buyer,03 Feb 2019',
  '민수,김,https://www.linkedin.com/in/minsu-example,minsu@example.org,Oak & Sons,,28 Nov 2021',
  ',,,,Somewhere,,01 Jan 2020',
  ...Array.from(
    { length: 120 },
    (_, at) => `Person,Number ${at},https://www.linkedin.com/in/person-${at}-example,,Rowan,Engineer,05 May 2020`,
  ),
].join('\r\n');

describe('everybody', () => {
  let driver: Driver;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'steadfast-files-'));
  beforeAll(async () => {
    writeFileSync(join(folder, 'Connections.csv'), connections);
    writeFileSync(
      join(folder, 'More.csv'),
      'Name,E-mail\r\nAnna Rossi,anna@example.com\r\nZoë A.,zoe@example.com\r\nWei Silva,',
    );
    driver = await Driver.start();
    page = await driver.openOwn('src/dashboard/index.html#/import');
    await page.setViewport({ width: 1280, height: 900 });
  });
  afterAll(async () => {
    await driver?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const says = (words: RegExp) =>
    eventually(String(words), async () => words.test((await textOf(page)).replace(/\s+/g, ' ')));
  const goTo = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);

  it('is brought in from a file, once it was said what would come of it', async () => {
    await untilHeading(page, 'Import');
    const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, 'Connections.csv'));
    await eventually('what the file is', () =>
      page.evaluate(() => document.querySelector('select')?.selectedOptions[0]?.label === 'LinkedIn connections'),
    );
    await eventually('what would come of it', () => isThere(page, 'button', 'Import 123 people'));
    await picture(page, 'import');
    await click(page, 'button', 'Import 123 people');
    await says(/123 people imported/);
  });

  it('is found by what is typed, in any script and without accents', async () => {
    await goTo('#/people');
    await untilHeading(page, 'People');
    await says(/123 people/);
    await picture(page, 'people');
    for (const [typed, name] of [
      ['zoe', 'Zoë Adeyemi'],
      ['munoz', 'José Muñoz'],
      ['민수', '김민수'],
      ['birch head', 'Zoë Adeyemi'],
    ] as const) {
      await fill(page, 'Search people', typed, 'searchbox');
      await says(/1 of 123/);
      await says(new RegExp(name));
    }
  });

  it('is changed many at once, and that is taken back as one', async () => {
    await fill(page, 'Search people', 'rowan', 'searchbox');
    await says(/120 of 123/);
    // Each box shows what was chosen by it, whatever is drawn while the click is still under way.
    const ticked = () => page.$$eval('.rows input', (boxes) => boxes.filter((box) => box.checked).length);
    for (const [turn, name] of ['Person Number 0', 'Person Number 1', 'Person Number 10'].entries()) {
      await click(page, 'checkbox', `Choose ${name}`);
      await says(new RegExp(`${turn + 1} chosen`));
      expect(await ticked()).toBe(turn + 1);
    }
    await click(page, 'checkbox', 'Choose Person Number 1');
    await says(/2 chosen/);
    expect(await ticked()).toBe(2);
    await click(page, 'checkbox', 'Choose all 120 found');
    await says(/120 chosen/);
    await click(page, 'button', 'Tags…');
    await fill(page, 'Tags, with commas between them', 'Fair 2026', 'combobox');
    await picture(page, 'people-chosen');
    await click(page, 'button', 'Add');
    await untilStatus(page, /120 tagged: Fair 2026/);
    await goTo('#/people?tag=Fair+2026');
    await says(/120 of 123/);
    await click(page, 'button', 'Undo');
    await says(/0 of 123/);
  });

  it('has a page for each', async () => {
    await goTo('#/people?q=zoe');
    await says(/1 of 123/);
    await click(page, 'link', 'Zoë Adeyemi');
    await untilHeading(page, 'Zoë Adeyemi');
    await says(/Birch Instruments/);
    await picture(page, 'person');
  });

  it('waits to be reconnected with, some each morning', async () => {
    await goTo('#/reconnect');
    await untilHeading(page, 'Reconnect');
    await says(/123 people wait/);
    await picture(page, 'reconnect');
  });

  it('goes out again as a file that holds everybody', async () => {
    await goTo('#/export');
    await untilHeading(page, 'Export');
    await picture(page, 'export');
  });

  it('is as before when an import is taken back', async () => {
    await goTo('#/import');
    const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, 'More.csv'));
    await eventually('what would come of it', () => isThere(page, 'button', 'Import 3 people'));
    await click(page, 'button', 'Import 3 people');
    // Of the third nothing was new.
    await says(/2 people imported/);
    await click(page, 'button', 'Undo');
    await says(/Taken back/);
    await goTo('#/people');
    await says(/123 people/);
  });
});
