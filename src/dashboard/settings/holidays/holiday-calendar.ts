import { addDays, type Day, parseDay } from '../../../domain/day';

/** A public holiday as it is offered. Half a holiday, from noon or the evening on, is none of the days on which nothing is due. */
export interface OfferedDay {
  readonly day: Day;
  readonly name: string;
  readonly whole: boolean;
}

export interface Region {
  readonly code: string;
  readonly name: string;
}

/** Public holidays of all countries. */
export interface HolidayCalendar {
  /** ISO 3166 codes. */
  readonly countries: readonly string[];
  /** Empty for a country without holidays of its regions' own. A part of a region has the code of both: `BY-A`. */
  regionsOf(country: string): readonly Region[];
  /** In order; `region` is empty for the whole country. */
  daysOf(country: string, region: string, year: number): readonly OfferedDay[];
}

const msPerDay = 86_400_000;
/** A day on which the clocks go forward has 23 hours, and is whole. */
const tolerance = 0.1;

/** Loads the library and its tables, which are larger than all else of the page together: only when holidays are chosen. */
export async function loadHolidayCalendar(language: string): Promise<HolidayCalendar> {
  const { default: Library } = await import('date-holidays');
  const query = new Library();
  const regionsOf = (country: string): Region[] =>
    Object.entries(query.getStates(country, language) ?? {}).flatMap(([state, name]) => [
      { code: state, name },
      ...Object.entries(query.getRegions(country, state, language) ?? {}).map(([part, partName]) => ({
        code: `${state}-${part}`,
        name: `${name}: ${partName}`,
      })),
    ]);
  const daysOf = (country: string, region: string, year: number): OfferedDay[] => {
    const [state = '', part = ''] = region.split('-');
    const library = new Library(country, state, part, { types: ['public'] });
    return merged(library.getHolidays(year, language).flatMap(plainDays));
  };
  return { countries: Object.keys(query.getCountries()), regionsOf, daysOf };
}

/**
 * The calendar days of one entry of date-holidays 3.37. `date` begins with the day in that country, also where the holiday begins at
 * sunset on the evening before (`-0600`). `start` and `end` are instants: their distance says how many days it lasts.
 */
export function plainDays(entry: { date: string; start: Date; end: Date; name: string }): OfferedDay[] {
  const first = parseDay(entry.date.slice(0, 10));
  if (!first) return [];
  const { name } = entry;
  const whole = Math.floor((entry.end.getTime() - entry.start.getTime()) / msPerDay + tolerance);
  if (whole < 1) return [{ day: first, name, whole: false }];
  return Array.from({ length: whole }, (_, index) => ({ day: addDays(first, index), name, whole: true }));
}

/** Two holidays on one day are one day off. */
function merged(days: readonly OfferedDay[]): OfferedDay[] {
  const byDay = new Map<Day, OfferedDay>();
  for (const one of days) {
    const same = byDay.get(one.day);
    const name = same && same.name !== one.name ? `${same.name}, ${one.name}` : one.name;
    byDay.set(one.day, { day: one.day, name, whole: one.whole || same?.whole === true });
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
