import type { Calendar } from '../domain/calendar';
import { dayOf, type Instant, minuteOfDay, type Zone } from '../domain/day';
import { type CallTime, callTimeOf } from '../domain/guard';
import { calendarOf, defaultSettings } from '../domain/settings';
import { timeIn, weekday, zoneCity } from './when';
import { t } from './words';

/** What time it is where a contact is, and how a call would come there. */
export function theirTime(now: Instant, zone: Zone, call: CallTime): string {
  const [time, place] = [timeIn(now, zone), zoneCity(zone)];
  if (call === 'day-off') return t('localTimeDayOff', weekday(dayOf(now, zone)), time, place);
  return t(call === 'welcome' ? 'localTimeGood' : 'localTimeBad', time, place);
}

/**
 * How a call would come where the contact is.
 * @param own the user's zone
 * @param calendar the user's working days; `null`: not known yet, and then the usual ones
 */
export const callTime = (now: Instant, zone: Zone, own: Zone, calendar: Calendar | null): CallTime =>
  callTimeOf(now, zone, calendar ?? calendarOf(defaultSettings, own));

/** Do the clocks of both show the same? */
export const isAlike = (now: Instant, a: Zone, b: Zone): boolean =>
  dayOf(now, a) === dayOf(now, b) && minuteOfDay(now, a) === minuteOfDay(now, b);
