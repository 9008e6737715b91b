import type { FileFailure } from '../domain/auto-file';
import type { BackupFault, LeftOut } from '../domain/backup-file';
import type { Instant } from '../domain/day';
import type { Comparison, Drill, Snapshot } from '../domain/snapshot';

/** What the dashboard asks of its worker about backups; part of `PageToBulk`. */
export interface BackupCalls {
  /** Answers also when the database is lost or damaged. */
  backupState: (body: Record<string, never>) => BackupState;
  takeSnapshot: (body: { steadfast: string }) => Snapshot;
  /** A snapshot as a file, which is read when it is saved. */
  snapshotFile: (body: { name: string }) => BackupBlob;
  /** Reads and checks all of it, and says what restoring it would change. Nothing is written. */
  backupRead: (body: RestoreFrom) => RestorePreview | { readonly fault: BackupFault };
  /**
   * Puts it in the place of everything, whole or not at all. What was there is kept in a snapshot. With more rows that are to be left out than
   * the user knows of, it is refused.
   */
  restore: (
    body: RestoreFrom & { steadfast: string; leavingOut?: number },
  ) => Restored | { readonly fault: BackupFault };
  /** Restores a snapshot to a copy, compares, and deletes the copy. */
  drill: (body: { name: string }) => Drill | { readonly fault: BackupFault };
  /** Files that are made by themselves are sealed with this from now on; empty: not any more. */
  sealFiles: (body: { passphrase: string }) => null;
  /** The user gives up what is lost, and goes on with what there is, if anything. */
  startAnew: (body: Record<string, never>) => null;
}

/** A `Blob`: nothing else of it is known where there is none. */
export interface BackupBlob {
  readonly size: number;
}

export interface RestoreFrom {
  readonly source: { readonly snapshot: string } | { readonly file: BackupBlob };
  /** Of a sealed file; empty for none. */
  readonly passphrase: string;
}

export interface BackupState {
  /** `part-lost`: what was stored last is missing. `newer`: of a newer Steadfast. */
  readonly data: 'well' | 'lost' | 'part-lost' | 'damaged' | 'newer' | 'closed';
  /** Newest first. */
  readonly snapshots: readonly Snapshot[];
  /** There is a place outside the database. */
  readonly hasPlace: boolean;
  /** What is known of what was stored last; `null` when nothing ever was. */
  readonly known: { readonly at: Instant; readonly contacts: number; readonly touches: number } | null;
  readonly drill: Drill | null;
  /** Files put into the user's downloads by themselves. */
  readonly files: {
    readonly newest: Instant | null;
    readonly count: number;
    readonly failed: FileFailure | null;
    readonly sealed: boolean;
  };
  /** When a snapshot could last not be taken because a part of the data cannot be read any more. */
  readonly unreadable: Instant | null;
}

export interface RestorePreview {
  readonly madeAt: Instant;
  readonly contacts: number;
  readonly touches: number;
  readonly leftOut: LeftOut;
  /** The Steadfast that wrote it, where it is an older one whose rows are brought up to date. */
  readonly older: string | null;
  /** `null` where there is nothing to compare with. */
  readonly changes: Comparison | null;
}

export interface Restored {
  readonly contacts: number;
  readonly touches: number;
  /** Rows of the backup that were damaged before it was made. */
  readonly leftOut: number;
  /** What was there before, by which the restore is taken back; `null` where there was nothing to keep. */
  readonly before: string | null;
}
