import type { Instant } from '../domain/day';
import { addMinutes, instantFromMs } from '../domain/day';
import { isSnapshotDue } from '../domain/snapshot';
import { snapshotFormat } from '../exchange/backup/snapshot-format';
import { dumpedStores, isUnreadable, ofAnyVersion } from '../store/dump';
import { storeFailureOf } from '../store/failure';
import { migrations } from '../store/migrations';
import type { Open } from '../store/open';
import { proveAll } from '../store/prove';
import { DamagedRowError } from '../store/rows';
import type { Database } from '../store/schema';
import { followWrites, tellCounts } from '../store/sentinel-follow';
import { listSnapshots, takeSnapshot } from '../store/snapshots';
import { hasDisk, isDiskDamaged } from '../store/snapshots-disk';
import type { BackupNotes } from '../store/snapshots-notes';
import type { Writing } from '../store/snapshots-write';
import { forgetNotes, known, note, tellKept } from './backup-notes';
import { browser } from './browser';
import { tellWitness } from './witness';

/** What has been begun and not finished, or has failed, is tried again after so many minutes. */
const again = 30;
const aliveMs = 1000;
let alive = 0;

/** A call to the browser says that there is work under way: without it a background is stopped within half a minute. */
function stayAlive(): void {
  if (Date.now() - alive < aliveMs && Date.now() >= alive) return;
  alive = Date.now();
  browser.runtime.getPlatformInfo().catch(() => {});
}

/** How the background writes a snapshot, now. */
export const writing = (): Writing => ({
  format: snapshotFormat(browser.runtime.getManifest().version, migrations.length, dumpedStores),
  now: instantFromMs(Date.now()),
  alive: stayAlive,
});

let underWay: Promise<void> | null = null;
/** Was it asked for since it was last begun with? */
let asked = false;

/** A write has failed since the last snapshot. */
let writeFailed = false;

/**
 * A disk that is full may take half of what Chromium writes into its log, and what it writes behind that is thrown away at its next start, with all
 * the rest: so what is there is kept in a snapshot as soon as something can be stored again.
 */
export const snapshotAfterFailure = (): void => {
  writeFailed = true;
};

/**
 * Lets the sentinel follow, and takes a snapshot when something has changed and it is time for one. May be called at any time, any number of
 * times; a snapshot in which the background was stopped is begun anew later.
 */
export function keepSnapshots(open: Open): Promise<void> {
  asked = true;
  underWay ??= whileAsked(open).finally(() => {
    underWay = null;
  });
  return underWay;
}

/** What was stored while a snapshot was under way, the sentinel is to know too. */
async function whileAsked(open: Open): Promise<void> {
  while (asked) {
    asked = false;
    try {
      await snapshotIfDue(open);
      await tellKept(true);
    } catch (error) {
      if (isDiskDamaged(error)) await tellKept(false);
      throw error;
    }
  }
}

async function snapshotIfDue(open: Open): Promise<void> {
  if (!hasDisk()) return;
  const how = writing();
  const sentinel = await followWrites(open, how.now);
  if (sentinel) tellWitness(sentinel);
  const db = await open();
  const last = (await db.get('clock', 'clock'))?.last ?? null;
  if (!isDue(await known(), last, how.now) && !isLookDue(await known(), last, how.now)) return;
  // Another context may have taken one meanwhile.
  forgetNotes();
  const due = isDue(await known(), last, how.now);
  const look = isLookDue(await known(), last, how.now);
  if (!due && !look) return;
  await note({ began: how.now });
  try {
    const taken = due ? await takeSnapshot(ofAnyVersion(db), 'daily', { ...how, ifDue: !writeFailed }) : null;
    if (taken) {
      writeFailed = false;
      const { at, contacts, touches } = taken;
      await tellCounts({ contacts, touches, last }, db.version, how.now);
      await note({ snapped: { last, at, contacts } });
    } else {
      if (due) await noteTaken();
      if (look) await proveAll(ofAnyVersion(db), stayAlive);
    }
    await note({ began: null, ...(taken || look ? { unreadable: null, looked: how.now } : {}) });
  } catch (error) {
    // As long as there is no room, it costs next to nothing to try.
    if (storeFailureOf(error) !== 'full') writeFailed = false;
    if (await isDamage(error, db)) await note({ unreadable: how.now, looked: how.now });
    throw error;
  }
}

/** There is one for now of which the notes do not know: its name says when it was taken, not after which act. */
async function noteTaken(): Promise<void> {
  const [newest] = await listSnapshots();
  if (newest) await note({ snapped: { last: '', at: newest.at, contacts: newest.contacts } });
}

/** The disk on which snapshots lie may be what is at fault: so the same is read once more, indexes too, and nothing written. */
async function isDamage(error: unknown, db: Database): Promise<boolean> {
  if (error instanceof DamagedRowError) return true;
  return isUnreadable(error) && proveAll(ofAnyVersion(db), stayAlive).then(() => false, isOfData);
}

const isOfData = (error: unknown): boolean => error instanceof DamagedRowError || isUnreadable(error);

const isWaiting = ({ began }: BackupNotes, now: Instant): boolean =>
  Boolean(began && began <= now && addMinutes(began, again) > now);

const isDue = (notes: BackupNotes, last: string | null, now: Instant): boolean =>
  (writeFailed && last !== null) || (!isWaiting(notes, now) && isSnapshotDue(notes.snapped ?? null, last, now));

/** Also of what nobody writes a disk may lose something: once a day everything is looked at. */
const isLookDue = (notes: BackupNotes, last: string | null, now: Instant): boolean =>
  !isWaiting(notes, now) && last !== null && notes.looked?.slice(0, dayLength) !== now.slice(0, dayLength);
const dayLength = '2026-11-20'.length;
