import type { Drill } from '../domain/snapshot';
import { fileNamed, hasDisk, writeText } from './snapshots-disk';

/** What is remembered of this machine's backups. It lies outside the database, so that no restore turns it back. */
export interface BackupNotes {
  readonly drill?: Drill;
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
