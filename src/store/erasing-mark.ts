import { deleteDB, openDB } from 'idb';

/**
 * An empty database of this name says that everything is to be erased. It lies outside of what is erased, so that whoever was stopped in the
 * middle knows it at the next start.
 */
export const markName = 'steadfast-erasing';

/** From here on there is no way back. */
export async function beginErasing(): Promise<void> {
  (await openDB(markName, 1)).close();
}

/** Was it begun, and not brought to its end? */
export const isErasing = async (): Promise<boolean> =>
  (await indexedDB.databases()).some(({ name }) => name === markName);

/** Nothing is left to be erased. */
export const endErasing = (): Promise<void> => deleteDB(markName);
