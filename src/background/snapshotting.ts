import type { Instant } from '../domain/day';
import { addMinutes, instantFromMs } from '../domain/day';
import { isSnapshotDue } from '../domain/snapshot';
import { snapshotFormat } from '../exchange/backup/snapshot-format';
import { dumpedStores, isReadable, isUnreadable, ofAnyVersion } from '../store/dump';
import { migrations } from '../store/migrations';
import type { Open } from '../store/open';
import { followWrites, tellCounts } from '../store/sentinel-follow';
import { takeSnapshot } from '../store/snapshots';
import { hasDisk } from '../store/snapshots-disk';
import { type BackupNotes, keepNotes, readNotes } from '../store/snapshots-notes';
import type { Writing } from '../store/snapshots-write';
import { browser, tellPages } from './browser';

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

/** As this worker knows them; reading them every minute would be for nothing. */
let notes: BackupNotes | null = null;
let underWay: Promise<void> | null = null;

/** When a snapshot could last not be taken because a part of what is stored cannot be read any more. */
export const unreadableAt = async (): Promise<Instant | null> => (await known()).unreadable ?? null;

/** Another context has taken a snapshot, or put something else in the place of everything. */
export const forgetNotes = (): void => {
  notes = null;
};

/**
 * Lets the sentinel follow, and takes a snapshot when something has changed and it is time for one. May be called at any time, any number of
 * times; a snapshot in which the background was stopped is begun anew later.
 */
export function keepSnapshots(open: Open): Promise<void> {
  underWay ??= snapshotIfDue(open).finally(() => {
    underWay = null;
  });
  return underWay;
}

async function snapshotIfDue(open: Open): Promise<void> {
  if (!hasDisk()) return;
  const how = writing();
  await followWrites(open, how.now);
  const db = await open();
  const last = (await db.get('clock', 'clock'))?.last ?? null;
  if (!isDue(await known(), last, how.now)) return;
  // Another context may have taken one meanwhile.
  forgetNotes();
  if (!isDue(await known(), last, how.now)) return;
  await note({ began: how.now });
  try {
    const taken = await takeSnapshot(ofAnyVersion(db), 'daily', { ...how, ifDue: true });
    if (!taken) return;
    const { at, contacts, touches } = taken;
    await tellCounts({ contacts, touches, last }, db.version, how.now);
    await note({ snapped: { last, at, contacts }, began: null, unreadable: null });
  } catch (error) {
    // The disk on which snapshots lie may be what is at fault.
    if (isUnreadable(error) && !(await isReadable(ofAnyVersion(db)))) await note({ unreadable: how.now });
    throw error;
  }
}

function isDue({ snapped, began }: BackupNotes, last: string | null, now: Instant): boolean {
  const waits = began && began <= now && addMinutes(began, again) > now;
  return !waits && isSnapshotDue(snapped ?? null, last, now);
}

const known = async (): Promise<BackupNotes> => {
  notes ??= await readNotes();
  return notes;
};
async function note(change: BackupNotes): Promise<void> {
  const before = await known();
  notes = { ...before, ...change };
  await keepNotes(change);
  // Also whoever looks at a page by now is to hear of it.
  if (Boolean(before.unreadable) !== Boolean(notes.unreadable)) await tellPages({ news: 'changed', contactIds: [] });
}
