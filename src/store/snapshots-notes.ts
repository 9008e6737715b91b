import type { FileFailure, MadeFile } from '../domain/auto-file';
import type { Instant } from '../domain/day';
import type { Drill, Snapped } from '../domain/snapshot';
import { fileNamed, hasDisk, writeText } from './snapshots-disk';

/** What is remembered of this machine's backups. It lies outside the database, so that no restore turns it back. */
export interface BackupNotes {
  readonly drill?: Drill;
  /** Files put into the user's downloads, newest first. */
  readonly files?: readonly MadeFile[];
  readonly fileFailed?: FileFailure | null;
  readonly snapped?: Snapped;
  /** When the background last began a snapshot that it has not finished; `null`: it has. */
  readonly began?: Instant | null;
  /** Not everything can be read any more, or something is not what was written. */
  readonly unreadable?: Instant | null;
  /** When everything was looked at last, whether or not it was well. */
  readonly looked?: Instant;
  /** How often the data of an older version was tried to be kept before it was upgraded. */
  readonly upgrade?: { readonly from: number; readonly tries: number };
}

const fileName = 'notes.json';

export async function readNotes(): Promise<BackupNotes> {
  if (!hasDisk()) return {};
  try {
    const read: unknown = JSON.parse((await (await fileNamed(fileName))?.text()) ?? '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    // It is a convenience.
    return {};
  }
}

export async function keepNotes(notes: BackupNotes): Promise<void> {
  if (hasDisk()) await writeText(fileName, JSON.stringify({ ...(await readNotes()), ...notes }));
}
