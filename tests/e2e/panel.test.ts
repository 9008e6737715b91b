import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually, pause } from './driver';
import { click, heading, isThere, lines, untilHeading, untilStatus } from './look';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';
const malik = 'https://www.linkedin.com/in/malik-osei/';
const hana = 'https://www.linkedin.com/in/hana-kobayashi-28b4/';
const feed = 'https://www.linkedin.com/feed/';

let driver: Driver;
beforeAll(async () => {
  driver = await Driver.start();
});
afterAll(() => driver?.stop());

describe('the sidebar beside a tab', () => {
  it('follows its tab through loads of whole pages, and logs nobody who is not there any more', async () => {
    const page = await driver.open(freya);
    const panel = await driver.openOwn(`src/sidebar/index.html?tab=${await driver.tabId(page)}`);
    await untilHeading(panel, 'Freya Lindqvist');
    await page.goto(malik);
    await untilHeading(panel, 'Malik Osei');
    await click(panel, 'button', 'Log touch');
    await untilStatus(panel, /logged/i);
    await page.goto(feed);
    await eventually('nobody', async () => (await heading(panel)) === null);
    expect(await isThere(panel, 'button', 'Log touch')).toBe(false);
    await page.goto(freya);
    await untilHeading(panel, 'Freya Lindqvist');
    expect(await lines(panel, 'History')).toHaveLength(0);
    await panel.close();
    await page.close();
  });
});

describe('the shortcuts', () => {
  it('show the sidebar and hide it', async () => {
    const page = await driver.open(freya);
    await untilReady(page);
    await driver.pressShortcut(page, 'toggle-sidebar');
    await untilHeading(await driver.sidebar(page), 'Freya Lindqvist');
    await driver.pressShortcut(page, 'toggle-sidebar');
    await eventually('no sidebar', async () => !(await driver.hasSidebar(page)));
  });

  it('log a touch with the person on screen, and say so in the sidebar, once', async () => {
    const page = await driver.open(hana);
    await untilReady(page);
    await driver.pressShortcut(page, 'log-touch');
    const sidebar = await driver.sidebar(page);
    await untilHeading(sidebar, 'Hana Kobayashi');
    await untilStatus(sidebar, /logged/i);
    await click(sidebar, 'button', 'Call'); // what was just logged is corrected, as after a click
    await eventually('a call', async () => (await lines(sidebar, 'History')).join().includes('No answer'));
    await pause(1000);
    await driver.pressShortcut(page, 'log-touch');
    await eventually('two touches', async () => (await lines(sidebar, 'History')).length === 2);
    await pause(1000);
    expect(await lines(sidebar, 'History')).toHaveLength(2);
  });
});

/** Until our script stands in the page: its element, beside the head and the body. */
const untilReady = (page: Page) => page.waitForFunction(() => document.documentElement.children.length === 3);
