import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Runtime } from 'webextension-polyfill';
import type { Driver } from '../tests/e2e/driver';
import type { BrowserName } from '../tests/machine.mjs';
import { emptyExtension } from './empty';
import type { Logging } from './log-touch';

/**
 * Makes an extension that does the least by which anything can be logged: its background puts what it hears into a database of its own, and
 * answers. Gives its folder.
 */
export function leastExtension(name: BrowserName, folder: string): string {
  emptyExtension(name, folder);
  appendFileSync(join(folder, 'background.js'), `(${keep})(globalThis.browser ?? chrome);`);
  writeFileSync(join(folder, 'page.html'), '<!doctype html><button class="primary"></button><ol></ol>');
  return folder;
}

/** Runs in the background. */
function keep(browser: { readonly runtime: Runtime.Static }): void {
  const opened = new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('least');
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
  });
  browser.runtime.onConnect.addListener((port) =>
    port.onMessage.addListener(async (row) => {
      const tx = (await opened).transaction('rows', 'readwrite', { durability: 'strict' });
      tx.objectStore('rows').put(row);
      tx.commit();
      tx.oncomplete = () => port.postMessage(row);
    }),
  );
}

/** As `measureLogging`, where nothing is done but to store one row and to show one line. */
export async function measureLeast(least: Driver, runs: number): Promise<Logging> {
  const page = await least.openOwn('page.html');
  try {
    await page.bringToFront();
    await page.evaluate(click, 5);
    return await page.evaluate(click, runs);
  } finally {
    await page.close();
  }
}

/** Runs in the page. What is compared is measured in turn, so that a noisy moment meets both. */
async function click(times: number): Promise<Logging> {
  const bareDb = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('bare');
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
  });
  const text = 'x'.repeat(900);
  const putBare = () =>
    new Promise<void>((resolve) => {
      const tx = bareDb.transaction('rows', 'readwrite', { durability: 'strict' });
      tx.objectStore('rows').put({ id: performance.now(), text });
      tx.oncomplete = () => resolve();
    });
  const button = document.querySelector('button') as HTMLButtonElement;
  const list = document.querySelector('ol') as HTMLOListElement;
  const port = browser.runtime.connect();
  port.onMessage.addListener((row) => {
    const line = document.createElement('li');
    line.textContent = (row as { text: string }).text.slice(0, 20);
    list.prepend(line);
  });
  button.onclick = () => port.postMessage({ id: performance.now(), text });
  const logOne = () =>
    new Promise<void>((resolve) => {
      const seen = new MutationObserver(() => {
        seen.disconnect();
        resolve();
      });
      seen.observe(document.body, { childList: true, subtree: true, characterData: true });
      button.click();
    });
  const spans = { log: [] as number[], bare: [] as number[] };
  const time = async (name: keyof typeof spans, what: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await what();
    spans[name].push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 150));
  };
  for (let run = 0; run < times; run++) {
    await time('bare', putBare);
    await time('log', logOne);
  }
  port.disconnect();
  bareDb.close();
  return spans;
}
