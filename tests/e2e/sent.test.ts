import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threadId } from '../practice/messaging';
import { freya, hana, malik, type PracticePerson } from '../practice/people';
import { Driver, eventually, pause, type Surface } from './driver';
import { click, lines, untilHeading, untilStatus } from './look';

const threadWith = (who: PracticePerson): string => `https://www.linkedin.com/messaging/thread/${threadId(who)}/`;
const inbox = 'https://mail.google.com/mail/u/0/#inbox';
const unlogged = 'Sent, not yet logged';

interface Practice {
  refuse: boolean;
  compose(): void;
}

const offers = (surface: Surface, ...parts: readonly RegExp[]): Promise<boolean> =>
  eventually(`an offer like ${parts.join(' ')}`, async () => {
    const all = (await lines(surface, unlogged)).join('\n');
    return parts.every((part) => part.test(all));
  });
const offersNothing = (surface: Surface): Promise<boolean> =>
  eventually('no offer', async () => (await lines(surface, unlogged)).length === 0);

/** Writes into LinkedIn's form and sends it, as a person does. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('.msg-form__contenteditable').click();
  await page.keyboard.type(text);
  await page.locator('.msg-form__send-button').click();
}

describe('what was sent is offered, once', () => {
  let driver: Driver;
  /** A message that the site refuses stands in this tab from the start: it takes long to see that nothing comes of it. */
  let refused: { page: Page; sidebar: Frame; at: number };
  beforeAll(async () => {
    driver = await Driver.start();
    const page = await driver.open(threadWith(malik));
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, malik.name);
    await page.evaluate(() => {
      (window as unknown as { practice: Practice }).practice.refuse = true;
    });
    await write(page, 'Hello again');
    refused = { page, sidebar, at: performance.now() };
  });
  afterAll(() => driver?.stop());

  it('a LinkedIn message: one click logs it, and it is not offered again', async () => {
    const page = await driver.open(threadWith(freya));
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, freya.name);
    await write(page, 'It is autumn: which woods?');
    await offers(sidebar, /You sent Freya Lindqvist a LinkedIn message at \d/);
    expect(await lines(sidebar, unlogged)).toHaveLength(1);
    await click(sidebar, 'button', 'Log it');
    await untilStatus(sidebar, /logged/i);
    await offersNothing(sidebar);
    await eventually('one touch', async () => (await lines(sidebar, 'History')).length === 1);

    await page.reload();
    const after = await driver.openSidebar(page);
    await untilHeading(after, freya.name);
    await eventually('one touch', async () => (await lines(after, 'History')).length === 1);
    expect(await lines(after, unlogged)).toEqual([]);
    await page.close();
  });

  it('a mail from Gmail: offered, withdrawn when it is called back, offered when it is sent after all, logged from the popup', async () => {
    const page = await driver.open(inbox);
    const sidebar = await driver.openSidebar(page);
    await compose(page, 'Prices, as promised');
    await send(page);
    await offers(sidebar, /You sent Tomás Oliveira an e-mail at/, /Prices, as promised/, /Not yet a contact/);
    await page.locator('#link_undo').click();
    await offersNothing(sidebar);

    await page.locator('input[name=subjectbox]').fill('Prices, as promised');
    await send(page);
    await offers(sidebar, /You sent Tomás Oliveira an e-mail at/);
    const popup = await driver.openOwn('src/popup/index.html');
    await offers(popup, /You sent Tomás Oliveira an e-mail at/);
    await click(popup, 'button', 'Log it');
    await untilStatus(popup, /logged/i);
    await offersNothing(popup);
    await popup.close();
    await offersNothing(sidebar);
    await page.close();
  });

  it('a LinkedIn message is logged by itself where that is wanted, and its line says so', async () => {
    const settings = await driver.openOwn('src/dashboard/index.html#/settings');
    await click(settings, 'switch', 'Log what I send by itself');
    await untilStatus(settings, /saved/i);
    await settings.close();
    const page = await driver.open(threadWith(hana));
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, hana.name);
    await click(sidebar, 'button', 'Keep without a touch: due today');
    await untilStatus(sidebar, /kept|added/i);
    await write(page, 'And the price per lamp?');
    await eventually('a touch that was logged by itself', async () =>
      (await lines(sidebar, 'History')).some((line) => /logged by itself/i.test(line)),
    );
    expect(await lines(sidebar, unlogged)).toEqual([]);
    await page.close();
  });

  it('a LinkedIn message that the site refused is not offered', async () => {
    // Longer than one that went out takes to be seen.
    await pause(Math.max(0, refused.at + 7000 - performance.now()));
    await refused.page.waitForSelector('[role=alert]');
    await refused.page.bringToFront();
    expect(await lines(refused.sidebar, unlogged)).toEqual([]);
    expect(await driver.ask(() => browser.runtime.sendMessage({ call: 'suggestions', body: {} }))).toMatchObject({
      value: { suggestions: [] },
    });
  });
});

async function compose(page: Page, subject: string): Promise<void> {
  await page.evaluate(() => (window as unknown as { practice: Practice }).practice.compose());
  await page.locator('input[name=subjectbox]').fill(subject);
}
const send = (page: Page): Promise<void> => page.locator('.Up [role=button]:not([aria-haspopup])').click();
