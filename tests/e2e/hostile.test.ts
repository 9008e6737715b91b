import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageToBackground } from '../../src/messaging/protocol';
import { browserName, Driver } from './driver';
import { storedIn } from './kills/stored';
import { click, untilHeading, untilStatus } from './look';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';

/** What our content script could say if the page had taken it over: sent from its own world, past its code. */
async function sayAsContentScript(driver: Driver, page: Page, messages: readonly unknown[]): Promise<unknown[]> {
  if (browserName === 'firefox') {
    const tabId = await driver.tabId(page);
    return driver.ask(
      async (id, all) => {
        const [done] = await browser.scripting.executeScript({
          target: { tabId: id },
          func: (said: readonly unknown[]) => Promise.all(said.map((one) => browser.runtime.sendMessage(one))),
          args: [all],
        });
        return done?.result as unknown[];
      },
      tabId,
      messages,
    );
  }
  const session = await page.createCDPSession();
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => void worlds.push(context));
  await session.send('Runtime.enable');
  const own = worlds.find(({ origin }) => origin === driver.origin);
  if (!own) throw new Error('The content script has no world here');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: own.id,
    expression: `Promise.all(${JSON.stringify(messages)}.map((one) => chrome.runtime.sendMessage(one)))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value as unknown[];
}

describe('a content script that the page has taken over', () => {
  let driver: Driver;
  let page: Page;
  let contactId: string;
  beforeAll(async () => {
    driver = await Driver.start();
    page = await driver.open(freya);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    contactId = String((await storedIn(driver)).contacts?.[0]?.id);
  });
  afterAll(() => driver?.stop());

  it('is answered what a content script may ask', async () => {
    const [answer] = await sayAsContentScript(driver, page, [{ call: 'hello', body: {} }]);
    expect(answer).toMatchObject({ ok: true });
  });

  it('lists nobody, reads nobody, and changes and deletes nothing', async () => {
    const before = await storedIn(driver);
    const bodies = [{}, { contactId }, { contactId, other: contactId }, { patch: {} }, { tabId: 1 }];
    const calls = Object.keys(pageToBackground);
    const messages = calls.flatMap((call) => bodies.map((body) => ({ call, body })));
    const answers = await sayAsContentScript(driver, page, messages);
    expect(answers).toHaveLength(messages.length);
    expect(answers.filter((answer) => (answer as { error?: string }).error !== 'not-allowed')).toEqual([]);
    expect(await storedIn(driver)).toEqual(before);
  });

  it('learns nothing by what it may say, however often', async () => {
    const said = [
      { call: 'saw', body: {} },
      { call: 'unsent', body: { id: contactId } },
      { call: 'called', body: { number: '+46 555 010 020' } },
      { call: 'shown', body: { open: true } },
    ];
    const answers = await sayAsContentScript(driver, page, Array.from({ length: 30 }, () => said).flat());
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"ok":true,"value":null}']));
    const { touches, contacts } = await storedIn(driver);
    expect([contacts?.length, touches?.length]).toEqual([1, 1]);
  });
});
