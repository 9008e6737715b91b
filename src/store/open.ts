import { openDB } from 'idb';
import type { Row, Stamp } from '../domain/merge';
import type { Settings } from '../domain/settings';
import { migrations } from './migrations';
import type { Database, Schema } from './schema';
import { lastKnown } from './sentinel';
import { isFull } from './snapshots-disk';

export const databaseName = 'steadfast';

/** The stored data is of a newer Steadfast than this one (after a rollback): it is left untouched. */
export class NewerDataError extends Error {
  override name = 'NewerDataError';
}

/** Somebody of an older version has the database open and does not let go of it. What is to be opened goes on by itself when they are gone. */
export class DataHeldError extends Error {
  override name = 'DataHeldError';
}

/** There was data, and the database is empty or gone. It is not begun anew before the user says so. */
export class DataLostError extends Error {
  override name = 'DataLostError';
}

/** What was stored last is missing, as when the browser has thrown away the newest part of a damaged file: nothing is written over the rest. */
export class DataPartLostError extends Error {
  override name = 'DataPartLostError';
}

/** There was data, and it cannot be read. */
export class DataDamagedError extends Error {
  override name = 'DataDamagedError';
}

/** The disk is so full that the browser does not even open what is there. */
export class DiskFullError extends Error {
  override name = 'DiskFullError';
}

/** Of an upgrade that has failed nothing is kept; that it was aborted is told to whoever wanted to open. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // by the browser, with the write that failed
  }
}

/** Gives the open database, opening it when it is not, or no longer, open. */
export type Open = () => Promise<Database>;

/** What is done and asked while the database is opened. */
export interface Guard {
  /** The stamp of the last act that there must be; `null`: there was never anything to lose. */
  readonly lastKnown: () => Promise<Stamp | null>;
  /** The last chance to read the database as an older version has left it. What comes of it stops no upgrade. */
  readonly beforeUpgrade?: (old: Database) => Promise<unknown>;
  /** Was it half erased? Answered once it is no more. Meanwhile it is opened, and nothing of it is given, told or changed. */
  readonly wasHalfErased?: () => Promise<boolean>;
  /** Gets the settings that were read on the way: whoever waits for them need not ask for them again. */
  readonly proved?: (settings: Row<Settings> | undefined) => void;
}

/**
 * One connection for as long as it holds. It is given up at once when a newer version wants to upgrade, and opened anew after the
 * browser has cut it, so that no caller ever holds a dead one for longer than one failed act.
 * @param guard `null`: an empty database is what is wanted
 * @param patience how long somebody who does not let go of it is waited for, in milliseconds: they may have a transaction to finish
 */
export function opener(name: string = databaseName, guard: Guard | null = { lastKnown }, patience = 1000): Open {
  interface Opening {
    readonly db: Promise<Database>;
    readonly held: Promise<never>;
  }
  let current: Opening | null = null;
  const opening = (): Opening => {
    const forget = (): void => {
      if (current === mine) current = null;
    };
    let tell: (error: Error) => void = () => {};
    const held = new Promise<never>((_, reject) => {
      tell = reject;
    });
    held.catch(() => {});
    const blocked = (): void => {
      setTimeout(() => tell(new DataHeldError('an older version has the stored data open')), patience);
    };
    const given = async (): Promise<Database> => {
      try {
        const found = await openGuarded(name, guard, { forget, blocked });
        if (found && current === mine) return found;
      } catch (error) {
        forget();
        throw error instanceof DOMException && error.name === 'VersionError'
          ? new NewerDataError('the stored data is of a newer version')
          : error;
      }
      // It went again before anybody had it.
      forget();
      return open();
    };
    const mine: Opening = { db: given(), held };
    return mine;
  };
  const open: Open = () => {
    current ??= opening();
    // Of two that are settled it is the first: what is open is given, however long it took.
    return Promise.race([current.db, current.held]);
  };
  return open;
}

/** What is called when the connection is gone, and when somebody stands in its way. */
interface Told {
  readonly forget: () => void;
  readonly blocked: () => void;
}

/** `null`: what was found was half erased, and is gone. */
async function openGuarded(name: string, guard: Guard | null, told: Told): Promise<Database | null> {
  if (!guard) return openAs(name, told, () => true);
  const half = guard.wasHalfErased?.() ?? Promise.resolve(false);
  const opening = openProved(name, guard, told, half);
  let gone = true;
  try {
    gone = await half;
    if (gone) return null;
    const { db, settings } = await opening;
    guard.proved?.(settings);
    return db;
  } finally {
    // Nobody gets what was found.
    if (gone) opening.then(({ db }) => db.close()).catch(() => {});
  }
}

/** A database that can be read, and what was read of it. */
interface Proved {
  readonly db: Database;
  readonly settings: Row<Settings> | undefined;
}

async function openProved(name: string, guard: Guard, told: Told, half: Promise<boolean>): Promise<Proved> {
  // Asked while the database is opened, so that nobody waits for it.
  const known = guard.lastKnown();
  known.catch(() => {});
  let allowed = false;
  /** The version found, of which nothing is made before it was thought about. */
  let found = -1;
  const may = (from: number): boolean => {
    found = from;
    return allowed || (from > 0 && !guard.beforeUpgrade);
  };
  for (;;) {
    try {
      const db = await openAs(name, told, may);
      return { db, settings: await prove(db, guard, known) };
    } catch (error) {
      if (await half) throw error;
      if (await isDamage(error, guard))
        throw (await isFull())
          ? new DiskFullError('the disk is full')
          : new DataDamagedError('the stored data cannot be read');
      if (allowed || found < 0) throw error;
      if (found === 0 && (await guard.lastKnown()) !== null) throw new DataLostError('the stored data is gone');
      if (found > 0) await readOld(name, guard);
      allowed = true;
    }
  }
}

/** @param may whether a database of this version may be made into one of ours; 0: there is none */
async function openAs(name: string, { forget, blocked }: Told, may: (from: number) => boolean): Promise<Database> {
  const db = await openDB<Schema>(name, migrations.length, {
    async upgrade(db, from, _to, tx) {
      // That it was aborted is told to whoever opens, too.
      tx.done.catch(() => {});
      if (!may(from)) return abort(tx);
      try {
        for (const migrate of migrations.slice(from)) await migrate(db as never, tx as never);
      } catch {
        abort(tx);
      }
    },
    blocking(_current, _wanted, event) {
      forget();
      (event.target as IDBDatabase).close();
    },
    blocked,
    terminated: forget,
  });
  // Once a disk was full, Firefox takes no more writes on the connection that met it, and tells that only with the next of them. Of what cannot be
  // read, whoever read it wants to know more on the same connection.
  const letGo = ({ target }: Event): void => {
    const { error, mode } = target as IDBTransaction;
    if (!error || mode === 'readonly') return; // no error: we have aborted it
    forget();
    db.close();
  };
  // Before whoever waits for the transaction hears of it, and may open.
  db.addEventListener('abort', letGo, { capture: true });
  return db;
}

/** Reads a little of what there is: a browser opens what it cannot read. Every act writes the clock, so an empty database has none. */
async function prove(db: Database, guard: Guard, known: Promise<Stamp | null>): Promise<Proved['settings']> {
  try {
    const tx = db.transaction(['clock', 'settings', 'contacts']);
    const [clock, settings] = await Promise.all([
      tx.objectStore('clock').get('clock'),
      tx.objectStore('settings').get('settings'),
      tx.objectStore('contacts').getKey(IDBKeyRange.lowerBound('')),
      tx.done,
    ]);
    // Asked anew where something is missing: somebody may have erased everything meanwhile.
    if (!isMissed(clock?.last, await known) || !isMissed(clock?.last, await guard.lastKnown())) return settings;
    if (!clock) throw new DataLostError('the stored data is gone');
    throw new DataPartLostError('what was stored last is gone');
  } catch (error) {
    db.close();
    throw error;
  }
}

const isMissed = (last: Stamp | null | undefined, known: Stamp | null): boolean =>
  known !== null && (!last || last < known);

const damage: readonly string[] = ['UnknownError', 'NotReadableError', 'DataError', 'InvalidStateError'];

const isDamage = async (error: unknown, guard: Guard): Promise<boolean> =>
  error instanceof DOMException && damage.includes(error.name) && (await guard.lastKnown()) !== null;

async function readOld(name: string, guard: Guard): Promise<void> {
  const old = (await openDB(name)) as unknown as Database;
  try {
    await guard.beforeUpgrade?.(old);
  } catch {
    // It was worth a try; the data is still there, and is upgraded now.
  } finally {
    old.close();
  }
}
