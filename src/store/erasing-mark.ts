import { deleteDB, openDB } from 'idb';
import { askedAhead } from './asked-ahead';

/**
 * An empty database of this name says that everything is to be erased. It lies outside of what is erased, so that whoever was stopped in the
 * middle knows it at the next start.
 */
export const markName = 'steadfast-erasing';

/** From here on there is no way back. */
export async function beginErasing(): Promise<void> {
  (await openDB(markName, 1)).close();
}

/**
 * Was it begun, and not brought to its end? A name is no mark: of a database that was asked for and was not there, Firefox keeps the file when it is
 * killed, and names it afterwards.
 */
export async function isErasing(): Promise<boolean> {
  if ((await named.ask()) === false) return false;
  try {
    if (await isThere(markName)) return true;
  } catch (error) {
    // What the browser cannot even look for, it has not kept either; of what else it cannot open, whoever opens it tells.
    if (error instanceof DOMException && error.name === 'UnknownError') return false;
    throw error;
  }
  // What is left of asking is no more named than it is there.
  await endErasing();
  return false;
}

/** For whoever had rather write nothing down in the middle of it, and writes again later: the mark may just be going. */
export async function mayBeErasing(): Promise<boolean> {
  return (await isNamed()) ?? isThere(markName);
}

/** `null` where Firefox names none, while one of them is damaged. */
async function isNamed(): Promise<boolean | null> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === markName);
  } catch {
    return null;
  }
}

/** Whether it is named: the browser looks at a start while the rest of us is still read. */
export const named = askedAhead(isNamed);

/** By opening it, of which nothing is kept when it was not there. */
async function isThere(name: string): Promise<boolean> {
  let there = true;
  try {
    const upgrade = (_db: unknown, from: number, _to: unknown, tx: { abort(): void; done: Promise<void> }): void => {
      there = from > 0;
      tx.done.catch(() => {});
      if (!there) tx.abort();
    };
    (await openDB(name, undefined, { upgrade: upgrade as never })).close();
  } catch (error) {
    if (there) throw error;
  }
  return there;
}

/** Nothing is left to be erased. */
export const endErasing = (): Promise<void> => deleteDB(markName);
