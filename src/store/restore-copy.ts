import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { keyOf } from './dump';
import { migrations } from './migrations';
import { type Open, opener } from './open';
import type { Rows } from './restore';

/** A second database, in which a backup is laid out to be brought up to date or to be compared. It is nobody's, and goes when it has served. */
export const copyName = 'steadfast-copy';

export const dropCopy = (): Promise<void> => deleteDB(copyName);

/** A row of a store that the version which wrote the backup did not have: it is of something else. */
export class NoSuchStoreError extends Error {
  override name = 'NoSuchStoreError';
}

/** Lays out a backup as the version of Steadfast that made it would have stored it. @param schema at most ours */
export async function makeCopy(schema: number, source: AsyncIterable<Rows>): Promise<void> {
  await dropCopy();
  const db = await openDB(copyName, schema, {
    async upgrade(fresh, _from, _to, tx) {
      for (const migrate of migrations.slice(0, schema)) await migrate(fresh as never, tx as never);
    },
  });
  try {
    for await (const { store, rows } of source) {
      if (!db.objectStoreNames.contains(store)) throw new NoSuchStoreError(store);
      const tx = db.transaction(store, 'readwrite');
      for (const row of rows) tx.store.put(row).catch(() => {});
      await tx.done;
    }
  } finally {
    db.close();
  }
}

/** The copy, brought up to this version by the same steps as any database. */
export const openCopy: Open = opener(copyName, null);

export interface Compared {
  readonly rows: number;
  /** The stores in which something is not as it was saved. */
  readonly differ: readonly string[];
}

/** Compares the copy with what it was made of, row by row. */
export async function compareCopy(source: AsyncIterable<Rows>): Promise<Compared> {
  const db = await openDB(copyName);
  const differ = new Set<string>();
  const counts = new Map<string, number>();
  try {
    for await (const { store, rows } of source) {
      counts.set(store, (counts.get(store) ?? 0) + rows.length);
      const keys = rows.map((row) => keyOf(db, store, row));
      const tx = db.transaction(store);
      const kept = await Promise.all(keys.map((key) => tx.store.get(key)));
      if (rows.some((row, index) => plain(row) !== plain(kept[index]))) differ.add(store);
    }
    for (const [store, count] of counts) if ((await db.count(store)) !== count) differ.add(store);
    for (const store of await extraIn(db, counts)) differ.add(store);
  } finally {
    db.close();
  }
  return { rows: [...counts.values()].reduce((sum, count) => sum + count, 0), differ: [...differ] };
}

/** Stores of which the backup has no row, and the copy has. */
async function extraIn(db: IDBPDatabase, counts: ReadonlyMap<string, number>): Promise<readonly string[]> {
  const others = [...db.objectStoreNames].filter((store) => !counts.has(store));
  const filled = await Promise.all(others.map((store) => db.count(store)));
  return others.filter((_store, index) => filled[index]);
}

/** The same text for the same row, in whatever order its fields were written. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';
