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
import { DataDamagedError, DataLostError, NewerDataError } from '../store/open';
import { readSentinel, writeSentinel } from '../store/sentinel';
import { forgetKnown, tellCounts } from '../store/sentinel-follow';
import { listSnapshots, snapshotFile, takeSnapshot } from '../store/snapshots';
import { hasDisk } from '../store/snapshots-disk';
import { keepFileKey, readFileKey } from '../store/snapshots-key';
import { keepNotes, readNotes } from '../store/snapshots-notes';
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
  { signal, spare }: { readonly signal?: AbortSignal; readonly spare?: string } = {},
): Promise<Snapshot | null> {
  const db = await open();
  const format = snapshotFormat(steadfast, migrations.length, dumpedStores);
  const how = { format, now: now(), ...(signal ? { signal } : {}), ...(spare ? { spare } : {}) };
  const taken = await takeSnapshot(ofAnyVersion(db), reason, how);
  const last = (await db.get('clock', 'clock'))?.last ?? null;
  if (taken) {
    const { at, contacts, touches } = taken;
    await tellCounts({ contacts, touches, last }, db.version, now());
    await keepNotes({ snapped: { last, at, contacts }, unreadable: null });
  }
  return taken;
}

/** Before what can be taken back as one act, where the background would soon take one anyway: of much data a snapshot takes its time. */
export async function snapshotIfDue(
  reason: SnapshotReason,
  steadfast: string,
  how: { readonly signal: AbortSignal },
): Promise<void> {
  const [{ snapped = null }, clock] = await Promise.all([readNotes(), open().then((db) => db.get('clock', 'clock'))]);
  if (isSnapshotDue(snapped, clock?.last ?? null, now())) await snapshotNow(reason, steadfast, how);
}

async function stateOfData(): Promise<BackupState['data']> {
  try {
    await open();
    return 'well';
  } catch (error) {
    if (error instanceof DataLostError) return 'lost';
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
    await writeSentinel({ schema: migrations.length, last: null, at: now(), contacts: 0, touches: 0 });
    forgetKnown();
    return null;
  },
} satisfies Partial<Handlers>;
