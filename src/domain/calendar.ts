import { addDays, type Day, type Weekday, weekdayOf, type Zone } from './day';

/** The user's working days. `zone` says where the user's days begin and end. */
export interface Calendar {
  readonly zone: Zone;
  readonly workingWeekdays: ReadonlySet<Weekday>;
  /** Days off, leave and chosen holidays, one entry a day. */
  readonly daysOff: ReadonlySet<Day>;
}

/** Days looked at before a calendar is said to have no working day: longer than any leave, short enough to answer at once. */
const searchLimit = 3660;

/** Thrown when somebody asks for a working day and there is none; a calendar from the settings always has one. */
export class NoWorkingDayError extends Error {
  override name = 'NoWorkingDayError';
}

export const isWorkingDay = (day: Day, calendar: Calendar): boolean =>
  calendar.workingWeekdays.has(weekdayOf(day)) && !calendar.daysOff.has(day);

/** `day` itself when it is a working day, else the first one after it. Throws {@link NoWorkingDayError}. */
export function workingDayFrom(day: Day, calendar: Calendar): Day {
  for (let ahead = 0; ahead < searchLimit; ahead++) {
    const candidate = addDays(day, ahead);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  throw new NoWorkingDayError(`no working day within ${searchLimit} days after ${day}`);
}

/** The first working day after `day`. */
export const workingDayAfter = (day: Day, calendar: Calendar): Day => workingDayFrom(addDays(day, 1), calendar);

/** The `count`-th working day after `day`; for 0, `day` or the first working day after it. */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  let result = count === 0 ? workingDayFrom(day, calendar) : day;
  for (let step = 0; step < count; step++) result = workingDayAfter(result, calendar);
  return result;
}

/** How many working days lie after `from`, up to and with `to`. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let working = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) working++;
  return working;
}
