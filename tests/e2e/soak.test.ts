import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { threads } from '../practice/people';
import { Driver, eventually } from './driver';
import { click, untilHeading, untilStatus } from './look';
import { type Held, heldNow } from './memory';

/**
 * A day in one tab: somebody reads their mail, opens and closes the sidebar, logs, and sends. With `MAILS=5760`, as in `npm run torture`, it is eight hours
 * of one every five seconds, as fast as they go; else it is some minutes of them. Nothing may gather: not in the page, not in the extension's
 * own process, not in the background.
 */
const rounds = Number(process.env.MAILS ?? 60) / 3;
const inbox = 'https://mail.google.com/mail/u/0/#inbox';
const mails = threads.slice(0, 2).map(({ id }) => `#inbox/${id}`);

let driver: Driver;
let page: Page;
let own: Page;
beforeAll(async () => {
  driver = await Driver.start();
  own = await driver.openOwn('icons/16.png');
  page = await driver.open(inbox);
});
afterAll(() => driver?.stop());

const show = (how: 'page' | 'off'): Promise<unknown> =>
  driver.ask(
    (mode) => browser.runtime.sendMessage({ call: 'showOn', body: { host: 'mail.google.com', show: mode } }),
    how,
  );

/** The user goes to these places, one after the other. */
const go = (...hashes: readonly string[]): Promise<void> =>
  page.evaluate(async (all) => {
    for (const hash of all) {
      const moved = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = hash;
      await moved;
      await new Promise(requestAnimationFrame);
    }
  }, hashes);

/** The user writes a mail and sends it. */
async function send(): Promise<void> {
  await page.evaluate(() => (window as unknown as { practice: { compose(): void } }).practice.compose());
  await click(page, 'button', 'Send');
  await eventually('the mail to be gone', () => page.evaluate(() => !document.querySelector('[role=dialog]')));
}

/** The user opens the sidebar beside a mail, logs a touch, and closes it. */
async function log(): Promise<void> {
  await go(mails[0] ?? '');
  const sidebar = await driver.openSidebar(page);
  await untilHeading(sidebar, threads[0]?.from.name ?? '');
  await click(sidebar, 'button', 'Log touch');
  await untilStatus(sidebar, /logged/i);
  await click(sidebar, 'button', 'Close sidebar');
  await eventually('the sidebar to be closed', async () => !(await driver.hasSidebar(page)));
  await go('#inbox');
}

async function live(count: number, withSteadfast: boolean): Promise<void> {
  for (let round = 0; round < count; round++) {
    await go(...mails, '#inbox');
    if (round % 10 === 3) await send();
    if (withSteadfast && round % 10 === 7) await log();
  }
}

/** The background may be at rest, and is measured while it is not. */
async function held(): Promise<Held> {
  await driver.ask(() => browser.runtime.sendMessage({ call: 'settings', body: {} }));
  return heldNow(page, own, driver.origin);
}

/** By how much more is held after so many rounds than before, when all that is done once is done. */
async function grown(withSteadfast: boolean): Promise<Held> {
  await live(10, withSteadfast);
  const before = await held();
  await live(rounds, withSteadfast);
  const after = await held();
  return Object.fromEntries(Object.entries(after).map(([what, amount]) => [what, amount - (before[what] ?? 0)]));
}

/** For what comes once and late, however long the day: code that is compiled at last, caches that fill. */
const room = (what: string): number => (/bytes/.test(what) ? 2_000_000 : 20);

it('holds no more in memory after many mails than after some', async () => {
  await show('off');
  await page.reload();
  const bare = await grown(false);
  await show('page');
  await page.reload();
  const all = await grown(true);
  if (process.env.MAILS) console.table(Object.keys(all).map((what) => ({ what, bare: bare[what], ours: all[what] })));
  // Both are measured in pages, in the extension's own process, and in the background where it has a process of its own.
  expect(Object.keys(all).length).toBeGreaterThan(5);
  const more = Object.entries(all).filter(([what, bytes]) => bytes > Math.max(0, bare[what] ?? 0) + room(what));
  expect(more).toEqual([]);
});
