import type { Calendar } from './calendar';
import type { Day, Instant } from './day';
import { compareEntries, type QueueEntry, standingOf } from './queue';
import { spreadDays } from './spread-days';

/**
 * Amnesty after leave (rule 9): lays the backlog over the coming days by value, then lateness, then as the queue does. Each contact is
 * given the first working day with room, today if it is one: nobody is left out, closed or skipped, and nobody comes before their turn.
 * Promises stand where they were agreed (rule 7), and whom the user put off to later today is theirs today: they take their room first.
 *
 * Spreading again on the same day changes nothing: those given today are given today.
 * @param entries whom the queue holds today: overdue, due today, promised
 * @param planned how many other follow-ups already stand on each day after today
 * @param capacity follow-ups a day; below 1 it counts as 1, so that it ends
 * @param done follow-ups done today
 * @param today in the user's zone @param now tells whose time of today has not come
 * @returns the day of each contact by its id, of promises none
 */
export function spreadOf(
  entries: readonly QueueEntry[],
  planned: ReadonlyMap<Day, number>,
  capacity: number,
  done: number,
  today: Day,
  now: Instant,
  calendar: Calendar,
): ReadonlyMap<string, Day> {
  const later = new Set(entries.filter(({ step }) => standingOf(step, today, now) === 'later'));
  const backlog = entries
    .filter((entry) => !entry.step.at && !later.has(entry))
    .toSorted((a, b) => b.value - a.value || compareEntries(a, b, today, now));
  const taken = new Map(planned).set(today, done + entries.length - backlog.length);
  const given = spreadDays(backlog.length, capacity, taken, today, calendar);
  return new Map([
    ...[...later].map(({ contactId }) => [contactId, today] as const),
    ...backlog.map(({ contactId }, index) => [contactId, given[index] as Day] as const),
  ]);
}
