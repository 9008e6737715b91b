import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtExtension, eventually } from '../tests/e2e/driver';
import type { BrowserName } from '../tests/machine.mjs';
import type { Spans } from './line';

export interface Heavy {
  /** A file of `imported` people taken in, and the same rows put without more. */
  readonly take: Spans;
  readonly bareTake: Spans;
  /** A backup made, and the same rows read without more. */
  readonly backup: Spans;
  readonly snapshot: Spans;
  readonly bareRead: Spans;
}

/** The dashboard's worker as it was built. */
export function workerOf(name: BrowserName): string {
  const folder = join(builtExtension(name), 'assets');
  for (const file of readdirSync(folder)) {
    const [, path] = /new Worker\([`"']([^`"']+)/.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    if (path) return path;
  }
  throw new Error('no worker was built');
}

/** A driver waits three minutes for an answer: so it is asked again and again. */
export async function measureHeavy(page: Page, path: string, imported: number, runs: number): Promise<Heavy> {
  await page.evaluate(beginWork, path, imported, runs);
  const look = () => {
    const { working } = globalThis as unknown as { working: Promise<Heavy> };
    return Promise.race([working, new Promise<null>((resolve) => setTimeout(resolve, 4000, null))]);
  };
  return eventually('import and backup', () => page.evaluate(look), 7200);
}

/** Runs in the dashboard, with a worker of its own. What comes of it is left in `working`. */
function beginWork(path: string, imported: number, runs: number): void {
  Object.assign(globalThis, { working: work() });

  async function work(): Promise<Heavy> {
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
    const spans: Record<keyof Heavy, number[]> = { bareRead: [], backup: [], snapshot: [], take: [], bareTake: [] };
    const time = async <T>(name: keyof Heavy, what: () => Promise<T>): Promise<T> => {
      const start = performance.now();
      const gave = await what();
      spans[name].push(performance.now() - start);
      return gave;
    };
    const own = await opened('steadfast', () => {});
    for (let run = 0; run < runs; run++) await once(run);
    own.close();
    worker.terminate();
    return spans;

    async function once(run: number): Promise<void> {
      const rows: Record<string, object[]> = { contacts: [], cards: [], identities: [], touches: [] };
      await time('bareRead', async () => {
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
      await time('backup', () => ask('export', { what: 'backup', contactIds: null }));
      // As there is one in a day's work; else one would be taken as part of the import.
      await time('snapshot', () => ask('takeSnapshot', { steadfast: 'bench' }));

      const line = (at: number) =>
        `Import ${at} Person,imp${run}-${at}@example.org,Company ${at % 500},Met at fair ${at % 30}`;
      const csv = ['Name,E-mail,Company,Note', ...Array.from({ length: imported }, (_, at) => line(at))].join('\r\n');
      const file = new File([csv], 'people.csv', { type: 'text/csv' });
      const tag = `Measured ${run}`;
      await ask('importRead', { file, choices: { format: null, columns: null, encoding: null, country: null } });
      const into = { what: 'wait' };
      const choices = { tags: [tag], kind: 'prospect', cadence: 'gentle', into, answers: {} };
      const { value } = await time('take', () => ask('importCommit', { choices }));

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
      await time('bareTake', async () => {
        const tx = bare.transaction(['contacts', 'cards', 'identities'], 'readwrite', { durability: 'strict' });
        for (const [store, some] of Object.entries(rows))
          if (store !== 'touches') for (const row of some) tx.objectStore(store).put(row);
        await new Promise((resolve) => {
          tx.oncomplete = resolve;
        });
      });
      bare.close();
      indexedDB.deleteDatabase('bare-bulk');
      // The next time there are as many people as there were.
      await ask('undoMany', { actId: value.actId });
    }
  }
}
