import type { IDBPDatabase } from 'idb';
import type { Instant } from '../domain/day';
import { type Dumped, dump } from './dump';
import type { Proof } from './prove';

/** The format in which a backup is written and read; it is nobody's business here what it looks like. */
export interface BackupFormat {
  writer(about: { readonly schema: number; readonly madeAt: Instant }): {
    store(name: string): Uint8Array<ArrayBuffer>;
    rows(rows: readonly object[]): Uint8Array<ArrayBuffer>;
    end(): { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string };
  };
  /** Reads what a writer has written, and throws where it is not whole. */
  reader(): { push(bytes: Uint8Array): unknown; end(): { readonly sha256: string } };
}

/** Bytes as a browser likes them for one write. */
const pieceSize = 256 * 1024;

export interface Writing {
  readonly format: BackupFormat;
  readonly now: Instant;
  readonly signal?: AbortSignal;
  /** A snapshot that is in use: whatever else goes, it stays. */
  readonly spare?: string;
  /** Only if the newest one is too old by now: another context may have taken one before it was this one's turn. */
  readonly ifDue?: boolean;
  /** Called now and then, so that whoever may be stopped can say that it is still at work. */
  readonly alive?: () => void;
}

/** What a backup of the database consists of, and in the end what it was of. @throws ChangedMeanwhileError @throws DamagedRowError */
export async function writeBackup(
  db: IDBPDatabase,
  { format, now, signal, alive }: Writing,
  put: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
  proof: Proof | null = null,
): Promise<Dumped & { readonly sha256: string }> {
  const writer = format.writer({ schema: db.version, madeAt: now });
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    pieces = [];
    size = 0;
    alive?.();
    await put(whole);
  };
  const add = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    pieces.push(bytes);
    size += bytes.length;
    if (size >= pieceSize) await flush();
  };
  const begun = new Set<string>();
  const dumped = await dump(
    db,
    async (store, rows) => {
      proof?.rows(store, rows);
      if (!begun.has(store)) await add(writer.store(store));
      begun.add(store);
      if (rows.length) await add(writer.rows(rows));
    },
    signal,
  );
  await proof?.end();
  const { bytes, sha256 } = writer.end();
  await add(bytes);
  await flush();
  return { ...dumped, sha256 };
}
