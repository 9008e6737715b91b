import { type Calendar, workingDayFrom } from '../domain/calendar';
import { addMinutes, type Day, dayOf, type Instant, instantAt, type Zone } from '../domain/day';
import { inAnHour } from '../domain/in-an-hour';
import { isQuiet } from '../domain/quiet';
import type { Quiet } from '../domain/settings';
import { timeIn } from './when';
import { t } from './words';

export interface SnoozeTime {
  readonly at: Instant;
  readonly label: string;
  readonly hint: string;
}

/** Minutes after midnight. */
const afternoon = 14 * 60;
/** What is sooner than this is no putting off, in minutes. */
const leastAhead = 30;

/**
 * The times of today offered for a snooze: none of another day, none at which the user wants no reminder, and for a step none on a day off,
 * from which it would move. A promise may be moved to any, for which `calendar` is `null`.
 * @param today as whoever asks knows it: none is offered on a page that was left open over midnight @param zone the user's
 */
export function snoozeTimes(
  now: Instant,
  today: Day,
  zone: Zone,
  calendar: Calendar | null,
  quiet: Quiet | null,
): readonly SnoozeTime[] {
  if (calendar && workingDayFrom(today, calendar) !== today) return [];
  const offers = [
    { at: inAnHour(now), label: t('inAnHour') },
    { at: instantAt(today, afternoon, zone), label: t('thisAfternoon') },
  ];
  const soonest = addMinutes(now, leastAhead);
  return offers
    .filter(({ at }) => at >= soonest && dayOf(at, zone) === today && !isQuiet(at, quiet, zone))
    .filter(({ at }, index, left) => left.findIndex((other) => other.at === at) === index)
    .map(({ at, label }) => ({ at, label, hint: timeIn(at, zone) }));
}
