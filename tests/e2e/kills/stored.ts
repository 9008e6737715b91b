import type { Open } from '../../../src/store/open';
import { freshStore } from '../../store/fresh-store';
import type { Driver } from '../driver';

/** What a browser has stored, row by row, as it lies there. */
export type Stored = Readonly<Record<string, readonly Record<string, unknown>[]>>;

/** Reads all there is, past all code of ours; the background has opened the database before, so it is of the version of now. */
export async function storedIn(driver: Driver): Promise<Stored> {
  await driver.ask(() => browser.runtime.sendMessage({ call: 'queue', body: {} }));
  return driver.ask(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await wait(indexedDB.open('steadfast'));
    const names = [...db.objectStoreNames];
    const tx = db.transaction(names);
    const rows = await Promise.all(names.map((name) => wait(tx.objectStore(name).getAll())));
    db.close();
    return Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []]));
  });
}

/** The same in a database that lives in memory, for the store's own code to read. */
export async function openedFrom(stored: Stored): Promise<Open> {
  const open = freshStore();
  const db = await open();
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const [name, rows] of Object.entries(stored))
    for (const row of rows) void tx.objectStore(name as 'contacts').put(row as never);
  await tx.done;
  return open;
}
