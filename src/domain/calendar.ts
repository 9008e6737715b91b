import { addDays, type Day, daysBetween, type Weekday, weekdayOf, type Zone } from './day';

/** The user's working days. `zone` says where the user's days begin and end. */
export interface Calendar {
  readonly zone: Zone;
  readonly workingWeekdays: ReadonlySet<Weekday>;
  /** Days off, leave and chosen holidays, one entry a day. */
  readonly daysOff: ReadonlySet<Day>;
  /** The user's working hours; left out where they do not matter. */
  readonly hours?: Hours;
}

/** Minutes after midnight on the user's clock, `until` not included. */
export interface Hours {
  readonly from: number;
  readonly until: number;
}

/** Days looked at before a calendar is said to have no working day: longer than any leave, short enough to answer at once. */
const searchLimit = 3660;

export const isWorkingDay = (day: Day, calendar: Calendar): boolean =>
  calendar.workingWeekdays.has(weekdayOf(day)) && !calendar.daysOff.has(day);

/** The days off that count: none where no day works, as such a calendar restrains nothing (see {@link workingDayFrom}). */
export const daysOffOf = ({ workingWeekdays, daysOff }: Calendar): ReadonlySet<Day> =>
  workingWeekdays.size ? daysOff : new Set();

/**
 * `day` itself when it is a working day, else the first one after it. A calendar that has none (the settings refuse it; another machine's
 * may come so) restrains nothing and gives `day`: somebody due on a day off is better than somebody never due.
 */
export function workingDayFrom(day: Day, calendar: Calendar): Day {
  if (!calendar.workingWeekdays.size) return day;
  for (let ahead = 0; ahead < searchLimit; ahead++) {
    const candidate = addDays(day, ahead);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  return day;
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
  // A calendar without a working day restrains nothing: every day is one.
  if (!calendar.workingWeekdays.size) return Math.max(0, daysBetween(from, to));
  let working = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) working++;
  return working;
}
