import { type Day, dayOf, daysBetween, type Instant, instantAt, isZone, msOf, type Zone } from '../domain/day';
import { locale, t } from './words';

/** Days and times in words, by the language of the browser. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using it. */
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale(), options);
    formats.set(key, made);
  }
  return made;
}

let near: Intl.RelativeTimeFormat | undefined;
function relative(): Intl.RelativeTimeFormat {
  near ??= new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  return near;
}

const writeDay = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  format({ ...options, timeZone: 'UTC' }).format(msOf(instantAt(day, 0, 'UTC')));

const year = (day: Day): string => day.slice(0, 4);
const yearUnless = (same: boolean): Intl.DateTimeFormatOptions => (same ? {} : { year: 'numeric' });

/** "Thursday, 26 November", with the year when it is not this one. */
export const longDay = (day: Day, today: Day): string =>
  writeDay(day, { weekday: 'long', day: 'numeric', month: 'long', ...yearUnless(year(day) === year(today)) });

/** "Thu, 26 Nov", with the year when it is not this one. */
export const shortDay = (day: Day, today: Day): string =>
  writeDay(day, { weekday: 'short', day: 'numeric', month: 'short', ...yearUnless(year(day) === year(today)) });

/** "26 Nov", with the year when it is not this one. */
export const dateOnly = (day: Day, today: Day): string =>
  writeDay(day, { day: 'numeric', month: 'short', ...yearUnless(year(day) === year(today)) });

/** "March 2023" */
export const monthOf = (day: Day): string => writeDay(day, { month: 'long', year: 'numeric' });

export const weekday = (day: Day): string => writeDay(day, { weekday: 'long' });

const clocks = new Map<Zone, Intl.DateTimeFormat>();

/** A list says the time in each of its rows: whether a zone is one is asked once, as that costs as much as making a format. */
export function timeIn(instant: Instant, zone: Zone): string {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = format({ hour: 'numeric', minute: '2-digit', timeZone: isZone(zone) ? zone : 'UTC' });
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
