import { type BackupFault, BackupFaultError } from '../domain/backup-file';
import { backupStores } from '../exchange/backup/believe';
import { backupReader, type ReadToEnd } from '../exchange/backup/read';
import type { RestoreFrom } from '../messaging/backup';
import { CallError } from '../messaging/wire';
import { migrations } from '../store/migrations';
import type { Rows } from '../store/restore';
import { type Everybody, everybody } from '../store/restore-compare';
import { NoSuchStoreError } from '../store/restore-copy';
import { snapshotFile } from '../store/snapshots';
import { believe } from './restore-believe';
import { type FileToRestore, plainBytes } from './restore-bytes';
import type { Work } from './serve';

/** A backup that is read as often as is needed, and believed no more the second time than the first. */
export interface Backup {
  readonly file: FileToRestore;
  readonly passphrase: string;
  readonly work: Work;
  /** How often it is read in all, for the progress. */
  readonly passes: number;
}

/** What the first reading, which writes nothing, has found. */
export interface Checked extends ReadToEnd {
  readonly everybody: Everybody;
}

export async function backupOf({ source, passphrase }: RestoreFrom, work: Work, passes: number): Promise<Backup> {
  const file = 'snapshot' in source ? await snapshotFile(source.snapshot) : (source.file as FileToRestore);
  if (!file) throw new CallError('gone');
  return { file, passphrase, work, passes };
}

/**
 * All rows of a backup, each believed. What comes is not proved before the end has come.
 * @param pass from 0
 * @param checked what it was when it was checked: a file that was changed since is refused at its end
 * @throws BackupFaultError
 */
export async function* rowsOf(backup: Backup, pass: number, checked?: Checked): AsyncGenerator<Rows, ReadToEnd> {
  const { file, passphrase, work, passes } = backup;
  const reader = backupReader({ stores: backupStores, schema: migrations.length, believe });
  const came = (bytes: number) => work.progress({ done: pass * file.size + bytes, of: passes * file.size });
  for await (const bytes of plainBytes(file, passphrase, came)) {
    work.signal.throwIfAborted();
    yield* reader.push(bytes);
  }
  const end = reader.end();
  yield* end.rest;
  if (checked && end.sha256 !== checked.sha256) throw new BackupFaultError({ code: 'changed' });
  return end;
}

/** Reads and checks all of it, and keeps no row. @throws BackupFaultError */
export async function check(backup: Backup): Promise<Checked> {
  const all = everybody();
  const rows = rowsOf(backup, 0);
  for (;;) {
    const { done, value } = await rows.next();
    if (done) return { ...value, everybody: all };
    all.take(value);
  }
}

/** @throws BackupFaultError where more rows are to be left out than is known */
export function refuseMoreLeftOut({ leftOut }: Checked, known: number): void {
  const [first] = leftOut.rows;
  if (!first || leftOut.count <= known) return;
  const { line, store, place } = first;
  throw new BackupFaultError({ code: 'damaged-rows', ...(line ? { line } : {}), detail: `${store}: ${place}` });
}

/** What is wrong with the file is an answer; whatever else goes wrong is told as it is everywhere. */
export async function orFault<T>(work: () => Promise<T>): Promise<T | { readonly fault: BackupFault }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupFaultError) return { fault: error.fault };
    if (error instanceof NoSuchStoreError) return { fault: { code: 'unknown-store', detail: error.message } };
    throw error;
  }
}
