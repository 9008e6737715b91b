import { deleteDB } from 'idb';
import { markName } from './erasing-mark';
import { databaseName } from './open';
import { copyName } from './restore-copy';
import { forgetKnown } from './sentinel-follow';
import { eraseOutside } from './snapshots';
import { keyDatabase } from './snapshots-key';

/** Another page holds a database open and does not let go of it. What is erased is erased; the rest goes when that page does. */
export class ErasingBlockedError extends Error {
  override name = 'ErasingBlockedError';
}

/**
 * Erases all that is kept on this machine, wherever it lies: the files first and the database last. Should the mark itself be lost in between,
 * there are still either all contacts or none, and never a file that tells of contacts which are gone.
 * @param patience how long a page that does not let go of the database is waited for, in milliseconds
 * @throws ErasingBlockedError
 */
export async function eraseStored(patience = 10_000): Promise<void> {
  await eraseOutside();
  for (const name of await databaseNames()) await eraseDatabase(name, patience);
  // A snapshot for which the database was still open may have been begun since.
  await eraseOutside();
  forgetKnown();
}

/** All but the one that says what is done here. */
async function databaseNames(): Promise<readonly string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => (name && name !== markName ? name : []));
  } catch {
    // Firefox names none while one of them is damaged.
    return [databaseName, copyName, keyDatabase];
  }
}

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
