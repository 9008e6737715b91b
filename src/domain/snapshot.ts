import { type Instant, msOf } from './day';

/** Why a snapshot was taken. */
export const snapshotReasons = ['daily', 'asked', 'before-restore', 'before-import', 'before-upgrade'] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];

/** What was there, in a file outside the database. Its name says all of this, so that no list of them can be lost. */
export interface Snapshot {
  readonly name: string;
  readonly at: Instant;
  readonly reason: SnapshotReason;
  /** Those that are not deleted. */
  readonly contacts: number;
  readonly touches: number;
  /** In bytes. */
  readonly size: number;
}

const ending = '.json.gz';

/** @param at its colons would be none in a file's name */
export const snapshotName = ({ at, reason, contacts, touches }: Omit<Snapshot, 'name' | 'size'>): string =>
  `steadfast-${at.replaceAll(':', '.')}-${contacts}c-${touches}t-${reason}${ending}`;

/** `null` for the name of something else. */
export function snapshotNamed(name: string, size: number): Snapshot | null {
  const parts = /^steadfast-(\d{4}-\d\d-\d\dT)(\d\d)\.(\d\d)\.(\d\d\.\d{3}Z)-(\d+)c-(\d+)t-([\w-]+)\.json\.gz$/.exec(
    name,
  );
  const [, day, hours, minutes, seconds, contacts, touches, why] = parts ?? [];
  const reason = snapshotReasons.find((one) => one === why);
  if (!reason) return null;
  const at = `${day}${hours}:${minutes}:${seconds}` as Instant;
  return { name, at, reason, contacts: Number(contacts), touches: Number(touches), size };
}

/** Newest first. */
export const byAge = (snapshots: readonly Snapshot[]): readonly Snapshot[] =>
  snapshots.toSorted((a, b) => (a.at < b.at ? 1 : -1));

const days = 7;
const weeks = 4;
const months = 6;
/** Asked for by the user, or taken before something else was put in the place of everything. */
const others = 5;

const dayOf = ({ at }: Snapshot): string => at.slice(0, 10);
const monthOf = ({ at }: Snapshot): string => at.slice(0, 7);
const dayMs = 86_400_000;
/** Day 0 of the count is a Thursday; weeks begin on Mondays. */
const weekOf = ({ at }: Snapshot): string => String(Math.floor((Math.floor(msOf(at) / dayMs) + 3) / 7));

/**
 * Those that are of no use any more: of each of the last seven days on which there are some, the newest is kept, and so of four weeks and six
 * months, days being those of UTC. Beside these, five are kept that were not taken because the day had come. The newest is never among them, nor the
 * fullest: should the database come back empty, what is taken of it then must not push out what is missed.
 * @param room the bytes they may have in all
 */
export function outlived(snapshots: readonly Snapshot[], room: number): readonly Snapshot[] {
  const newest = byAge(snapshots);
  const kept = new Set<Snapshot>();
  const keepOf = (many: number, of: (snapshot: Snapshot) => string): void => {
    const seen = new Set<string>();
    for (const one of newest) {
      if (seen.has(of(one))) continue;
      seen.add(of(one));
      if (seen.size > many) return;
      kept.add(one);
    }
  };
  keepOf(days, dayOf);
  keepOf(weeks, weekOf);
  keepOf(months, monthOf);
  for (const one of newest.filter(({ reason }) => reason !== 'daily').slice(0, others)) kept.add(one);
  const fullest = newest.reduce<Snapshot | undefined>(
    (most, one) => (most && most.contacts >= one.contacts ? most : one),
    undefined,
  );
  const always = new Set([newest[0], fullest]);
  let used = 0;
  for (const one of always) used += one?.size ?? 0;
  for (const one of newest) {
    if (always.has(one) || !kept.has(one)) continue;
    used += one.size;
    if (used > room) kept.delete(one);
  }
  return newest.filter((one) => !always.has(one) && !kept.has(one));
}

/** What the last snapshot was of. */
export interface Snapped {
  /** The stamp of the last act that is in it. */
  readonly last: string | null;
  readonly at: Instant;
  readonly contacts: number;
}

const hourMs = 3_600_000;
/** With more contacts a snapshot takes a machine seconds, and there is one a day. */
const manyContacts = 2000;

/** Is it time for another one? Of few contacts it costs nothing, so there is one every hour in which something was stored. */
export function isSnapshotDue(snapped: Snapped | null, last: string | null, now: Instant): boolean {
  if (last === null || last === snapped?.last) return false;
  if (!snapped) return true;
  const passed = msOf(now) - msOf(snapped.at);
  // A clock that was set back is no reason to wait.
  return passed < 0 || passed >= (snapped.contacts > manyContacts ? 20 * hourMs : hourMs);
}

/** Has another context taken one while this one waited its turn? */
export const isTakenBy = (newest: Snapshot | undefined, now: Instant): boolean =>
  newest !== undefined && !isSnapshotDue({ ...newest, last: '' }, 'later', now);

/** What a restore would change. */
export interface Comparison {
  /** Contacts that are here and not in the backup. */
  readonly gone: number;
  /** Contacts that are in the backup and not here. */
  readonly back: number;
  /** In both, with another history. */
  readonly changed: number;
}

/** A snapshot was restored to a copy and compared with what was saved. */
export interface Drill {
  readonly at: Instant;
  /** The snapshot, by when it was taken. */
  readonly of: Instant;
  readonly good: boolean;
  /** Rows compared. */
  readonly rows: number;
}
