import { addDays, addMinutes, type Day, dayOf, type Instant } from './day';
import type { Circumstances } from './dossier';
import { RefusedError } from './refused';

/** Nobody plans a follow-up further ahead than this; a date beyond it is a mistake in the year, and would hide the contact. */
export const farthestDays = 5 * 366;

/** @throws RefusedError `day-too-far` for a day more than five years ahead */
export function refuseFarDay(day: Day, { now, zone }: Pick<Circumstances, 'now' | 'zone'>): void {
  if (day > addDays(dayOf(now, zone), farthestDays)) throw new RefusedError('day-too-far');
}

/** A time of this minute is not past yet. */
const toleratedMinutes = 1;

/** @throws RefusedError `promise-in-past` for a time that has passed, `day-too-far` for one more than five years ahead */
export function refuseUnlessComing(at: Instant, c: Pick<Circumstances, 'now' | 'zone'>): void {
  if (at < addMinutes(c.now, -toleratedMinutes)) throw new RefusedError('promise-in-past');
  refuseFarDay(dayOf(at, c.zone), c);
}

/** @throws RefusedError `day-in-past` for a day before the user's today, `day-too-far` for one more than five years ahead */
export function refuseUnlessAhead(day: Day, c: Pick<Circumstances, 'now' | 'zone'>): void {
  if (day < dayOf(c.now, c.zone)) throw new RefusedError('day-in-past');
  refuseFarDay(day, c);
}
