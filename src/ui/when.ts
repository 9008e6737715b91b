import { type Day, dayOf, daysBetween, type Instant, instantAt, isZone, msOf, type Zone } from '../domain/day';
import { locale, t } from './words';

/** Days and times in words, by the language of the browser. */

let near: Intl.RelativeTimeFormat | undefined;
function relative(): Intl.RelativeTimeFormat {
  near ??= new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  return near;
}

/** A list says some days in each of its rows, and most of them again with the next key in its search: each is written once. */
function writing(options: Intl.DateTimeFormatOptions): (day: Day) => string {
  const written = new Map<Day, string>();
  let format: Intl.DateTimeFormat | undefined;
  return (day) => {
    let text = written.get(day);
    if (text === undefined) {
      // Making a format costs far more than using it.
      format ??= new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
      text = format.format(msOf(instantAt(day, 0, 'UTC')));
      written.set(day, text);
    }
    return text;
  };
}

const year = (day: Day): string => day.slice(0, 4);

/** With the year when it is not this one. */
function withYearUnlessThis(options: Intl.DateTimeFormatOptions): (day: Day, today: Day) => string {
  const thisYear = writing(options);
  const anyYear = writing({ ...options, year: 'numeric' });
  return (day, today) => (year(day) === year(today) ? thisYear : anyYear)(day);
}

/** "Thursday, 26 November", with the year when it is not this one. */
export const longDay = withYearUnlessThis({ weekday: 'long', day: 'numeric', month: 'long' });

/** "Thu, 26 Nov", with the year when it is not this one. */
export const shortDay = withYearUnlessThis({ weekday: 'short', day: 'numeric', month: 'short' });

/** "26 Nov", with the year when it is not this one. */
export const dateOnly = withYearUnlessThis({ day: 'numeric', month: 'short' });

/** "March 2023" */
export const monthOf = writing({ month: 'long', year: 'numeric' });

export const weekday = writing({ weekday: 'long' });

const clocks = new Map<Zone, Intl.DateTimeFormat>();

/** A list says the time in each of its rows: whether a zone is one is asked once, as that costs as much as making a format. */
export function timeIn(instant: Instant, zone: Zone): string {
  let clock = clocks.get(zone);
  if (!clock) {
    const timeZone = isZone(zone) ? zone : 'UTC';
    clock = new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', timeZone });
    clocks.set(zone, clock);
  }
  return clock.format(msOf(instant));
}

/** "Tue, 17 Nov, 10:20" */
export const stamp = (instant: Instant, zone: Zone, today: Day): string =>
  t('dayAtTime', shortDay(dayOf(instant, zone), today), timeIn(instant, zone));

/** Days that are near enough to be named by their weekday alone. */
const nearDays = 6;

/** "today", "tomorrow", "yesterday", "on Tuesday", "on Tue, 10 Nov": as it stands within a sentence. */
export function onDay(day: Day, today: Day): string {
  const ahead = daysBetween(today, day);
  if (Math.abs(ahead) <= 1) return relative().format(ahead, 'day');
  if (Math.abs(ahead) <= nearDays) return t('onDay', weekday(day));
  return t('onDay', shortDay(day, today));
}

const daysPerMonth = 365.25 / 12;

/** "today", "yesterday", "6 days ago", "5 months ago", "3 years ago": the longer ago, the less a day counts. */
export function ago(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days < 63) return relative().format(-days, 'day');
  const months = Math.floor(days / daysPerMonth);
  return months < 24 ? relative().format(-months, 'month') : relative().format(-Math.floor(months / 12), 'year');
}

/** The city a zone is named after: "Europe/Lisbon" is Lisbon. */
export const zoneCity = (zone: Zone): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** The browser's own zone, until the settings have said otherwise. */
export const ownZone = (): Zone => new Intl.DateTimeFormat().resolvedOptions().timeZone;
