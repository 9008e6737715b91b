import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { opener } from '../../src/store/open';
import type { Database } from '../../src/store/schema';
import { cannotRead } from './cannot-read';

let count = 0;
const opened = () => opener(`open-anew-${count++}`, null);

/** As a disk does it that is full: the browser ends the transaction, and says why. */
async function fail(db: Database): Promise<void> {
  const tx = db.transaction('clock', 'readwrite');
  tx.done.catch(() => {});
  const row = { key: 'clock', node: 'a', last: 'b' } as never;
  tx.objectStore('clock')
    .add(row)
    .catch(() => {});
  tx.objectStore('clock')
    .add(row)
    .catch(() => {});
  await new Promise((resolve) => tx.addEventListener('abort', resolve));
}

it('after the browser has ended a transaction the database is opened anew: Firefox takes no more writes on that connection', async () => {
  const open = opened();
  const first = await open();
  await fail(first);
  const second = await open();
  expect(second).not.toBe(first);
  await second.put('clock', { key: 'clock', node: 'a', last: 'c' } as never);
  expect(await second.get('clock', 'clock')).toMatchObject({ last: 'c' });
});

it('after one that we have ended ourselves it stays open', async () => {
  const open = opened();
  const first = await open();
  const tx = first.transaction('clock', 'readwrite');
  tx.done.catch(() => {});
  tx.abort();
  await expect(tx.done).rejects.toThrow();
  expect(await open()).toBe(first);
});

it('what was begun before on the old connection comes to its end', async () => {
  const open = opened();
  const first = await open();
  const failing = fail(first);
  const other = first.put('clock', { key: 'other', node: 'a', last: 'b' } as never);
  await failing;
  await expect(other).resolves.toBe('other');
});

it('after a reading that failed it stays open: whoever read wants to know what else there is', async () => {
  const open = opened();
  const first = await open();
  const { get } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.get = function (this: IDBObjectStore) {
    return cannotRead(this);
  };
  try {
    await expect(first.get('clock', 'clock')).rejects.toMatchObject({ name: 'UnknownError' });
    await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    IDBObjectStore.prototype.get = get;
  }
  expect(await open()).toBe(first);
  expect(await first.get('clock', 'clock')).toBeUndefined();
});
