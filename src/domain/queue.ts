import type { Value } from './contact';
import { type Day, daysBetween, type Instant } from './day';
import type { Step } from './step';

/** One open contact as the queue sees it. */
export interface QueueEntry {
  readonly contactId: string;
  readonly step: Step;
  readonly value: Value;
  /** `null`: never touched, which counts as longest ago. */
  readonly lastTouchAt: Instant | null;
}

/** `later`: due today, and put off to a time of today that has not come. */
export type Standing = 'promised' | 'overdue' | 'today' | 'later';

/** Where an entry stands now; `null` when it is not due today. A promise is due all through its day, and overdue from its instant. */
export function standingOf(step: Step, today: Day, now: Instant): Standing | null {
  // It closes by itself: there is nothing for the user to do.
  if (step.kind === 'close') return null;
  if (step.at) return step.at <= now ? 'overdue' : step.day <= today ? 'promised' : null;
  if (step.day < today) return 'overdue';
  if (step.day > today) return null;
  return waitsUntil(step, now) ? 'later' : 'today';
}

export const isOverdue = (step: Step, today: Day, now: Instant): boolean => standingOf(step, today, now) === 'overdue';

/** The time that the user put it off to, if that is still ahead; else empty text, which is less than any time. */
const waitsUntil = ({ from }: Step, now: Instant): string => (from && from > now ? from : '');

/** Days late in proportion to what the cadence leaves between steps: two days are much for Keen and little for Slow. */
export const lateness = (step: Step, today: Day): number => Math.max(0, daysBetween(step.day, today)) / step.gap;

/**
 * The order of the queue: promises by instant; then overdue by lateness; then due today; then what was put off to later today, by its
 * time; ties by value, then by the longest time since the last touch, then by id, so that the order is the same wherever it is computed.
 */
export function compareEntries(a: QueueEntry, b: QueueEntry, today: Day, now: Instant): number {
  const [promisedA, promisedB] = [a.step.at, b.step.at];
  if (promisedA || promisedB) {
    if (!promisedA) return 1;
    if (!promisedB) return -1;
    if (promisedA !== promisedB) return promisedA < promisedB ? -1 : 1;
  }
  return (
    lateness(b.step, today) - lateness(a.step, today) ||
    compareText(waitsUntil(a.step, now), waitsUntil(b.step, now)) ||
    b.value - a.value ||
    compareText(a.lastTouchAt ?? '', b.lastTouchAt ?? '') ||
    compareText(a.contactId, b.contactId)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who to follow up with today, in order. Nobody who is due is left out, and silence costs nobody their place. */
export const queueOf = (entries: readonly QueueEntry[], today: Day, now: Instant): readonly QueueEntry[] =>
  entries
    .filter((entry) => standingOf(entry.step, today, now) !== null)
    .toSorted((a, b) => compareEntries(a, b, today, now));
