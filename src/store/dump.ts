import type { IDBPDatabase } from 'idb';
import type { Stamp } from '../domain/merge';
import type { Database } from './schema';

/** Reads everything there is, for a backup: some rows at a time, and yet as it was at one moment. */

/** A database of this version or another one. */
export type AnyDatabase = IDBPDatabase;
export const ofAnyVersion = (db: Database): AnyDatabase => db as unknown as AnyDatabase;

/** In the order in which they are read. What is not among them follows from the others (`cards`). */
export const dumpedStores = [
  'settings',
  'clock',
  'marks',
  'stops',
  'contacts',
  'touches',
  'promises',
  'identities',
  'acts',
  'reminders',
  'drafts',
  'suggestions',
] as const;
export type DumpedStore = (typeof dumpedStores)[number];

/** Something was stored while it was read: what was read is of no one moment. To be tried again. */
export class ChangedMeanwhileError extends Error {
  override name = 'ChangedMeanwhileError';
}

export interface Dumped {
  /** Those that are not deleted. */
  readonly contacts: number;
  readonly touches: number;
  readonly last: Stamp | null;
}

/** Rows of one store, in the order of their keys. */
export interface DumpedRows {
  readonly store: DumpedStore;
  readonly rows: readonly object[];
}

const batch = 500;

/**
 * Every store begins with no rows, so that one that is empty is there too.
 * @param db of this version or an older one, which has fewer stores
 * @throws ChangedMeanwhileError
 */
export async function* dumped(db: IDBPDatabase, signal?: AbortSignal): AsyncGenerator<DumpedRows, Dumped> {
  const before = await momentOf(db);
  const unchanged = async (): Promise<void> => {
    signal?.throwIfAborted();
    if ((await momentOf(db)) !== before) throw new ChangedMeanwhileError('something was stored meanwhile');
  };
  let contacts = 0;
  let touches = 0;
  for (const store of storesOf(db)) {
    yield { store, rows: [] };
    // The next rows are on their way while these are taken.
    let coming = readFrom(db, store, null);
    for (;;) {
      // Asked while the rows come: by itself, and after each few rows, it would take as long as they do.
      const [rows] = await Promise.all([coming, unchanged()]);
      const last = rows.at(-1);
      if (!last) break;
      coming = readFrom(db, store, keyOf(db, store, last));
      // Whoever stops in between hears nothing of what comes then.
      coming.catch(() => {});
      if (store === 'contacts') contacts += rows.filter((row) => !isDeleted(row)).length;
      if (store === 'touches') touches += rows.length;
      yield { store, rows };
    }
  }
  await unchanged();
  const clock = (await db.get('clock', 'clock')) as { last: Stamp | null } | undefined;
  return { contacts, touches, last: clock?.last ?? null };
}

/** @param take is given rows after rows; the next ones come when it is done */
export async function dump(
  db: IDBPDatabase,
  take: (store: DumpedStore, rows: readonly object[]) => Promise<void> | void,
  signal?: AbortSignal,
): Promise<Dumped> {
  const all = dumped(db, signal);
  for (;;) {
    const { done, value } = await all.next();
    if (done) return value;
    await take(value.store, value.rows);
  }
}

/** Can all of it be read? Part of a file may be damaged, and the rest be opened and read as ever. */
export async function isReadable(db: IDBPDatabase): Promise<boolean> {
  try {
    await dump(db, () => {});
    return true;
  } catch (error) {
    return !isUnreadable(error);
  }
}

/** The browser cannot read what it has stored. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof DOMException && ['UnknownError', 'NotReadableError', 'DataError'].includes(error.name);

export const storesOf = (db: IDBPDatabase): readonly DumpedStore[] =>
  dumpedStores.filter((store) => db.objectStoreNames.contains(store));

const readFrom = (db: IDBPDatabase, store: string, after: IDBValidKey | null): Promise<object[]> =>
  db.getAll(store, after === null ? null : IDBKeyRange.lowerBound(after, true), batch);

/** What changes with every act that is stored, and whenever old rows are erased. */
const momentOf = async (db: IDBPDatabase): Promise<string> =>
  JSON.stringify(await Promise.all([db.get('clock', 'clock'), db.get('marks', 'tidied')]));

const paths = new WeakMap<IDBPDatabase, Map<string, string | string[]>>();
function pathOf(db: IDBPDatabase, store: string): string | string[] {
  const known = paths.get(db) ?? new Map<string, string | string[]>();
  paths.set(db, known);
  const path = known.get(store) ?? (db.transaction(store).store.keyPath as string | string[]);
  known.set(store, path);
  return path;
}

/** The key of a row: each store's keys are plain fields of its rows. */
export function keyOf(db: IDBPDatabase, store: string, row: object): IDBValidKey {
  const path = pathOf(db, store);
  const at = (field: string): IDBValidKey => (row as Record<string, IDBValidKey>)[field] as IDBValidKey;
  return typeof path === 'string' ? at(path) : path.map(at);
}

const isDeleted = (row: object): boolean => (row as { fields?: { deleted?: boolean } }).fields?.deleted === true;
