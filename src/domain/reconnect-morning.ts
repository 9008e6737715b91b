import { addWorkingDays, type Calendar, isWorkingDay, workingDayAfter, workingDayFrom } from './calendar';
import { addDays, type Day, dayOf, type Instant, minuteOfDay } from './day';

/**
 * Each working morning the first of those who wait have their turn: as many as the user wants, fewer by those who had it before and were not
 * touched since. So they come at a pace, never in a heap, and mornings that were missed do not add up.
 */

/** More a morning is a mistake in the number. */
export const mostPerMorning = 100;

/** When a working day begins for whoever has said no hours. */
const usualStart = 9 * 60;

/** The mornings that were: newest last, as many as matter. */
export type Mornings = readonly Day[];

const kept = 30;

export const withMorning = (mornings: Mornings, today: Day): Mornings => [...mornings, today].slice(-kept);

/** A day may come twice by the zones: who flies from Kiribati to Baker Island is there two dates earlier. */
const datesBetweenZones = 2;

/**
 * Is it the morning of a working day on which nobody has had their turn yet? A morning stays one until its day is over. The clock may be set
 * back and the user may travel: a day comes once, and what was done under a clock that was wrong by more keeps nobody waiting.
 */
export function isMorning(now: Instant, mornings: Mornings, calendar: Calendar): boolean {
  const today = dayOf(now, calendar.zone);
  if (!isWorkingDay(today, calendar) || minuteOfDay(now, calendar.zone) < startOf(calendar)) return false;
  return !isOver(today, mornings);
}

const startOf = ({ hours }: Calendar): number => hours?.from ?? usualStart;

const isOver = (today: Day, mornings: Mornings): boolean =>
  mornings.some((day) => day >= today && day <= addDays(today, datesBetweenZones));

/** The day of the next morning: today when it has not been. */
export function nextMorning(now: Instant, mornings: Mornings, calendar: Calendar): Day {
  const today = dayOf(now, calendar.zone);
  let day = workingDayFrom(today, calendar);
  while (isOver(day, mornings)) day = workingDayAfter(day, calendar);
  return day;
}

/** How many have their turn this morning. @param untouched had it before, and nothing has passed with them since */
export const turnsThisMorning = (perMorning: number, untouched: number): number => Math.max(0, perMorning - untouched);

/** How long the list lasts at this pace when those whose turn has come are seen to. */
export interface Lasting {
  readonly mornings: number;
  /** The day on which the last of them have their turn. */
  readonly until: Day;
}

/** Days are counted one by one up to here, which is ten years; beyond, nobody counts on the day. */
const countedMornings = 2600;

/** `null` when nobody waits, or nobody has their turn. @param first see {@link nextMorning} */
export function lastingOf(waiting: number, perMorning: number, first: Day, calendar: Calendar): Lasting | null {
  if (!waiting || !perMorning) return null;
  const mornings = Math.ceil(waiting / perMorning);
  const exact = Math.min(mornings, countedMornings) - 1;
  const beyond = Math.ceil(((mornings - 1 - exact) * 7) / (calendar.workingWeekdays.size || 7));
  return { mornings, until: addDays(addWorkingDays(first, exact, calendar), beyond) };
}
