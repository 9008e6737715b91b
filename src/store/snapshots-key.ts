import { openDB } from 'idb';

/**
 * What files that are made by themselves are sealed with. The passphrase is not kept: the browser keeps what follows from it, and gives it to
 * nobody, not to us either. It lies in a database of its own, so that it is in no backup and outlives every restore.
 */
export const keyDatabase = 'steadfast-key';

const open = () =>
  openDB(keyDatabase, 1, {
    upgrade(db) {
      db.createObjectStore('keys');
    },
  });

async function withDatabase<T>(work: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const db = await open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** `null`: files are not sealed. */
export const readFileKey = (): Promise<CryptoKey | null> =>
  withDatabase(async (db) => ((await db.get('keys', 'files')) as CryptoKey | undefined) ?? null);

export async function keepFileKey(key: CryptoKey | null): Promise<void> {
  await withDatabase<unknown>((db) => (key ? db.put('keys', key, 'files') : db.delete('keys', 'files')));
}
