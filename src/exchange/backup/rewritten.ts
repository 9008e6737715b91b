import { type BackupCounts, BackupFaultError } from '../../domain/backup-file';
import { formatName, formatVersion } from './format';
import { backupWriter } from './write';

/** What another program wrote is read whole, so it is read up to this size only, in bytes. */
export const mostRewritten = 64 * 1024 * 1024;

/** All that a backup holds, in this order. */
const names = ['format', 'version', 'steadfast', 'schema', 'madeAt', 'stores', 'counts', 'sha256'];

interface Document {
  readonly format: string;
  readonly version: number;
  readonly counts: BackupCounts;
  readonly steadfast: string;
  readonly schema: number;
  readonly madeAt: never;
  readonly stores: Readonly<Record<string, readonly object[]>>;
  readonly sha256: string;
}

/**
 * A backup that another program has written anew (on one line, with indents, with other line ends), as it was written here: the sum that
 * stands in it proves that nothing in it is another.
 * @throws BackupFaultError where something is
 */
export function asWritten(bytes: Uint8Array): Uint8Array {
  const { steadfast, schema, madeAt, stores, counts, sha256 } = documentIn(bytes);
  const writer = backupWriter({ steadfast, schema, madeAt });
  try {
    const pieces = Object.entries(stores).flatMap(([name, rows]) => [writer.store(name), writer.rows(rows)]);
    const end = writer.end();
    // The counts stand behind what is summed.
    if (end.sha256 !== sha256 || JSON.stringify(end.counts) !== JSON.stringify(counts))
      throw new BackupFaultError({ code: 'changed' });
    return joined([...pieces, end.bytes]);
  } catch (error) {
    if (error instanceof RangeError) throw new BackupFaultError({ code: 'too-deep' });
    throw error;
  }
}

function documentIn(bytes: Uint8Array): Document {
  let document: Document | null;
  try {
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BackupFaultError({ code: 'changed' });
  }
  const stores = document?.stores;
  const isRow = (one: unknown): boolean => typeof one === 'object' && one !== null;
  const areRows = (rows: unknown): boolean => Array.isArray(rows) && rows.every(isRow);
  const isOurs =
    document?.format === formatName && document.version === formatVersion && `${Object.keys(document)}` === `${names}`;
  if (!document || !isOurs || !isRow(stores) || !Object.values(stores ?? {}).every(areRows))
    throw new BackupFaultError({ code: 'changed' });
  return document;
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
