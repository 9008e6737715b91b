import type { Instant } from '../../domain/day';
import { type BackupReader, backupReader } from './read';
import { type BackupWriter, backupWriter } from './write';

/** How a snapshot is written, and read again by whoever has just written it: its rows need not be believed. */
export interface SnapshotFormat {
  writer(about: { readonly schema: number; readonly madeAt: Instant }): BackupWriter;
  reader(): BackupReader;
}

/** @param steadfast the version that writes @param schema of the newest rows it knows @param stores it may write */
export const snapshotFormat = (steadfast: string, schema: number, stores: readonly string[]): SnapshotFormat => ({
  writer: (about) => backupWriter({ steadfast, ...about }),
  reader: () => backupReader({ stores, schema, believe: () => null }),
});
