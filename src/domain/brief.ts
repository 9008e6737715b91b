import { type Calendar, isWorkingDay } from './calendar';
import { type Day, dayOf, type Instant, minuteOfDay } from './day';
import type { QueueCounts } from './reminder';

/** There is one brief a day. */
export const briefOf = (today: Day): string => `brief:${today}`;

/**
 * Is it time for the morning brief: on a working day, from the user's hour on? Whether there is one is said by the queue: a day on which
 * nobody is waiting then has none.
 * @param briefAt minutes after midnight, by the clocks of the user's zone
 */
export const isBriefTime = (now: Instant, briefAt: number, calendar: Calendar): boolean =>
  minuteOfDay(now, calendar.zone) >= briefAt && isWorkingDay(dayOf(now, calendar.zone), calendar);

export const nobodyWaits = ({ promised, overdue, today }: QueueCounts): boolean => promised + overdue + today === 0;
