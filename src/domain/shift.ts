import { type Calendar, workingDayAfter, workingDayFrom } from './calendar';
import type { Contact } from './contact';
import { type Day, dayOf, laterDay } from './day';
import { nextDayPart } from './day-part';
import { nextMessageDay } from './guard';
import type { Dated } from './history';
import type { Promised } from './promise';
import type { Due, Shift, Step } from './step';

/** What moves a step off the day its cadence gave: a snooze, rest, absence, days off, and the two rates (rules 3 and 8). */

/**
 * The first day on which they may be reached out to again, `null` when they never were. What was done today is not asked for again
 * today: after an attempt the step is due again on the next working day. So it is after a promise that the user settled by a word, not by
 * a touch: what had waited behind it does not turn overdue at once.
 */
export function restsUntil(history: readonly Dated[], promises: readonly Promised[], calendar: Calendar): Day | null {
  // The latest day, not the day of the latest touch: somebody who flies west has a shorter date than yesterday's.
  const days = history.filter((touch) => touch.direction === 'out').map(({ day }) => day);
  for (const { deleted, releasedAt, corrected, correctedAt, at } of promises) {
    if (deleted) continue;
    if (releasedAt) days.push(dayOf(releasedAt, calendar.zone));
    else if (corrected && at) days.push(dayOf(correctedAt && correctedAt < at ? correctedAt : at, calendar.zone));
  }
  return days.length ? workingDayAfter(days.reduce(laterDay), calendar) : null;
}

/**
 * A snooze sets the day of one step, and may set its hour. It ends with the next touch that is logged, and with a decision that makes
 * another step. What closes by itself does so on a day: nobody waits for an hour.
 */
export function snoozed(due: Due, contact: Contact, history: readonly Dated[], { zone }: Calendar): Due {
  const { snooze, cadenceSince, finalTryAt, reopenedAt } = contact;
  if (!snooze) return due;
  const changes = [cadenceSince, finalTryAt ?? '', reopenedAt ?? '', ...history.map(({ loggedAt }) => loggedAt)];
  if (changes.some((at) => at > snooze.at)) return due;
  const { until, time, by = 'user' } = snooze;
  const day = time ? dayOf(time, zone) : until;
  const from = time && due.kind !== 'close' ? { from: time } : {};
  return { ...due, day, ...from, why: { rule: 'snooze', from: due.day, by } };
}

/**
 * Moves a step to the first day on which it may be done. Only ever later.
 * @param rests see {@link restsUntil}
 */
export function shifted(
  { from, ...due }: Due,
  contact: Contact,
  history: readonly Dated[],
  rests: Day | null,
  calendar: Calendar,
): Step {
  const shifts = new Set<Shift>();
  let day = due.day;
  const move = (to: Day, reason: Shift): void => {
    if (to > day) {
      day = to;
      shifts.add(reason);
    }
  };
  if (rests && due.why.rule !== 'snooze') move(rests, 'attempt');
  if (contact.awayUntil) move(contact.awayUntil, 'away');
  move(workingDayFrom(day, calendar), 'day-off');
  const writes = due.kind === 'message' || due.kind === 'final-try';
  if (writes) move(nextMessageDay(history, day, calendar), 'spacing');
  const attempts = due.kind === 'call' || due.kind === 'ask-assistant';
  return {
    ...due,
    day,
    // An hour of one day means nothing on another.
    ...(from && day === due.day ? { from } : {}),
    ...(attempts ? { part: nextDayPart(history, contact.zone, day, calendar) } : {}),
    shifts: [...shifts],
  };
}
