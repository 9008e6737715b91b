import { mayBeErasing } from './erasing-mark';

/**
 * The files that lie outside IndexedDB: the origin's private file system. It needs no permission, is there in workers, event pages and pages of both
 * browsers, and stays when a damaged database is thrown away (measured in Chromium 156 and Firefox 153, which keep it beside the databases).
 */

/** What browsers have and TypeScript does not know. */
interface Handle extends FileSystemFileHandle {
  move(name: string): Promise<void>;
}
export interface Folder extends FileSystemDirectoryHandle {
  keys(): AsyncIterableIterator<string>;
}

/** `false` where there is no such thing; then nothing is known and nothing can be kept. */
export const hasDisk = (): boolean =>
  typeof (globalThis as { navigator?: Partial<WorkerNavigator> }).navigator?.storage?.getDirectory === 'function';

/** Where they lie. Whoever reads several of them goes the way there once. */
export const folder = async (): Promise<Folder> =>
  (await (await navigator.storage.getDirectory()).getDirectoryHandle('steadfast', { create: true })) as Folder;

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

/**
 * Firefox may have half of a file in its books (measured with damaged ones): it is neither there nor can it be written, nor removed. Nothing else says
 * that there is no such file where one is to be made.
 */
export const isDiskDamaged = (error: unknown): boolean =>
  error instanceof DOMException && ['NotFoundError', 'NoModificationAllowedError'].includes(error.name);

/** A file that is there, to be read piece by piece; `null` for none. */
export async function fileNamed(name: string, where = folder()): Promise<File | null> {
  try {
    return await (await (await where).getFileHandle(name)).getFile();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export async function fileNames(where = folder()): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of (await where).keys()) names.push(name);
  return names;
}

/** Whoever reads it meanwhile has the old text or the new one: a browser puts what was written in its place when it is closed. */
export async function writeText(name: string, text: string): Promise<void> {
  // What somebody still knows of what is being erased must not outlive it.
  if (!(await mayBeErasing())) await put(name, text);
}

async function put(name: string, text: string): Promise<void> {
  const to = await (await (await folder()).getFileHandle(name, { create: true })).createWritable();
  await to.write(text);
  await to.close();
}

export const writerTo = async (name: string): Promise<WritableStream<Uint8Array>> =>
  (await (await folder()).getFileHandle(name, { create: true })).createWritable();

export async function rename(name: string, to: string): Promise<void> {
  await ((await (await folder()).getFileHandle(name)) as Handle).move(to);
}

/** One that is not there is no failure. */
export async function removeFile(name: string): Promise<void> {
  try {
    await (await folder()).removeEntry(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** So ends the name of what is being written: what a stop has left of it goes with the next snapshot. */
export const unfinished = '.part';

/**
 * Is the disk full? Chromium then opens no database, and says no more of it than of a damaged one, nor of a file more than that it failed. Where
 * nothing can be read either, it is something else. As much is written as a database takes to be opened.
 */
export async function isFull(): Promise<boolean> {
  const name = `room-${crypto.randomUUID()}${unfinished}`;
  try {
    await fileNames();
  } catch {
    return false;
  }
  try {
    await put(name, ' '.repeat(100_000));
    return false;
  } catch {
    return true;
  } finally {
    await removeFile(name).catch(() => {});
  }
}

/** How many bytes there may be in all; `null` where the browser does not say. */
export async function quota(): Promise<number | null> {
  return (await navigator.storage.estimate?.())?.quota ?? null;
}

/** One at a time, in whatever context: two snapshots at once would be in each other's way. */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request('steadfast-snapshots', work) as Promise<T>) : work();
