import { deleteDB, openDB } from 'idb';
import { forgetKnown } from './sentinel-follow';
import { eraseOutside } from './snapshots';

/** All that is kept on this machine, wherever it lies, and how it is erased without a trace. */

/**
 * An empty database of this name says that everything is to be erased. It lies outside of what is erased, so that whoever was stopped in the
 * middle knows it at the next start.
 */
const markName = 'steadfast-erasing';

/** Another page holds a database open and does not let go of it. What is erased is erased; the rest goes when that page does. */
export class ErasingBlockedError extends Error {
  override name = 'ErasingBlockedError';
}

/** From here on there is no way back. */
export async function beginErasing(): Promise<void> {
  (await openDB(markName, 1)).close();
}

/** Was it begun, and not brought to its end? */
export const isErasing = async (): Promise<boolean> => (await databaseNames()).includes(markName);

/**
 * Erases the files first and the database last: should the mark itself be lost in between, there are still either all contacts or none, and never
 * a file that tells of contacts which are gone.
 * @param patience how long a page that does not let go of the database is waited for, in milliseconds
 * @throws ErasingBlockedError
 */
export async function eraseStored(patience = 10_000): Promise<void> {
  await eraseOutside();
  for (const name of await databaseNames()) if (name !== markName) await eraseDatabase(name, patience);
  // Whoever had counted the contacts before they were gone may have written it down since.
  await eraseOutside();
  forgetKnown();
}

/** Nothing is left to be erased. */
export const endErasing = (): Promise<void> => deleteDB(markName);

const databaseNames = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => name ?? []);

/** A connection that was asked to close may have something to finish. */
function eraseDatabase(name: string, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const blocked = (): void => {
      timer = setTimeout(() => reject(new ErasingBlockedError('a page holds the database open')), patience);
    };
    deleteDB(name, { blocked })
      .finally(() => clearTimeout(timer))
      .then(resolve, reject);
  });
}
