import type { Driver } from '../driver';

/**
 * All that can be read, in every way in which it is read: the rows of each store, their keys, and whom each index finds. Each as a sum, so that
 * nothing large goes from the browser to here.
 */
export type Truth = Readonly<Record<string, string>>;

/** What the background writes by itself, at its own times. */
const restless = ['marks', 'clock', 'reminders'];

/** Past all code of ours; only of a database that was opened before. An error in place of a sum is what the browser said. */
export const truthOf = (driver: Driver): Promise<Truth> =>
  driver.ask(async (leftOut) => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const sum = async (value: unknown): Promise<string> => {
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const db = await wait(indexedDB.open('steadfast'));
    const truth: Record<string, string> = {};
    const tell = async (what: string, asked: () => Promise<unknown[]>): Promise<void> => {
      truth[what] = await asked().then(
        async (all) => `${all.length} ${await sum(all)}`,
        (error: unknown) => String(error),
      );
    };
    for (const name of [...db.objectStoreNames].filter((one) => !leftOut.includes(one))) {
      const store = () => db.transaction(name).objectStore(name);
      await tell(name, () => wait(store().getAll()));
      await tell(`${name} by key`, () => wait(store().getAllKeys()));
      for (const index of store().indexNames)
        await tell(`${name} ${index}`, () => wait(store().index(index).getAllKeys()));
    }
    const contacts = () => db.transaction('contacts').objectStore('contacts');
    await tell('contacts one by one', async () => {
      const keys = await wait(contacts().getAllKeys());
      const store = contacts();
      return Promise.all(keys.map((key) => wait(store.get(key))));
    });
    db.close();
    return truth;
  }, restless);
