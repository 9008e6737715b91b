import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, Driver, eventually } from './driver';
import { find, untilHeading } from './look';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';

describe('an update while a page is open', () => {
  let driver: Driver;
  let page: Page;
  let note: ElementHandle;
  beforeAll(async () => {
    driver = await Driver.start();
    page = await driver.open(freya);
  });
  afterAll(() => driver?.stop());

  it('asks for a reload of the page, and keeps what was being written', async () => {
    await write('She likes birch');
    await eventually('the draft to be kept', async () => (await stored(driver, 'drafts')).includes('She likes birch'));
    await page.evaluate(() => {
      (globalThis as Standing).before = document.documentElement.lastElementChild;
    });
    await driver.updateExtension();
    await page.bringToFront();
    if (browserName === 'chromium') {
      // The old script notices within seconds, and says so where the sidebar was; its button is where a person sees it.
      await eventually('the page to be reloaded', async () => {
        if (await page.evaluate(() => !(globalThis as Standing).before).catch(() => false)) return true;
        await page.mouse.click(1280 - 360 + 60, 112);
        return false;
      });
    } else {
      // Firefox starts the new script in the open page by itself; of the old one nothing may be left.
      await page.waitForFunction(() => (globalThis as Standing).before?.isConnected === false);
      expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
    }
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    note = (await find(sidebar, 'textbox', 'Note')) as ElementHandle;
    await eventually('the draft', async () => (await note.evaluate(textIn)) === 'She likes birch');
  });

  it('waits as long as something is being written, and no longer', async () => {
    // A worker that was started anew is not found by the driver.
    if (browserName === 'chromium') {
      await driver.restart();
      page = await driver.open(freya);
    }
    await write('She likes oak', 'She likes birch');
    await driver.stopBackground();
    await driver.findUpdate('9.9.9');
    await eventually('word of it', async () => (await stored(driver, 'marks')).includes('9.9.9'));
    await driver.stopBackground();
    // Answered when it was tried.
    const answer = await driver.ask(() => browser.runtime.sendMessage({ call: 'letUpdate', body: {} }));
    expect(answer).toEqual({ ok: true, value: null });
    expect(await driver.isUpdated()).toBe(false);
    expect(await note.evaluate(textIn)).toBe('She likes oak');

    await note.focus();
    for (let left = 'She likes oak'.length; left > 0; left--) await page.keyboard.press('Backspace');
    await eventually('the update', driver.isUpdated);
  });

  /** @param was what stands there as soon as it is remembered: what comes later would stand beside what is typed */
  async function write(text: string, was = ''): Promise<void> {
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    note = (await find(sidebar, 'textbox', 'Note')) as ElementHandle;
    await eventually('what stands there', async () => (await note.evaluate(textIn)) === was);
    await note.evaluate((field) => (field as HTMLTextAreaElement).select());
    await note.type(text);
  }
});

type Standing = typeof globalThis & { before?: Element | null };

const textIn = (field: Element): string => (field as HTMLTextAreaElement).value;

/** All that is stored of a kind, as text. */
const stored = (driver: Driver, name: 'drafts' | 'marks'): Promise<string> =>
  driver.ask(async (of) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('steadfast');
      request.onsuccess = () => resolve(request.result);
    });
    const all = await new Promise((resolve) => {
      const request = db.transaction(of).objectStore(of).getAll();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return JSON.stringify(all);
  }, name);
