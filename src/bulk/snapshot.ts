import type { Instant } from '../domain/day';
import { instantFromMs } from '../domain/day';
import { isSnapshotDue, type Snapshot, type SnapshotReason } from '../domain/snapshot';
import { snapshotFormat } from '../exchange/backup/snapshot-format';
import { materialOf } from '../exchange/seal/container';
import type { BackupState } from '../messaging/backup';
import { CallError } from '../messaging/wire';
import { dumpedStores, ofAnyVersion } from '../store/dump';
import { readSettings } from '../store/keep';
import { migrations } from '../store/migrations';
import {
  DataDamagedError,
  DataLostError,
  DataPartLostError,
  databaseName,
  NewerDataError,
  opener,
} from '../store/open';
import { DamagedRowError } from '../store/rows';
import type { Database } from '../store/schema';
import { readSentinel, writeSentinel } from '../store/sentinel';
import { forgetKnown, tellCounts } from '../store/sentinel-follow';
import { listSnapshots, snapshotFile, takeSnapshot } from '../store/snapshots';
import { hasDisk } from '../store/snapshots-disk';
import { keepFileKey, readFileKey } from '../store/snapshots-key';
import { keepNotes, readNotes } from '../store/snapshots-notes';
import type { Writing } from '../store/snapshots-write';
import { open } from './context';
import type { Handlers } from './serve';

const now = (): Instant => instantFromMs(Date.now());

/**
 * Takes a snapshot of everything as it is now: before an import, a restore, or because the user asks for it. `null` where there is no place for
 * one.
 * @param steadfast the version that writes it
 * @param spare a snapshot that is in use
 */
export async function snapshotNow(
  reason: SnapshotReason,
  steadfast: string,
  more: Pick<Writing, 'signal' | 'spare' | 'ifDue'> = {},
): Promise<Snapshot | null> {
  const isKept = reason === 'before-restore';
  const db = isKept ? await open().catch(whatIsLeft) : await open();
  const format = snapshotFormat(steadfast, migrations.length, dumpedStores);
  // What is stored after this may be in it or not; it is not said to be.
  const last = (await db.get('clock', 'clock'))?.last ?? null;
  const taken = await takeSnapshot(ofAnyVersion(db), reason, { format, now: now(), ...more }).catch(
    async (error: unknown) => {
      if (error instanceof DamagedRowError) await keepNotes({ unreadable: now() });
      throw error;
    },
  );
  if (taken) {
    const { at, contacts, touches } = taken;
    // Of less than there was nobody is to believe that it was all.
    if (!isKept) await tellCounts({ contacts, touches, last }, db.version, now());
    await keepNotes({ snapped: { last, at, contacts }, unreadable: null });
  }
  return taken;
}

/** A database of which the newest part is missing, past the guard that says so. */
export async function whatIsLeft(error: unknown): Promise<Database> {
  if (error instanceof DataPartLostError) return opener(databaseName, null)();
  throw error;
}

/** Before what can be taken back as one act, where the background would soon take one anyway: of much data a snapshot takes its time. */
async function snapshotIfDue(reason: SnapshotReason, steadfast: string, signal: AbortSignal): Promise<void> {
  const [{ snapped = null }, clock] = await Promise.all([readNotes(), open().then((db) => db.get('clock', 'clock'))]);
  if (isSnapshotDue(snapped, clock?.last ?? null, now())) await snapshotNow(reason, steadfast, { signal, ifDue: true });
}

/** The one before an import that is being taken. */
let underWay: { readonly taken: Promise<void>; readonly stop: AbortController } | null = null;

/** Gives when there is a snapshot to import after: one that is under way is waited for, whoever has asked for it. */
export function snapshotBeforeImport(steadfast: string): Promise<void> {
  if (underWay) return underWay.taken;
  const stop = new AbortController();
  const mine = {
    stop,
    taken: snapshotIfDue('before-import', steadfast, stop.signal).finally(() => {
      if (underWay === mine) underWay = null;
    }),
  };
  underWay = mine;
  return mine.taken;
}

/** Nothing will be imported: one that is under way is thrown away. */
export function stopSnapshotBeforeImport(): void {
  underWay?.stop.abort();
  underWay = null;
}

async function stateOfData(): Promise<BackupState['data']> {
  try {
    await open();
    return 'well';
  } catch (error) {
    if (error instanceof DataLostError) return 'lost';
    if (error instanceof DataPartLostError) return 'part-lost';
    if (error instanceof DataDamagedError) return 'damaged';
    return error instanceof NewerDataError ? 'newer' : 'closed';
  }
}

/** Whoever makes no files has no key, and nothing is made to look for one. */
const isSealing = async (): Promise<boolean> =>
  (await readSettings(open)).backup.auto !== 'off' && (await readFileKey()) !== null;

export const snapshotCalls = {
  async backupState() {
    const [data, snapshots, sentinel, notes] = await Promise.all([
      stateOfData(),
      listSnapshots(),
      readSentinel(),
      readNotes(),
    ]);
    const sealed = data === 'well' && (await isSealing());
    const { drill = null, unreadable = null, files = [], fileFailed = null } = notes;
    const { at, contacts, touches } = sentinel ?? {};
    const known = sentinel?.last && at ? { at, contacts: contacts ?? 0, touches: touches ?? 0 } : null;
    return {
      data,
      snapshots,
      hasPlace: hasDisk(),
      known,
      drill,
      unreadable,
      files: { newest: files[0]?.at ?? null, count: files.length, failed: fileFailed, sealed },
    };
  },
  async takeSnapshot({ steadfast }, { signal }) {
    const taken = await snapshotNow('asked', steadfast, { signal });
    if (!taken) throw new CallError('not-saved', 'there is no place for it');
    return taken;
  },
  async snapshotFile({ name }) {
    const file = await snapshotFile(name);
    if (!file) throw new CallError('gone');
    return file;
  },
  async sealFiles({ passphrase }) {
    await keepFileKey(passphrase ? await materialOf(crypto.subtle, passphrase) : null);
    return null;
  },
  async startAnew() {
    // What was lost is given up; the next start finds nothing to miss. Snapshots stay.
    const db = await opener(databaseName, null)();
    const last = (await db.get('clock', 'clock'))?.last ?? null;
    const [contacts, touches] = await Promise.all([db.count('cards'), db.count('touches')]);
    db.close();
    await writeSentinel({ schema: migrations.length, last, at: now(), contacts, touches });
    forgetKnown();
    return null;
  },
} satisfies Partial<Handlers>;
