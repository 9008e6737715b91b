import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BackupCounts, BackupHead } from '../../domain/backup-file';
import { footLine, formatName, formatVersion, headLine, storeEnd, storeLine } from './format';

export interface BackupWriter {
  /** Begins a store. Each of a backup's stores is begun once, also one without rows. */
  store(name: string): Uint8Array<ArrayBuffer>;
  /** Some rows of the store that was begun last. */
  rows(rows: readonly object[]): Uint8Array<ArrayBuffer>;
  /** The end. Nothing may be written after it. */
  end(): { readonly bytes: Uint8Array<ArrayBuffer>; readonly counts: BackupCounts; readonly sha256: string };
}

/**
 * Writes a backup piece by piece: what each call gives, one after the other, is the file. It keeps nothing of what it has written, so that a
 * million rows need no more memory than one batch of them.
 */
export function backupWriter(about: Omit<BackupHead, 'format' | 'version'>): BackupWriter {
  const sum = sha256.create();
  const encoder = new TextEncoder();
  const counts: Record<string, number> = {};
  let pending = headLine({ ...about, format: formatName, version: formatVersion });
  let current: string | null = null;
  const give = (text: string): Uint8Array<ArrayBuffer> => {
    const bytes = encoder.encode(text);
    sum.update(bytes);
    return bytes;
  };
  // Whether a line ends with a comma depends on what follows, so each is ended by the next one.
  const endStore = (): string => (current === null ? '' : `\n${storeEnd}`);
  return {
    store(name) {
      const text = `${pending}${endStore()}${current === null ? '' : ','}\n${storeLine(name)}`;
      pending = '';
      current = name;
      counts[name] = 0;
      return give(text);
    },
    rows(rows) {
      if (current === null) throw new Error('no store was begun');
      let text = '';
      let count = counts[current] ?? 0;
      for (const row of rows) {
        text += `${count ? ',' : ''}\n${JSON.stringify(row)}`;
        count += 1;
      }
      counts[current] = count;
      return give(text);
    },
    end() {
      const before = give(`${pending}${endStore()}\n`);
      const digest = bytesToHex(sum.digest());
      const foot = encoder.encode(`${footLine(counts, digest)}\n`);
      const bytes = new Uint8Array(before.length + foot.length);
      bytes.set(before);
      bytes.set(foot, before.length);
      return { bytes, counts, sha256: digest };
    },
  };
}
