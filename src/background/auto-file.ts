import { autoFileName, type FileFailure, isFileDue, type MadeFile } from '../domain/auto-file';
import { instantFromMs } from '../domain/day';
import { sealer } from '../exchange/seal/seal';
import { ofAnyVersion } from '../store/dump';
import type { Open } from '../store/open';
import { listSnapshots, snapshotFile, takeSnapshot } from '../store/snapshots';
import { readFileKey } from '../store/snapshots-key';
import { keepNotes, readNotes } from '../store/snapshots-notes';
import { largest, mayPut, put, take } from './auto-file-put';
import { tellPages } from './browser';
import { settings } from './context';
import { writing } from './snapshotting';

let underWay: Promise<void> | null = null;

/** Puts a file with everything in it into the user's downloads when it is time for one. May be called at any time, any number of times. */
export function keepFiles(open: Open): Promise<void> {
  underWay ??= makeIfDue(open).finally(() => {
    underWay = null;
  });
  return underWay;
}

async function makeIfDue(open: Open): Promise<void> {
  const { backup } = await settings();
  if (backup.auto === 'off') return;
  const db = await open();
  const last = (await db.get('clock', 'clock'))?.last ?? null;
  const { files = [], fileFailed = null, snapped } = await readNotes();
  const now = instantFromMs(Date.now());
  if (!isFileDue(backup, files, fileFailed, last, now)) return;
  // Should the background be stopped in the middle, it is as if it had failed.
  await fail({ at: now, why: 'not-written' });
  if (!(await mayPut())) return fail({ at: now, why: 'not-allowed' });
  const [newest] = await listSnapshots();
  // What was just taken is as good as another one.
  const isCurrent = newest !== undefined && newest.at === snapped?.at && snapped.last === last;
  const snapshot = isCurrent ? newest : await takeSnapshot(ofAnyVersion(db), 'daily', writing());
  const file = snapshot && (await snapshotFile(snapshot.name));
  if (!file) return;
  if (file.size > largest) return fail({ at: now, why: 'too-big' });
  const key = await readFileKey();
  try {
    const id = await put(key ? await sealed(file, key) : file, autoFileName(now, key !== null));
    await keepNotes({ files: await withoutOld([{ id, at: now, last }, ...files], backup.keep), fileFailed: null });
  } catch (error) {
    await fail({ at: now, why: 'not-written', detail: error instanceof Error ? error.message : String(error) });
  }
  // Whoever has just switched it on is looking.
  void tellPages({ news: 'file' }).catch(() => {});
}

const fail = (fileFailed: FileFailure): Promise<void> => keepNotes({ fileFailed });

/** Removes those that are too many. One that cannot be removed is tried again with the next. */
async function withoutOld(files: readonly MadeFile[], keep: number): Promise<readonly MadeFile[]> {
  const left: MadeFile[] = [...files.slice(0, keep)];
  for (const old of files.slice(keep)) await take(old.id).catch(() => void left.push(old));
  return left;
}

async function sealed(file: Blob, key: CryptoKey): Promise<Blob> {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const sealing = await sealer(key, { subtle: crypto.subtle, random });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(await sealing.push(value));
  }
  return new Blob([...parts, await sealing.end()]);
}
