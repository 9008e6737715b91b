import { type BackupCounts, BackupFaultError, type BackupHead } from '../../domain/backup-file';
import { type BackupBatch, type BackupReading, contents } from './contents';
import { formatName, headOf, longestLine, refuseNewer } from './format';
import { lines } from './lines';

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
  readonly counts: BackupCounts;
  readonly sha256: string;
}

/** What is looked at to tell what a file is, in bytes. */
const beginning = 1000;

/** Reads a backup piece by piece; what is remembered of it is one line and what was counted. */
export function backupReader(how: BackupReading): BackupReader {
  const inside = contents(how);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let head: BackupHead | null = null;
  let line = 0;
  let begun: Uint8Array = new Uint8Array();
  let held = true;

  const hear = (bytes: Uint8Array): void => {
    line += 1;
    const text = textOf(decoder, bytes, line);
    if (head) inside.hear(text, bytes, line);
    else {
      head = headOf(text, how.schema);
      inside.sum(bytes);
    }
  };
  const incoming = lines(longestLine, hear);
  const take = (bytes: Uint8Array): void => {
    if (incoming.push(bytes)) return;
    // A file of one line was not written here.
    throw new BackupFaultError(head ? { code: 'too-long', line: line + 1 } : { code: 'reformatted', line: 1 });
  };
  /** Nothing is read until enough is there to tell what it is. */
  const begin = (): void => {
    held = false;
    recognise(begun, how.schema);
    take(begun);
  };
  return {
    get head() {
      return head;
    },
    push(bytes) {
      if (!held) take(bytes);
      else {
        begun = joined([begun, bytes]);
        if (begun.length >= beginning) begin();
      }
      return inside.taken();
    },
    end() {
      if (held && !begun.length) throw new BackupFaultError({ code: 'empty' });
      if (held) begin();
      const left = incoming.left();
      if (!head) hear(left);
      else if (left.length) endWith(left, hear, line + 1, inside.sha256 !== null);
      const { counts, sha256 } = inside;
      if (!head || sha256 === null) throw new BackupFaultError({ code: 'cut', line });
      return { rest: inside.taken(), head, counts, sha256 };
    },
  };
}

/** @throws BackupFaultError for what is no backup, or of a format that is yet to come */
function recognise(begun: Uint8Array, schema: number): void {
  const text = new TextDecoder().decode(begun.subarray(0, beginning));
  if (!text.includes(`"${formatName}"`)) throw new BackupFaultError({ code: 'no-backup' });
  refuseNewer(text, schema);
}

/** The last line may have lost its end; any other that has none was cut. */
function endWith(left: Uint8Array, hear: (bytes: Uint8Array) => void, line: number, ended: boolean): void {
  if (ended) throw new BackupFaultError({ code: 'after-end', line });
  try {
    hear(left);
  } catch {
    throw new BackupFaultError({ code: 'cut', line });
  }
}

function textOf(decoder: TextDecoder, bytes: Uint8Array, line: number): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new BackupFaultError(line === 1 ? { code: 'no-backup' } : { code: 'changed', line });
  }
}

function joined([a, b]: readonly [Uint8Array, Uint8Array]): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
