import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually, type Surface } from './driver';
import { click, fill, lines, named, textOf, untilHeading, untilStatus } from './look';
import { picture } from './screens';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';
const hana = 'https://www.linkedin.com/in/hana-kobayashi-28b4/';

describe('what was promised, and what to say', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await Driver.start({ zone: 'America/New_York' });
  });
  afterAll(() => driver?.stop());

  it('gives a reason to write, keeps it with the touch, and gives another one next time', async () => {
    const page = await driver.open(hana);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Hana Kobayashi');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await click(sidebar, 'button', 'Add Why you talk');
    await fill(sidebar, 'Why you talk', 'Your lamps suit our reading rooms\nYour theatre years');
    await key(page, 'Control', 'Enter');
    await untilStatus(sidebar, /changed/i);

    await click(sidebar, 'button', 'Talk track');
    await click(sidebar, 'tab', 'E-mail');
    const text = await eventually('the text', () => panelText(sidebar));
    expect(text).toContain('Hana');
    expect(text).toContain('Your lamps suit our reading rooms');
    expect(text).not.toContain('theatre');
    await picture(page, 'talk-track');
    await click(sidebar, 'button', 'Copy');
    await untilStatus(sidebar, /^copied/i);
    expect(await pasted(page)).toBe(text);

    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    const [last] = await eventually('two touches', async () => {
      const all = await lines(sidebar, 'History');
      return all.length === 2 && all;
    });
    expect(last).toContain('Reason: Your lamps suit our reading rooms');
    await click(sidebar, 'tab', 'E-mail');
    const next = await eventually('the next text', () => panelText(sidebar));
    expect(next).toContain('Your theatre years');
    expect(next).not.toContain('reading rooms');
    await picture(page, 'reason-kept');
    await page.close();
  });

  it('reads a promise in plain words by their clock, says it in both, and keeps the score by the user’s word', async () => {
    const page = await driver.open(freya);
    const panel = await driver.openOwn(`src/sidebar/index.html?tab=${await driver.tabId(page)}`);
    await panel.setViewport({ width: 360, height: 900 });
    await untilHeading(panel, 'Freya Lindqvist');
    await click(panel, 'button', 'Log touch');
    await untilStatus(panel, /logged/i);
    await click(panel, 'button', 'Promise');
    await fill(panel, 'Which date and time?', 'tomorrow at 10');
    // There are weeks in which only one of the two cities has changed its clocks.
    const both = /day, .+ at 10:00.* in Stockholm · 0?[45]:00.* for you/;
    await eventually('both clocks', async () => both.test(await textOf(panel)));
    await picture(panel, 'promise-form');
    await click(panel, 'button', 'Save promise');
    await untilStatus(panel, /promised/i);
    await eventually('it among the promises', async () => both.test((await lines(panel, 'Promises')).join()));
    expect(await named(panel, 'Next step')).toMatch(/Call back.* at 0?[45]:00/);
    await picture(panel, 'promise');

    await driver.restart(new Date(Date.now() + 2 * 24 * 60 * 60_000));
    const tab = await driver.tabId(await driver.open(freya));
    const later = await driver.openOwn(`src/sidebar/index.html?tab=${tab}`);
    await later.setViewport({ width: 360, height: 900 });
    await untilHeading(later, 'Freya Lindqvist');
    const correct = await later.waitForSelector('button[aria-label^="Correct the promise of"]');
    await correct?.click();
    await click(later, 'menuitem', 'It was kept');
    await untilStatus(later, /corrected/i);
    await eventually('the score', async () => /1 of 1 promise kept/.test(await textOf(later)));
    await later.locator('summary').click();
    const [past] = await eventually('the ledger', async () => {
      const all = await lines(later, 'Past promises');
      return all.length > 0 && all;
    });
    expect(past).toMatch(/^Kept .*10:00/);
    expect(past).toContain('by your word');
    await picture(later, 'ledger');
  });
});

const panelText = (sidebar: Surface): Promise<string> =>
  sidebar.$eval('[role=tabpanel] [lang]', (words) => (words.textContent ?? '').trim());

async function key(page: Page, held: 'Control', pressed: 'Enter' | 'v'): Promise<void> {
  await page.keyboard.down(held);
  await page.keyboard.press(pressed, pressed === 'v' ? { commands: ['Paste'] } : {});
  await page.keyboard.up(held);
}

/** What a paste into a text of the page itself gives. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const area = document.body.appendChild(document.createElement('textarea'));
    area.focus();
  });
  await key(page, 'Control', 'v');
  return eventually('the pasted text', () => page.$eval('textarea', ({ value }) => value.trim()));
}
