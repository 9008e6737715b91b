import { type Driver, eventually } from '../driver';

/** What Steadfast knows outside of its database, in the files beside it. */

/** One of these files; `null`: there is none, or it was damaged. */
const read = (driver: Driver, name: 'sentinel.json' | 'notes.json'): Promise<Record<string, unknown> | null> =>
  driver.ask(async (file) => {
    try {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('steadfast');
      return JSON.parse(await (await (await folder.getFileHandle(file)).getFile()).text());
    } catch {
      return null;
    }
  }, name);

/** Once it is known outside what was stored last. */
export const untilKnown = (driver: Driver): Promise<boolean> =>
  eventually('what is known outside to be as new as what is stored', async () => {
    const last = await driver.ask(async () => {
      const wait = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await wait(indexedDB.open('steadfast'));
      const clock = await wait(db.transaction('clock').objectStore('clock').get('clock'));
      db.close();
      return clock.last as string;
    });
    return (await read(driver, 'sentinel.json'))?.last === last;
  });

/** From its next start on Steadfast thinks that it has not looked at everything today. */
export const forgetLook = (driver: Driver): Promise<void> =>
  driver.ask(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('steadfast');
    const file = await folder.getFileHandle('notes.json');
    const notes = JSON.parse(await (await file.getFile()).text());
    const to = await file.createWritable();
    await to.write(JSON.stringify({ ...notes, looked: '2026-01-01T09:00:00.000Z', began: null }));
    await to.close();
  });

/** Has everything been looked at since {@link forgetLook}? */
export async function isLookedAt(driver: Driver): Promise<boolean> {
  const { looked } = (await read(driver, 'notes.json')) ?? {};
  return typeof looked === 'string' && looked > '2026-01-02';
}

/** Does Steadfast say that snapshots can be kept? As long as it says nothing, it does not say that they cannot. */
export const isKept = (driver: Driver): Promise<boolean> =>
  driver.ask(async () => {
    const said = await browser.runtime.sendMessage({ call: 'settings', body: {} }).catch(() => null);
    return (said as { value?: { kept?: boolean } } | null)?.value?.kept !== false;
  });
