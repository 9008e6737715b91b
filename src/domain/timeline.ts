import type { Cadence } from './cadence';
import { type Day, dayOf, daysBetween, type Instant } from './day';
import type { Promised, Score } from './promise';
import type { Touch } from './touch';

export type Scored = Promised & { readonly score: Score };

/** What stands in the line of what has been with a contact. */
export type TimelineEntry =
  | { readonly what: 'touch'; readonly at: Instant; readonly day: Day; readonly touch: Touch }
  /** It was promised then. */
  | { readonly what: 'promised'; readonly at: Instant; readonly day: Day; readonly promise: Scored }
  /** Its time came, and it was kept or not; or it was released before. */
  | { readonly what: 'promise-came'; readonly at: Instant; readonly day: Day; readonly promise: Scored }
  /** Days from one touch to the next, or to today, where they are more than the cadence has between two. */
  | { readonly what: 'silence'; readonly days: number; readonly since: Day; readonly ongoing: boolean }
  /** What follows was in this year. */
  | { readonly what: 'year'; readonly year: number };

export interface Line {
  /** Also deleted ones, where they are to be seen. */
  readonly touches: readonly Touch[];
  /** Those that were deleted are left out. */
  readonly promises: readonly Scored[];
  /** Days between two touches that are no silence yet. */
  readonly allowed: number;
  /** Today in the user's zone. */
  readonly today: Day;
  /** The last day on which anything was to be expected: today, or the day on which somebody was closed. */
  readonly until: Day;
}

type Event = Exclude<TimelineEntry, { readonly what: 'silence' | 'year' }>;

/** All of it, the newest first. Days are those of the zone in which each was logged or agreed. */
export function timelineOf({ touches, promises, allowed, today, until }: Line): readonly TimelineEntry[] {
  const events = [...touches.map(touched), ...promises.filter(({ deleted }) => !deleted).flatMap(eventsOf)].sort(
    (a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : rank(a) - rank(b)),
  );
  const entries: TimelineEntry[] = [];
  let year = yearOf(today);
  let next: Day = until;
  for (const event of events) {
    // One that was deleted broke no silence.
    const counts = event.what === 'touch' && !event.touch.deleted;
    const days = counts ? daysBetween(event.day, next) : 0;
    if (days > allowed) entries.push({ what: 'silence', days, since: event.day, ongoing: !hasTouch(entries) });
    if (yearOf(event.day) !== year) {
      year = yearOf(event.day);
      entries.push({ what: 'year', year });
    }
    entries.push(event);
    if (counts) next = event.day;
  }
  return entries;
}

const hasTouch = (entries: readonly TimelineEntry[]): boolean =>
  entries.some((entry) => entry.what === 'touch' && !entry.touch.deleted);
const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Of what was at the same instant: what came of a touch stands above it. */
const rank = ({ what }: Event): number => (what === 'promise-came' ? 0 : what === 'promised' ? 1 : 2);

const touched = (touch: Touch): Event => ({ what: 'touch', at: touch.at, day: dayOf(touch.at, touch.zone), touch });

function eventsOf(promise: Scored): readonly Event[] {
  const { at, zone, madeAt, releasedAt, score } = promise;
  const promised: Event = { what: 'promised', at: madeAt, day: dayOf(madeAt, zone), promise };
  const came = score === 'released' ? releasedAt : score === 'open' || score === 'undated' ? null : at;
  return came ? [promised, { what: 'promise-came', at: came, day: dayOf(came, zone), promise }] : [promised];
}

/** Fewer days without a touch are none to speak of. */
const leastSilence = 7;

/**
 * The days between two touches that a cadence has by itself, at the most: more is a silence.
 * @param every the contact's own interval, in days
 * @param workingDays how many of a week; a gap in working days lasts longer by the others
 */
export function allowedSilence({ plan }: Cadence, every: number | null, workingDays: number): number {
  const inDays = (working: number): number => Math.ceil((working * 7) / Math.max(1, workingDays));
  const longest =
    plan.kind === 'repeat'
      ? (every ?? plan.every)
      : plan.kind === 'daily'
        ? inDays(plan.messageEvery)
        : Math.max(...plan.gaps.map(({ count, unit }) => (unit === 'days' ? count : inDays(count))), 0);
  return Math.max(leastSilence, longest);
}
