import { dayOf, type Instant, type Zone } from '../domain/day';
import type { CallTime } from '../domain/guard';
import { timeIn, weekday, zoneCity } from './when';
import { t } from './words';

/** What time it is where a contact is, and how a call would come there. */
export function theirTime(now: Instant, zone: Zone, call: CallTime): string {
  const [time, place] = [timeIn(now, zone), zoneCity(zone)];
  if (call === 'day-off') return t('localTimeDayOff', weekday(dayOf(now, zone)), time, place);
  return t(call === 'welcome' ? 'localTimeGood' : 'localTimeBad', time, place);
}
