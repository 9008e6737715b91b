import type { Instant } from './day';

/** What stands first in a backup: who made it, and when. */
export interface BackupHead {
  readonly format: 'steadfast-backup';
  /** Of the format; see `src/exchange/backup/README.md`. */
  readonly version: number;
  /** The Steadfast that wrote it. */
  readonly steadfast: string;
  /** Of the stored rows: as many migrations as the database had gone through. */
  readonly schema: number;
  readonly madeAt: Instant;
}

/** How many rows of each store. */
export type BackupCounts = Readonly<Record<string, number>>;

/** Rows that were damaged before the backup was made: it is as it was written, and they are nothing that can be read. */
export interface LeftOut {
  readonly count: number;
  /** The first of them. */
  readonly rows: readonly LeftOutRow[];
}
export interface LeftOutRow {
  /** From 1; left out where another program has laid out the file anew. */
  readonly line?: number;
  readonly store: string;
  /** What is wrong with it, as a place in it; `contact`: whose it is was left out. */
  readonly place: string;
  /** Whom it is about, where that can be read. */
  readonly name: string;
}

/** Why a backup is not read. Nothing of it is taken then. */
export const backupFaultCodes = [
  'empty', // nothing in it
  'no-backup', // something else
  'newer', // written by a newer Steadfast: `detail` is its version
  'reformatted', // another program has written it anew, and it is too large to be read all the same
  'cut', // its end is missing
  'changed', // something in it is not as it was written
  'after-end', // something follows it
  'unknown-store', // of which this Steadfast knows nothing
  'bad-row', // a row that no database holds: `detail` says where in it
  'damaged-rows', // more rows are to be left out than the user knows of: `detail` names the first
  'too-long', // a line longer than any row
  'too-deep', // values in values in values
  'no-passphrase', // it is sealed: a passphrase opens it
  'wrong-passphrase', // it is sealed with another one
  'too-slow', // it was sealed so that no computer at hand can open it
] as const;
export type BackupFaultCode = (typeof backupFaultCodes)[number];

export interface BackupFault {
  readonly code: BackupFaultCode;
  /** From 1; left out where the fault is of the whole file, or of bytes in which there are no lines. */
  readonly line?: number;
  readonly detail?: string;
}

/** A backup that cannot be read, and why. */
export class BackupFaultError extends Error {
  override name = 'BackupFaultError';
  constructor(readonly fault: BackupFault) {
    super(fault.line ? `${fault.code} in line ${fault.line}` : fault.code);
  }
}
