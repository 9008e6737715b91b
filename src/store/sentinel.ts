import type { Instant } from '../domain/day';
import type { Stamp } from '../domain/merge';
import { snapshotNamed } from '../domain/snapshot';
import { type Folder, fileNamed, fileNames, folder, hasDisk, writeText } from './snapshots-disk';

/**
 * What is known of the database outside of it, so that one that comes back empty is not taken for a new one: browsers throw a damaged
 * database away, and most of them without a word.
 */
export interface Sentinel {
  readonly schema: number;
  /** The stamp of the last act that was stored; `null`: nothing was stored yet. */
  readonly last: Stamp | null;
  readonly at: Instant;
  /** As many as there were when they were last counted; no touches where they were not. */
  readonly contacts: number;
  readonly touches: number;
}

const fileName = 'sentinel.json';

/** `null`: there is none, or nobody can read it. */
export async function readSentinel(where?: Promise<Folder>): Promise<Sentinel | null> {
  if (!hasDisk()) return null;
  try {
    const read = JSON.parse((await (await fileNamed(fileName, where))?.text()) ?? 'null') as Partial<Sentinel> | null;
    const whole = read && Number.isInteger(read.schema) && (read.last === null || typeof read.last === 'string');
    return whole ? (read as Sentinel) : null;
  } catch {
    return null;
  }
}

export const writeSentinel = async (sentinel: Sentinel): Promise<void> => {
  if (hasDisk()) await writeText(fileName, `${JSON.stringify(sentinel)}\n`);
};

/**
 * The stamp of the last act of which it is known outside of the database; `null`: there was never anything to lose. Where the sentinel itself is
 * gone, snapshots tell that there was something, and not of when: that is the empty text, which is less than every stamp.
 */
export const lastKnown = async (): Promise<Stamp | null> => (await lastTold()) ?? null;

/** As {@link lastKnown}; `undefined`: there is neither a sentinel nor a snapshot where there could be. */
export async function lastTold(): Promise<Stamp | null | undefined> {
  if (!hasDisk()) return null;
  const where = folder();
  const sentinel = await readSentinel(where);
  if (sentinel) return sentinel.last;
  return (await fileNames(where)).some((name) => snapshotNamed(name, 0) !== null) ? '' : undefined;
}
