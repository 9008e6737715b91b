import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type BackupCounts, type BackupFaultCode, BackupFaultError, type LeftOut } from '../../domain/backup-file';
import { footBegin, footLine, storeEnd, storeLine } from './format';
import { leavingOut } from './left-out';
import { oddityOf } from './oddity';

export interface BackupReading {
  /** The stores that may be in it. */
  readonly stores: readonly string[];
  /** Of this Steadfast: a backup of a newer one is refused. */
  readonly schema: number;
  /** What is wrong with a row, as a place in it (`fields.note`), or `null`: {@link ./believe!believeRow}. */
  readonly believe: (store: string, row: object) => string | null;
}

/** Rows that follow each other in the file. */
export interface BackupBatch {
  readonly store: string;
  /** Of the first of them; each has a line of its own. */
  readonly line: number;
  readonly rows: readonly object[];
}

interface Contents {
  readonly counts: BackupCounts;
  readonly leftOut: LeftOut;
  /** `null` until the last line has proved that the file is as it was written. */
  readonly sha256: string | null;
  /** A line after the first. */
  hear(text: string, bytes: Uint8Array, line: number): void;
  /** The first line, which is summed with the others. */
  sum(bytes: Uint8Array): void;
  /** The rows of the lines heard since it was asked last. */
  taken(): readonly BackupBatch[];
}

/** Something ended with a comma: another one of its kind follows. `open`: the first of its kind, or the end. */
type Follows = 'open' | 'another' | 'none';

/** What stands in a backup after its first line. */
export function contents({ stores, believe }: BackupReading): Contents {
  const sum = sha256.create();
  const newLine = Uint8Array.of(10);
  const counts: Record<string, number> = {};
  const left = leavingOut(believe);
  let store: string | null = null;
  let follows: Follows = 'open';
  let proved: string | null = null;
  let batches: { store: string; line: number; rows: object[] }[] = [];

  const begin = (text: string, refuse: Refuse): void => {
    const name = stores.find((one) => text === storeLine(one)) ?? '';
    if (!name) refuse(/^"[\w-]{1,40}":\[$/.test(text) ? 'unknown-store' : 'changed', text.slice(0, 43));
    if (follows === 'none' || Object.hasOwn(counts, name)) refuse('changed');
    store = name;
    counts[name] = 0;
    follows = 'open';
  };
  const take = (name: string, text: string, line: number, refuse: Refuse): void => {
    if (follows === 'none') refuse('changed');
    follows = text.endsWith(',') ? 'another' : 'none';
    const row = rowIn(follows === 'another' ? text.slice(0, -1) : text, refuse);
    counts[name] = (counts[name] ?? 0) + 1;
    if (left.takes(name, row, line)) return;
    const last = batches.at(-1);
    if (last?.store === name) last.rows.push(row);
    else batches.push({ store: name, line, rows: [row] });
  };
  const endStore = (text: string, refuse: Refuse): void => {
    if (follows === 'another') refuse('changed');
    follows = text === storeEnd ? 'none' : 'another';
    store = null;
  };
  const foot = (text: string, refuse: Refuse): void => {
    const digest = bytesToHex(sum.digest());
    if (follows === 'another' || text !== footLine(counts, digest)) refuse('changed');
    proved = digest;
  };
  return {
    counts,
    leftOut: left.out,
    get sha256() {
      return proved;
    },
    hear(text, bytes, line) {
      const refuse: Refuse = (code, detail) => {
        throw new BackupFaultError({ code, line, ...(detail ? { detail } : {}) });
      };
      if (proved !== null) refuse('after-end');
      if (store === null && text.startsWith(footBegin)) return foot(text, refuse);
      if (store === null) begin(text, refuse);
      else if (text === storeEnd || text === `${storeEnd},`) endStore(text, refuse);
      else take(store, text, line, refuse);
      this.sum(bytes);
    },
    sum: (bytes) => void sum.update(bytes).update(newLine),
    taken() {
      const given = batches;
      batches = [];
      return given;
    },
  };
}

type Refuse = (code: BackupFaultCode, detail?: string) => never;

function rowIn(text: string, refuse: Refuse): object {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch (error) {
    // Some engines read nested values by calling themselves.
    return refuse(error instanceof SyntaxError ? 'changed' : 'too-deep');
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return refuse('changed');
  const odd = oddityOf(row);
  if (odd === 'too-deep') return refuse('too-deep');
  return odd === null ? row : refuse('bad-row', odd);
}
