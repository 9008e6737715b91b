import { dayOf, type Instant, minuteOfDay, type Zone } from '../../domain/day';

/** The clock in a zone, as spreadsheets read it: `09:30`. */
export function clockOf(at: Instant, zone: Zone): string {
  const minute = minuteOfDay(at, zone);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export const dayIn = (at: Instant | null, zone: Zone): string => (at ? dayOf(at, zone) : '');
export const clockIn = (at: Instant | null, zone: Zone): string => (at ? clockOf(at, zone) : '');
