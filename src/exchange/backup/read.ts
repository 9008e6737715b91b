import { type BackupCounts, BackupFaultError, type BackupHead, type LeftOut } from '../../domain/backup-file';
import type { BackupBatch, BackupReading } from './contents';
import { formatName, headOf, refuseNewer } from './format';
import { lineReader } from './read-lines';
import { asWritten, joined, mostRewritten } from './rewritten';

export type { BackupBatch, BackupReading } from './contents';

export interface BackupReader {
  /** `null` until the first line was read. */
  readonly head: BackupHead | null;
  /**
   * The next bytes of the file. What it gives is not proved before `end` has come: a changed byte may show only there.
   * @throws BackupFaultError, and then nothing that was given before counts
   */
  push(bytes: Uint8Array): readonly BackupBatch[];
  /** No bytes follow. Of a small file, `rest` is all there is. @throws BackupFaultError where the file is not whole */
  end(): ReadToEnd;
}

/** All of it is there, and as it was written. */
export interface ReadToEnd {
  readonly rest: readonly BackupBatch[];
  readonly head: BackupHead;
  /** Of each store as many as the file has, also those that were left out. */
  readonly counts: BackupCounts;
  readonly leftOut: LeftOut;
  readonly sha256: string;
}

/** What is looked at to tell what a file is, in bytes. */
const beginning = 1000;

/**
 * Reads a backup piece by piece, in as little memory whatever its size. One that another program has written anew is read whole at its end, if it
 * is not too large.
 */
export function backupReader(how: BackupReading): BackupReader {
  let begun: Uint8Array = new Uint8Array();
  let reader: BackupReader | null = null;
  const start = (): BackupReader => {
    recognise(begun, how.schema);
    return isWrittenHere(begun, how.schema) ? lineReader(how) : rewrittenReader(how);
  };
  return {
    get head() {
      return reader?.head ?? null;
    },
    push(bytes) {
      if (reader) return reader.push(bytes);
      // Nothing is read until enough is there to tell what it is.
      begun = joined([begun, bytes]);
      if (begun.length < beginning) return [];
      reader = start();
      return reader.push(begun);
    },
    end() {
      if (reader) return reader.end();
      if (!begun.length) throw new BackupFaultError({ code: 'empty' });
      reader = start();
      const batches = reader.push(begun);
      const end = reader.end();
      return { ...end, rest: [...batches, ...end.rest] };
    },
  };
}

/** @throws BackupFaultError for what is no backup, or of a format that is yet to come */
function recognise(begun: Uint8Array, schema: number): void {
  const text = new TextDecoder().decode(begun.subarray(0, beginning));
  if (!text.includes(`"${formatName}"`)) throw new BackupFaultError({ code: 'no-backup' });
  refuseNewer(text, schema);
}

/** Its first line stands there in the very letters in which it is written here. */
function isWrittenHere(begun: Uint8Array, schema: number): boolean {
  try {
    // With a byte order mark before it, it was written elsewhere.
    const [first = ''] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(begun).split('\n');
    return headOf(first, schema) !== null;
  } catch {
    return false;
  }
}

/** Lines say nothing here: they are another program's. */
function rewrittenReader(how: BackupReading): BackupReader {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let head: BackupHead | null = null;
  return {
    get head() {
      return head;
    },
    push(bytes) {
      size += bytes.length;
      if (size > mostRewritten) throw new BackupFaultError({ code: 'reformatted', line: 1 });
      pieces.push(bytes.slice());
      return [];
    },
    end() {
      const reader = lineReader(how);
      try {
        const batches = reader.push(asWritten(joined(pieces)));
        const end = reader.end();
        head = end.head;
        const { count, rows } = end.leftOut;
        const leftOut = { count, rows: rows.map(({ line: _, ...row }) => row) };
        return { ...end, leftOut, rest: [...batches, ...end.rest] };
      } catch (error) {
        if (!(error instanceof BackupFaultError)) throw error;
        const { line: _, ...fault } = error.fault;
        throw new BackupFaultError(fault);
      }
    },
  };
}
