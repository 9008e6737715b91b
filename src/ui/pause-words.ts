import { dayOf, daysBetween, type Instant, type Zone } from '../domain/day';
import { onDay, shortDay, timeIn } from './when';
import { t } from './words';

/** "tomorrow, 7:00"; a day that is neither today nor tomorrow by its date, should the clock have been set. */
export function pauseEnd(until: Instant, now: Instant, zone: Zone): string {
  const [day, today] = [dayOf(until, zone), dayOf(now, zone)];
  const ahead = daysBetween(today, day);
  return t('dayAtTime', ahead === 0 || ahead === 1 ? onDay(day, today) : shortDay(day, today), timeIn(until, zone));
}

export const pausedWords = (until: Instant, now: Instant, zone: Zone): string =>
  t('remindersPaused', pauseEnd(until, now, zone));
