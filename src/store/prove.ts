import type { IDBPDatabase } from 'idb';
import { ChangedMeanwhileError, dump, keyOf } from './dump';
import { plannedMark } from './keep';
import { DamagedRowError } from './rows';
import { isWhole, sealedStores, sumAfter } from './seal';

/**
 * Looks, while everything is read, whether what is stored is what was written: every row by its sum, and that each is found by its key and by the
 * indexes. What no browser notices by itself shows here: a row that was changed on the disk, or that one way of reading finds and another does not.
 */

/** What was read does not agree with itself: something may have been written meanwhile. To be tried again. */
class UnevenError extends Error {
  override name = 'UnevenError';
}

export interface Proof {
  /** @throws DamagedRowError */
  rows(store: string, rows: readonly object[]): void;
  /** When all was read. @throws DamagedRowError */
  end(): Promise<void>;
}

interface Found {
  rows: number;
  /** Over all keys, in their order. */
  keys: number;
  /** How many of the rows belong into each index. */
  readonly indexes: Map<string, number>;
}

/** Rows or keys read at once. */
const batch = 500;

/**
 * @param db of any version
 * @param alive is called all the while it counts in the end, as by its reader before: what is long under way must not be stopped as idle
 */
export function proving(db: IDBPDatabase, alive: () => void = () => {}): Proof {
  const found = new Map<string, Found>();
  let living = 0;
  return {
    rows(store, rows) {
      if (!sealedStores.includes(store)) return;
      const known = found.get(store) ?? { rows: 0, keys: 0, indexes: new Map<string, number>() };
      found.set(store, known);
      const paths = pathsOf(db, store);
      for (const row of rows) {
        if (!isWhole(row)) throw new DamagedRowError(`${store}: sum`);
        known.rows += 1;
        known.keys = sumAfter(known.keys, JSON.stringify(keyOf(db, store, row)));
        for (const [index, path] of paths)
          if (isKey(at(row, path))) known.indexes.set(index, (known.indexes.get(index) ?? 0) + 1);
        if (store === 'contacts' && at(row, 'fields.deleted') === false) living += 1;
      }
    },
    async end() {
      for (const store of db.objectStoreNames) {
        const names = [...pathsOf(db, store).keys()];
        const { store: there } = db.transaction(store);
        // Also where nobody knows how many there must be: what the browser cannot read shows.
        const counts = await Promise.all([there.count(), ...names.map((name) => there.index(name).count())]);
        const known = found.get(store);
        if (!known) continue;
        const { rows, keys, indexes } = known;
        const uneven = [rows, ...names.map((name) => indexes.get(name) ?? 0)].some(
          (one, place) => one !== counts[place],
        );
        if (uneven || (await sumOfKeys(db, store, alive)) !== keys) throw new UnevenError(store);
      }
      await proveCards(db, living, alive);
    },
  };
}

/** Reads everything, and looks. @throws DamagedRowError @throws ChangedMeanwhileError */
export const proveAll = (db: IDBPDatabase, alive: () => void): Promise<void> =>
  calmly(async () => {
    const proof = proving(db, alive);
    await dump(db, (store, rows) => {
      alive();
      proof.rows(store, rows);
    });
    await proof.end();
  });

/** Anew, some times, when something was stored meanwhile. */
export async function calmly<T>(read: () => Promise<T>): Promise<T> {
  for (let left = 3; ; left--) {
    try {
      return await read();
    } catch (error) {
      const isUneven = error instanceof UnevenError;
      if (!isUneven && !(error instanceof ChangedMeanwhileError)) throw error;
      if (left <= 1) throw isUneven ? new DamagedRowError(`${error.message}: uneven`) : error;
    }
  }
}

async function sumOfKeys(db: IDBPDatabase, store: string, alive: () => void): Promise<number> {
  let sum = 0;
  for (let after: IDBKeyRange | null = null; ; ) {
    alive();
    const keys: IDBValidKey[] = await db.getAllKeys(store, after, batch);
    const last = keys.at(-1);
    if (last === undefined) return sum;
    for (const key of keys) sum = sumAfter(sum, JSON.stringify(key));
    after = IDBKeyRange.lowerBound(last, true);
  }
}

/** What the list shows follows from the rest, and is shown without a look at it. While everybody is computed anew there are not all of them. */
async function proveCards(db: IDBPDatabase, living: number, alive: () => void): Promise<void> {
  if (!db.objectStoreNames.contains('cards')) return;
  const planned = async () => ((await db.get('marks', plannedMark)) as { value: string } | undefined)?.value ?? '';
  const before = await planned();
  let cards = 0;
  for (let after: IDBKeyRange | null = null; ; ) {
    alive();
    const some: object[] = await db.getAll('cards', after, batch);
    const last = some.at(-1);
    if (!last) break;
    cards += some.length;
    for (const card of some) if (!isWhole(card)) throw new DamagedRowError('cards: sum');
    after = IDBKeyRange.lowerBound(keyOf(db, 'cards', last), true);
  }
  const isSettled = before !== '' && !before.includes('\n') && before === (await planned());
  if (isSettled && cards !== living) throw new UnevenError('cards');
}

/** The indexes of a store with their paths. */
function pathsOf(db: IDBPDatabase, store: string): ReadonlyMap<string, string> {
  const { store: there } = db.transaction(store);
  return new Map([...there.indexNames].map((name) => [name, String(there.index(name).keyPath)]));
}

/** What lies at a path such as `fields.mergedInto`. */
const at = (row: object, path: string): unknown =>
  path.split('.').reduce<unknown>((value, field) => (value as Record<string, unknown> | null)?.[field], row);

/** Values that are none keep a row out of an index. */
const isKey = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || (Array.isArray(value) && value.every(isKey));
