import { BackupFaultError, type BackupHead } from '../../domain/backup-file';
import { type BackupReading, contents } from './contents';
import { headOf, longestLine } from './format';
import { lines } from './lines';
import type { BackupReader } from './read';

/** Reads a backup as it was written here, line by line; what is remembered of it is one line and what was counted. */
export function lineReader(how: BackupReading): BackupReader {
  const inside = contents(how);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let head: BackupHead | null = null;
  let line = 0;

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
  return {
    get head() {
      return head;
    },
    push(bytes) {
      if (!incoming.push(bytes)) throw new BackupFaultError({ code: 'too-long', line: line + 1 });
      return inside.taken();
    },
    end() {
      const left = incoming.left();
      if (!head) hear(left);
      else if (left.length) endWith(left, hear, line + 1, inside.sha256 !== null);
      const { counts, leftOut, sha256 } = inside;
      if (!head || sha256 === null) throw new BackupFaultError({ code: 'cut', line });
      return { rest: inside.taken(), head, counts, leftOut, sha256 };
    },
  };
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
    throw new BackupFaultError({ code: 'changed', line });
  }
}
