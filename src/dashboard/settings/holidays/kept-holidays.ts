import type { Day } from '../../../domain/day';
import type { Holidays } from '../../../domain/settings';
import type { HolidayCalendar, OfferedDay } from './holiday-calendar';

/** Years for which holidays are kept: this one and so many after it. */
const yearsAhead = 2;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const yearsFrom = (today: Day): readonly number[] =>
  Array.from({ length: yearsAhead + 1 }, (_, index) => yearOf(today) + index);

export type KeptDay = Holidays['days'][number];

export const offeredFrom = (calendar: HolidayCalendar, { country, region }: Holidays, today: Day): OfferedDay[] =>
  yearsFrom(today).flatMap((year) => calendar.daysOf(country, region, year));

/** All whole holidays of a country or region, from this year on. */
export const allHolidays = (calendar: HolidayCalendar, country: string, region: string, today: Day): Holidays => {
  const none = { country, region, days: [] };
  return {
    ...none,
    days: offeredFrom(calendar, none, today)
      .filter(({ whole }) => whole)
      .map(kept),
  };
};

const kept = ({ day, name }: OfferedDay): KeptDay => ({ day, name });

/** With one day kept, or not kept any more. */
export const withDay = (holidays: Holidays, one: OfferedDay, on: boolean): Holidays => {
  const others = holidays.days.filter(({ day }) => day !== one.day);
  const days = on ? [...others, kept(one)].sort((a, b) => (a.day < b.day ? -1 : 1)) : others;
  return { ...holidays, days };
};

/** The last year in which a holiday is kept; 0 for none. */
export const lastYearOf = ({ days }: Holidays): number => Math.max(0, ...days.map(({ day }) => yearOf(day)));

/** In the last year kept it is time for the next ones. */
export const isNearEnd = (holidays: Holidays, today: Day): boolean => lastYearOf(holidays) <= yearOf(today);

/**
 * With the years that were not kept yet. A holiday the user has unticked stays so: it is known by its name in the years they have seen.
 * Years that are over are let go.
 */
export function renewed(holidays: Holidays, calendar: HolidayCalendar, today: Day): Holidays {
  const last = lastYearOf(holidays);
  const offered = offeredFrom(calendar, holidays, today);
  const days = holidays.days.filter(({ day }) => yearOf(day) >= yearOf(today));
  const wanted = new Set(days.map(({ name }) => name));
  const seen = offered.filter(({ day }) => yearOf(day) <= last).map(({ name }) => name);
  const refused = new Set(seen.filter((name) => !wanted.has(name)));
  const added = offered.filter(({ day, name, whole }) => yearOf(day) > last && whole && !refused.has(name));
  return { ...holidays, days: [...days, ...added.map(kept)] };
}
