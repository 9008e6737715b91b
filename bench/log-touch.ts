import type { Page } from 'puppeteer-core';
import { type Driver, eventually } from '../tests/e2e/driver';
import type { Spans } from './line';

/** So many touches the person has before it is measured. */
const touchesBefore = 10;

export interface Logging {
  /** From the click on "Log touch" until it is on the disk and drawn, in ms. */
  readonly log: Spans;
  /** One row put into a database of its own, strictly, in the same page and in turn with the clicks. */
  readonly bare: Spans;
}

/** In the sidebar about somebody on a LinkedIn profile, as a user has it. */
export async function measureLogging(driver: Driver, runs: number): Promise<Logging> {
  const [profile] = driver.pages.captured('linkedin').filter(({ kind }) => kind === 'profile');
  if (!profile) throw new Error('There is no captured profile.');
  const page = await driver.open(driver.pages.put(profile));
  const sidebar = await driver.openOwn(`src/sidebar/index.html?tab=${await driver.tabId(page)}`);
  try {
    return await clicks(sidebar, runs);
  } finally {
    await sidebar.close();
    await page.close();
  }
}

async function clicks(sidebar: Page, runs: number): Promise<Logging> {
  await sidebar.bringToFront();
  await eventually('the button', () =>
    sidebar.evaluate(() => document.querySelector('button.primary:enabled') !== null),
  );
  await sidebar.evaluate(click, touchesBefore);
  return sidebar.evaluate(click, runs);
}

/** Runs in the sidebar. What is compared is measured in turn, so that a noisy moment meets both. */
async function click(times: number): Promise<Logging> {
  const bareDb = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('bare');
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
  });
  const putBare = () =>
    new Promise<void>((resolve) => {
      const tx = bareDb.transaction('rows', 'readwrite', { durability: 'strict' });
      tx.objectStore('rows').put({ id: performance.now(), text: 'x'.repeat(900) });
      tx.oncomplete = () => resolve();
    });
  const touches = () => document.querySelectorAll('.history ol > li').length;
  const logOne = () =>
    new Promise<void>((resolve) => {
      const before = touches();
      const seen = new MutationObserver(() => {
        if (touches() === before || !document.querySelector('[role=status]')?.textContent) return;
        seen.disconnect();
        resolve();
      });
      seen.observe(document.body, { childList: true, subtree: true, characterData: true });
      document.querySelector<HTMLButtonElement>('button.primary')?.click();
    });
  const spans = { log: [] as number[], bare: [] as number[] };
  const time = async (name: keyof typeof spans, what: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await what();
    spans[name].push(performance.now() - start);
    // What follows an act (badge, news, snapshots) has its own time, and so has a user between two clicks.
    await new Promise((resolve) => setTimeout(resolve, 150));
  };
  for (let run = 0; run < times; run++) {
    await time('bare', putBare);
    await time('log', logOne);
  }
  bareDb.close();
  return spans;
}
