import { openDB } from 'idb';
import { migrations } from './migrations';
import type { Database, Schema } from './schema';

export const databaseName = 'steadfast';

/** The stored data is of a newer Steadfast than this one (after a rollback): it is left untouched. */
export class NewerDataError extends Error {
  override name = 'NewerDataError';
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

/**
 * One connection for as long as it holds. It is given up at once when a newer version wants to upgrade, and opened anew after the
 * browser has cut it, so that no caller ever holds a dead one for longer than one failed act.
 */
export function opener(name: string = databaseName): Open {
  let current: Promise<Database> | null = null;
  const forget = (): void => {
    current = null;
  };
  return () => {
    current ??= openDB<Schema>(name, migrations.length, {
      async upgrade(db, from, _to, tx) {
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
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error instanceof DOMException && error.name === 'VersionError'
        ? new NewerDataError('the stored data is of a newer version')
        : error;
    });
    return current;
  };
}
