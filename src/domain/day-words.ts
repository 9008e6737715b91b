import { type Day, dayOf, daysBetween, type Instant, instantAt, minuteOfDay, msOf, type Zone } from './day';

/** How a language puts a day and a time into a sentence; the names of days and months come from `Intl`. */
export interface Wording {
  /** BCP 47 tag for `Intl`: `en-GB`. */
  readonly locale: string;
  /** Around the name of a weekday: "on {day}". */
  readonly weekday: string;
  /** Around a date: "on {day}". */
  readonly date: string;
  /** `{day}`, in words already, and `{time}`: "{day} at {time}". */
  readonly at: string;
  /** How the first of a month is written, where it is written otherwise than the other days: "1er". */
  readonly first?: string;
}

/** For a language without built-in texts, in which the user has written their own. */
export const plainWording = (language: string): Wording => ({
  locale: isLocale(language) ? language : 'en-GB',
  weekday: '{day}',
  date: '{day}',
  at: '{day}, {time}',
});

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** From so many calendar days on, a date without its year could be the wrong one. */
const withYearFrom = 300;

/** `day` as said on `today`, both by the same clock: "yesterday", "on Tuesday" within a week, "on 3 November" beyond. */
export function dayInWords(day: Day, today: Day, wording: Wording): string {
  const { locale, weekday, date, first } = wording;
  const ahead = daysBetween(today, day);
  const away = Math.abs(ahead);
  if (away <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(ahead, 'day');
  if (away < 7) return weekday.replace('{day}', spelt(day, locale, { weekday: 'long' }));
  const year = away >= withYearFrom ? ({ year: 'numeric' } as const) : {};
  const words = spelt(day, locale, { day: 'numeric', month: 'long', ...year });
  return date.replace('{day}', first ? words.replace(/^1(?= )/, first) : words);
}

/** `at` as said at `now`, by the clocks of `zone`: "today at 10:00". */
export function timeInWords(at: Instant, now: Instant, zone: Zone, wording: Wording): string {
  const day = dayInWords(dayOf(at, zone), dayOf(now, zone), wording);
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = spelt(dayOf(at, zone), wording.locale, time, minuteOfDay(at, zone));
  return wording.at.replace('{day}', day).replace('{time}', clock);
}

/** Days and wall-clock times are spelt in UTC, where none is skipped and none comes twice. */
const spelt = (day: Day, locale: string, options: Intl.DateTimeFormatOptions, minute = 12 * 60): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(msOf(instantAt(day, minute, 'UTC')));
