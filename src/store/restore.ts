import { deleteDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { databaseName } from './open';
import { writeCards } from './restore-cards';
import { sealed, sealedStores } from './seal';

/** Rows of one store that follow each other in a backup. */
export interface Rows {
  readonly store: string;
  readonly rows: readonly object[];
}

/** What this background has noted for itself about data that is not there any more; without `planned`, everybody is computed anew. */
const ownMarks = ['planned', 'swept', 'tidied', 'tidied-suggestions', 'update-waiting'];

/** Throws away what cannot be read. The sentinel still says that something is missing. */
export const throwAway = (): Promise<void> => deleteDB(databaseName);

/** Which restore the data came from: whoever still computes what was there before sees by it that this is something else. */
export const restoredMark = 'restored';

interface Clock {
  readonly key: 'clock';
  readonly node: string;
  readonly last: string | null;
}

/**
 * Puts what a backup holds in the place of everything there is, in one transaction that is on the disk before the promise resolves: whatever
 * `source` throws, and whatever ends the browser meanwhile, leaves all as it was. Nobody else reads or writes until it is done. What is computed is
 * as it was computed for the backup, and the list has everybody at once: it is for the background to compute all of it anew, which takes its time.
 * @param mark is left in it; no other restore has it
 * @param source throws at its end at the latest when it is not as it was written
 * @returns the stamp of the last act in it
 */
export async function replaceAll(db: IDBPDatabase, source: AsyncIterable<Rows>, mark: string): Promise<string | null> {
  const stores = [...db.objectStoreNames];
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  // It is told below, and by every request.
  tx.done.catch(() => {});
  try {
    const marks = tx.objectStore('marks');
    const own = (await tx.objectStore('clock').get('clock')) as Clock | undefined;
    for (const store of stores) quietly(tx.objectStore(store).clear());
    const batches = source[Symbol.asyncIterator]();
    for (;;) {
      const next = await during(tx, batches.next());
      if (next.done) break;
      const store = tx.objectStore(next.value.store);
      let last: Promise<unknown> | null = null;
      for (const row of next.value.rows) {
        last = store.put(keptAs(next.value.store, row));
        quietly(last);
      }
      await last;
    }
    await writeCards(tx as never);
    const theirs = (await tx.objectStore('clock').get('clock')) as Clock | undefined;
    const clock = clockOf(own, theirs);
    if (clock) quietly(tx.objectStore('clock').put(clock));
    for (const own of ownMarks) quietly(marks.delete(own));
    quietly(marks.put({ key: restoredMark, value: mark }));
    await tx.done;
    return clock?.last ?? null;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself: that is why we are here.
    }
    await tx.done.catch(() => {});
    throw error;
  }
}

/** A row of a backup was read whole; whatever sum it brings along, it gets its own. */
const keptAs = (store: string, row: object): object => (sealedStores.includes(store) ? sealed(row) : row);

/** This machine stays who it is, and its clock never goes back. */
function clockOf(own: Clock | undefined, theirs: Clock | undefined): Clock | null {
  if (!own || !theirs) return theirs ?? own ?? null;
  return { ...own, last: [own.last ?? '', theirs.last ?? ''].sort().at(-1) || null };
}

const quietly = (request: Promise<unknown>): unknown => request.catch(() => {});

type Writing = IDBPTransaction<unknown, string[], 'readwrite'>;

/** Waits for what is not of the database: a transaction of which nothing is asked ends by itself, so it is asked for something all the time. */
async function during<T>(tx: Writing, wanted: Promise<T>): Promise<T> {
  let come: { value: T } | { error: unknown } | null = null;
  wanted.then(
    (value) => {
      come = { value };
    },
    (error: unknown) => {
      come = { error };
    },
  );
  const result = (): { value: T } | { error: unknown } | null => come;
  for (;;) {
    await tx.objectStore('clock').getKey('clock');
    const there = result();
    if (there && 'error' in there) throw there.error;
    if (there) return there.value;
  }
}
