import { snapshotFormat } from '../exchange/backup/snapshot-format';
import { sealer } from '../exchange/seal/seal';
import type { Exported, ExportWish } from '../messaging/export';
import { CallError } from '../messaging/wire';
import { ChangedMeanwhileError, dumpedStores, ofAnyVersion } from '../store/dump';
import { migrations } from '../store/migrations';
import type { Database } from '../store/schema';
import { type BackupFormat, writeBackup } from '../store/snapshots-write';
import type { ExportHere } from './export';
import { type GrowingFile, growingFile } from './export-file';
import type { Work } from './serve';

/** So often it is begun anew when something is stored while it is read. */
const tries = 3;

/** Everything there is, gzipped, and sealed where there is a passphrase. */
export async function exportBackup(wish: ExportWish, here: ExportHere): Promise<Exported> {
  for (let left = tries; ; left--) {
    try {
      return await backup(wish, here);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhileError)) throw error;
      if (left === 1) throw new CallError('not-saved', error.message);
    }
  }
}

async function backup(
  { passphrase, steadfast }: ExportWish,
  { open, now, today, signal, progress }: ExportHere,
): Promise<Exported> {
  const db = await open();
  const file = growingFile(passphrase ? 'application/octet-stream' : 'application/gzip');
  const format = telling(snapshotFormat(steadfast, migrations.length, dumpedStores), await rowsIn(db), progress);
  const packing = new CompressionStream('gzip');
  const into = packing.writable.getWriter();
  const packed = take(packing.readable, passphrase, file);
  // Where the other end fails, nobody would take what is written, and writing would wait forever.
  packed.catch((error: unknown) => into.abort(error).catch(() => {}));
  try {
    const dumped = await writeBackup(ofAnyVersion(db), { format, now, signal }, (bytes) => into.write(bytes));
    await into.close();
    await packed;
    const name = `steadfast-${today}.json.gz${passphrase ? '.sealed' : ''}`;
    return { file: file.end(), name, count: dumped.contacts, damaged: 0 };
  } catch (error) {
    await into.abort(error).catch(() => {});
    throw error;
  }
}

async function take(
  packed: ReadableStream<Uint8Array<ArrayBuffer>>,
  passphrase: string,
  file: GrowingFile,
): Promise<void> {
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  const seal = passphrase ? await sealer(passphrase, { subtle: crypto.subtle, random }) : null;
  const reader = packed.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    file.add(seal ? await seal.push(value) : value);
  }
  if (seal) file.add(await seal.end());
}

/** Most rows are of these. */
const large = ['contacts', 'touches', 'promises', 'identities'] as const;
async function rowsIn(db: Database): Promise<number> {
  const counts = await Promise.all(large.map((store) => db.count(store)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The same format, whose writers tell how far they have come. */
function telling(format: BackupFormat, of: number, progress: Work['progress']): BackupFormat {
  return {
    ...format,
    writer(about) {
      const writer = format.writer(about);
      let done = 0;
      const rows = (some: readonly object[]): Uint8Array<ArrayBuffer> => {
        done += some.length;
        progress({ done: Math.min(done, of), of });
        return writer.rows(some);
      };
      return { ...writer, rows };
    },
  };
}
