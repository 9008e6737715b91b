import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtExtension, type Driver, eventually } from '../tests/e2e/driver';
import type { BrowserName } from '../tests/machine.mjs';
import { memoryOf } from './memory';

/** What the dashboard takes with everybody in it, in ms but for the memory. */
export interface Everybody extends Work {
  /** From the address to the first people shown. */
  readonly open: number;
  /** From a key in the search to the list that follows from it, in the page. */
  readonly key: number;
  readonly slowestKey: number;
  /** The longest time for which the page answered nothing while one typed. */
  readonly held: number;
  /** Of page and worker together, in MB. */
  readonly memory: number;
}

const openings = 9;

export async function measureEverybody(driver: Driver, name: BrowserName, imported: number): Promise<Everybody> {
  const opens: number[] = [];
  let page!: Page;
  for (let time = 0; time < openings; time++) {
    await page?.close();
    page = await driver.openOwn('src/popup/index.html');
    const start = performance.now();
    // Firefox loads extension pages, but WebDriver BiDi never hears of it; so nobody waits for the answer.
    page.goto(`${driver.origin}/src/dashboard/index.html#/people`).catch(() => {});
    await eventually('the people', () => page.evaluate(shown).catch(() => false), 60);
    opens.push(performance.now() - start);
  }
  await page.waitForFunction(() => /\d (?:people|person)/.test(document.querySelector('main')?.textContent ?? ''), {
    timeout: 60_000,
  });
  const { spans: keys, held } = await page.evaluate(typeWords, ['jonas brandt', 'silva', 'oak fl', 'p77', 'catalogue']);
  const memory = await memoryOf(driver, page);
  const work = await measureWork(page, workerOf(name), imported);
  await page.close();
  const sorted = keys.toSorted((a, b) => a - b);
  return { open: median(opens), key: median(keys), slowestKey: sorted.at(-1) ?? Number.NaN, held, memory, ...work };
}

/** Runs in whatever page is there: once the first people are drawn, or that this is not the page in which they will be. */
const shown = (): Promise<boolean> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!location.href.includes('/dashboard/')) resolve(false);
      else if (document.querySelector('[data-row] a')) resolve(true);
      else requestAnimationFrame(look);
    };
    look();
  });

const median = (spans: readonly number[]): number =>
  spans.toSorted((a, b) => a - b)[Math.floor(spans.length / 2)] ?? Number.NaN;

/** The dashboard's worker as it was built. */
function workerOf(name: BrowserName): string {
  const folder = join(builtExtension(name), 'assets');
  for (const file of readdirSync(folder)) {
    const [, path] = /new Worker\([`"']([^`"']+)/.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    if (path) return path;
  }
  throw new Error('no worker was built');
}

/** Runs in the dashboard. Types words letter by letter, as a person does who waits for nothing but the list. */
async function typeWords(words: readonly string[]): Promise<{ spans: number[]; held: number }> {
  const box = document.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;
  const main = document.querySelector('main') as HTMLElement;
  const put = (text: string) =>
    new Promise<number>((resolve) => {
      const start = performance.now();
      const seen = new MutationObserver(() => {
        // What was drawn is on screen with the frame. Those who were found have what was typed marked, or the note in which it stands.
        const found =
          main.querySelector('[data-row] mark, [data-row] .elsewhere') || main.textContent?.includes(' of ');
        if (Boolean(found) !== (text !== '')) return;
        seen.disconnect();
        resolve(performance.now() - start);
      });
      seen.observe(main, { childList: true, subtree: true, characterData: true });
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      setTimeout(() => {
        seen.disconnect();
        resolve(Number.NaN);
      }, 1000);
    });
  const spans: number[] = [];
  const beat = 4;
  let [last, held] = [performance.now(), 0];
  const beating = setInterval(() => {
    const now = performance.now();
    held = Math.max(held, now - last - beat);
    last = now;
  }, beat);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
  for (const word of words) {
    for (let length = 1; length <= word.length; length++) {
      spans.push(await put(word.slice(0, length)));
      await pause();
    }
    await put('');
    // The list of everybody is not yet drawn: nobody types within that frame.
    await pause();
  }
  clearInterval(beating);
  // A letter that changes nothing draws nothing.
  return { spans: spans.filter((span) => !Number.isNaN(span)), held };
}

interface Work {
  /** A file of `imported` people taken in, and the same rows put without more. */
  readonly take: number;
  readonly bareTake: number;
  /** A backup made, and the same rows read without more. */
  readonly backup: number;
  readonly snapshot: number;
  readonly bareRead: number;
}

/** A driver waits three minutes for an answer: so it is asked again and again. */
async function measureWork(page: Page, path: string, imported: number): Promise<Work> {
  await page.evaluate(beginWork, path, imported);
  const look = () => {
    const { working } = globalThis as unknown as { working: Promise<Work> };
    return Promise.race([working, new Promise<null>((resolve) => setTimeout(resolve, 4000, null))]);
  };
  return eventually('import and backup', () => page.evaluate(look), 1200);
}

/** Runs in the dashboard, with a worker of its own. What comes of it is left in `working`. */
function beginWork(path: string, imported: number): void {
  Object.assign(globalThis, { working: work() });

  async function work(): Promise<Work> {
    const worker = new Worker(path, { type: 'module' });
    let id = 0;
    const ask = (call: string, body: unknown) =>
      new Promise<{ readonly value: { readonly actId?: string } }>((resolve, reject) => {
        id += 1;
        const own = id;
        worker.addEventListener('message', function hear({ data }) {
          if (data.id !== own || 'progress' in data) return;
          worker.removeEventListener('message', hear);
          if (data.ok) resolve(data);
          else reject(new Error(`${data.error} ${data.detail}`));
        });
        worker.postMessage({ id, call, body });
      });
    const opened = (name: string, upgrade: (db: IDBDatabase) => void) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onupgradeneeded = () => upgrade(request.result);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const all = (db: IDBDatabase, store: string, after: IDBValidKey | null, count: number) =>
      new Promise<{ readonly id: string }[]>((resolve) => {
        const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
        const request = db.transaction(store).objectStore(store).getAll(range, count);
        request.onsuccess = () => resolve(request.result);
      });
    const time = async (what: () => Promise<unknown>): Promise<number> => {
      const start = performance.now();
      await what();
      return performance.now() - start;
    };
    const own = await opened('steadfast', () => {});
    const rows: Record<string, object[]> = { contacts: [], cards: [], identities: [], touches: [] };

    const bareRead = await time(async () => {
      for (const store of Object.keys(rows)) {
        const keys = own.transaction(store).objectStore(store).keyPath;
        for (let after: IDBValidKey | null = null; ; ) {
          const some: { readonly [key: string]: unknown }[] = (await all(own, store, after, 2000)) as never;
          if (some.length < 2000) break;
          const last = some.at(-1) ?? {};
          after = (Array.isArray(keys) ? keys.map((key) => last[key]) : last[keys as string]) as IDBValidKey;
        }
      }
    });
    const backup = await time(() => ask('export', { what: 'backup', contactIds: null }));
    // As there is one in a day's work; else one would be taken as part of the import.
    const snapshot = await time(() => ask('takeSnapshot', { steadfast: 'bench' }));

    const line = (at: number) => `Import ${at} Person,imp${at}@example.org,Company ${at % 500},Met at fair ${at % 30}`;
    const csv = ['Name,E-mail,Company,Note', ...Array.from({ length: imported }, (_, at) => line(at))].join('\r\n');
    const file = new File([csv], 'people.csv', { type: 'text/csv' });
    const tag = 'Measured';
    await ask('importRead', { file, choices: { format: null, columns: null, encoding: null, country: null } });
    const into = { what: 'wait' };
    const choices = { tags: [tag], kind: 'prospect', cadence: 'gentle', into, answers: {} };
    const take = await time(() => ask('importCommit', { choices }));

    // The very rows, put once more into a database that nobody else uses.
    const ids = new Set<unknown>();
    for (let after: string | null = null; ; ) {
      const some = await all(own, 'contacts', after, 2000);
      for (const row of some as { id: string; fields: { tags?: string[] } }[])
        if (row.fields.tags?.includes(tag)) {
          rows.contacts?.push(row);
          ids.add(row.id);
        }
      if (some.length < 2000) break;
      after = some.at(-1)?.id ?? '';
    }
    for (const store of ['cards', 'identities']) {
      for (let after: string | null = null; ; ) {
        const some = await all(own, store, after, 2000);
        for (const row of some as { id: string; fields?: { contactId?: string } }[])
          if (ids.has(row.fields?.contactId ?? row.id)) rows[store]?.push(row);
        if (some.length < 2000) break;
        after = some.at(-1)?.id ?? '';
      }
    }
    const bare = await opened('bare-bulk', (db) => {
      for (const store of ['contacts', 'cards', 'identities']) db.createObjectStore(store, { keyPath: 'id' });
    });
    const bareTake = await time(async () => {
      const tx = bare.transaction(['contacts', 'cards', 'identities'], 'readwrite', { durability: 'strict' });
      for (const [store, some] of Object.entries(rows))
        if (store !== 'touches') for (const row of some) tx.objectStore(store).put(row);
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
    });
    own.close();
    bare.close();
    worker.terminate();
    return { bareRead, backup, snapshot, take, bareTake };
  }
}
