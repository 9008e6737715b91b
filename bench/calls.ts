import type { Driver } from '../tests/e2e/driver';
import type { Spans } from './line';

export interface Calls {
  readonly log: Spans;
  /** One row put strictly into a database of its own, by the page that makes the calls. */
  readonly bare: Spans;
  readonly empty: Spans;
  /** The keys that the badge counts. */
  readonly badge: Spans;
}

/** Of people with ten touches each, one after the other, by messages of their own: not over the line that our pages have in Chromium. */
export const measureCalls = (driver: Driver, runs: number): Promise<Calls> => driver.ask(measure, runs);

/** Runs in a page of the extension. What is compared is measured in turn, so that a noisy moment meets both. */
async function measure(times: number): Promise<Calls> {
  const opened = (name: string, upgrade: (db: IDBDatabase) => void) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => upgrade(request.result);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const bareDb = await opened('bare', (db) => db.createObjectStore('rows', { keyPath: 'id' }));
  const own = await opened('steadfast', () => {});
  const putBare = () =>
    new Promise<void>((resolve) => {
      const tx = bareDb.transaction('rows', 'readwrite', { durability: 'strict' });
      tx.objectStore('rows').put({ id: performance.now(), text: 'x'.repeat(900) });
      tx.oncomplete = () => resolve();
    });
  const count = () =>
    new Promise<void>((resolve) => {
      const tx = own.transaction('contacts');
      const today = new Date().toISOString().slice(0, 10);
      const index = tx.objectStore('contacts').index('byDay');
      index.getAllKeys(IDBKeyRange.upperBound(today, true), 100);
      index.getAllKeys(IDBKeyRange.only(today), 100);
      tx.objectStore('contacts').index('byPromise').getAllKeys(IDBKeyRange.upperBound(new Date().toISOString()), 100);
      tx.oncomplete = () => resolve();
    });
  const ask = (call: string, body: unknown) => browser.runtime.sendMessage({ call, body });
  const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' };
  const spans = { log: [] as number[], bare: [] as number[], empty: [] as number[], badge: [] as number[] };
  const time = async (name: keyof typeof spans, what: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await what();
    spans[name].push(performance.now() - start);
  };
  // The first runs open the databases and compile the code.
  const first = 3;
  for (let run = 0; run < times + first; run++) {
    await time('bare', putBare);
    await time('log', () => ask('log', { target: { contactId: `p${run}-1` }, touch }));
    // What follows an act has its own time.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await time('empty', () => ask('draft', { key: 'none' }));
    await time('badge', count);
  }
  bareDb.close();
  own.close();
  return {
    log: spans.log.slice(first),
    bare: spans.bare.slice(first),
    empty: spans.empty.slice(first),
    badge: spans.badge.slice(first),
  };
}
