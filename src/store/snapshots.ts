import type { IDBPDatabase } from 'idb';
import {
  byAge,
  isTakenBy,
  outlived,
  type Snapshot,
  type SnapshotReason,
  snapshotName,
  snapshotNamed,
} from '../domain/snapshot';
import { calmly, proving } from './prove';
import {
  fileNamed,
  fileNames,
  hasDisk,
  inTurn,
  quota,
  removeFile,
  rename,
  unfinished,
  writerTo,
} from './snapshots-disk';
import { type BackupFormat, type Writing, writeBackup } from './snapshots-write';

/** Dated snapshots of everything, in files outside the database. */

/** What was written is not what can be read again. */
export class SnapshotFailedError extends Error {
  override name = 'SnapshotFailedError';
}

/** Newest first. Empty where nothing can be kept outside the database. */
export async function listSnapshots(): Promise<readonly Snapshot[]> {
  if (!hasDisk()) return [];
  const known = (await fileNames()).filter((name) => snapshotNamed(name, 0));
  const listed = await Promise.all(
    known.map(async (name) => snapshotNamed(name, (await fileNamed(name).catch(() => null))?.size ?? 0)),
  );
  return byAge(listed.filter((one) => one !== null));
}

/** What is in a snapshot; `null` when it is gone. Its name is believed only if it is one. */
export const snapshotFile = async (name: string): Promise<File | null> =>
  snapshotNamed(name, 0) ? fileNamed(name) : null;

/** Of all that the browser grants us, so much is for snapshots. */
const share = 0.25;
/** Where the browser does not say what it grants. */
const usualRoom = 1024 ** 3;

/** Writes that a background was stopped in, and what is of no use any more. The last good one is never among it. */
async function tidySnapshots(spare?: string): Promise<void> {
  for (const name of await fileNames()) if (name.endsWith(unfinished)) await removeFile(name);
  const granted = await quota();
  const room = granted === null ? usualRoom : granted * share;
  for (const { name } of outlived(await listSnapshots(), room)) if (name !== spare) await removeFile(name);
}

/** All of them, and the sentinel: for whoever deletes everything. */
export const eraseOutside = (): Promise<void> =>
  inTurn(async () => {
    if (hasDisk()) for (const name of await fileNames()) await removeFile(name);
  });

/** These push out older ones, so nothing damaged may be in them; the others keep what there is, as it is, before something is done to it. */
const proved: readonly SnapshotReason[] = ['daily', 'asked'];

/**
 * Takes a snapshot: written under another name, read again, and only then given its own, so that there is no half of one. `null` where nothing can
 * be kept outside the database, or none is due.
 * @throws ChangedMeanwhileError when the user never paused long enough
 * @throws DamagedRowError
 * @throws SnapshotFailedError
 */
export function takeSnapshot(db: IDBPDatabase, reason: SnapshotReason, how: Writing): Promise<Snapshot | null> {
  if (!hasDisk()) return Promise.resolve(null);
  return inTurn(async () => {
    if (how.ifDue && isTakenBy((await listSnapshots())[0], how.now)) return null;
    await tidySnapshots(how.spare);
    return calmly(() => write(db, reason, how));
  });
}

async function write(db: IDBPDatabase, reason: SnapshotReason, how: Writing): Promise<Snapshot> {
  const part = `steadfast${unfinished}`;
  try {
    const gzip = new CompressionStream('gzip');
    const written = gzip.readable.pipeTo(await writerTo(part));
    // Told by the writer too; nobody else hears of it.
    written.catch(() => {});
    const into = gzip.writable.getWriter();
    const put = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
      await into.ready;
      // Waited for by the next `ready`, and by `close`.
      into.write(bytes).catch(() => {});
    };
    const proof = proved.includes(reason) ? proving(db, how.alive) : null;
    const { contacts, touches, sha256 } = await writeBackup(db, how, put, proof).catch(async (error: unknown) => {
      await into.abort(error).catch(() => {});
      throw error;
    });
    await into.close();
    await written;
    const file = await fileNamed(part);
    if (!file || (await sumOf(file, how)) !== sha256) throw new SnapshotFailedError('what was written cannot be read');
    const about = { at: how.now, reason, contacts, touches };
    const name = snapshotName(about);
    await rename(part, name);
    await tidySnapshots(how.spare);
    return { ...about, name, size: file.size };
  } catch (error) {
    await removeFile(part).catch(() => {});
    throw error;
  }
}

/** The sum of what can be read of it; throws where that is not whole. */
async function sumOf(file: Blob, { format, alive, signal }: Writing): Promise<string> {
  const reader = format.reader();
  for await (const bytes of unpacked(file)) {
    signal?.throwIfAborted();
    alive?.();
    reader.push(bytes);
  }
  return reader.end().sha256;
}

/** The bytes of a file, piece by piece; of a gzipped one, as they were before. */
export async function* unpacked(file: Blob): AsyncGenerator<Uint8Array, void> {
  const begin = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isGzip = begin[0] === 0x1f && begin[1] === 0x8b;
  const stream: ReadableStream<Uint8Array> = isGzip
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream();
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Read to its end or not, the file is let go.
    await reader.cancel().catch(() => {});
  }
}

export type { BackupFormat, Snapshot, SnapshotReason };
