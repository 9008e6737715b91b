import { TZDate } from '@date-fns/tz';

/**
 * The only file that does date arithmetic.
 *
 * A day is a calendar day, not 24 hours: in a zone with daylight saving some days have 23 or 25. So days are counted as whole
 * numbers from 1970-01-01 in UTC, where every day has 24 hours, and a zone comes in only to say which day an instant lies on
 * and which instant a wall-clock time means.
 */
declare const dayBrand: unique symbol;
declare const instantBrand: unique symbol;

/** A calendar day in the user's zone, `YYYY-MM-DD`. Days compare as text. */
export type Day = string & { readonly [dayBrand]: true };
/** A moment, in UTC ISO text with milliseconds (`2026-11-20T09:30:00.000Z`). Instants compare as text. */
export type Instant = string & { readonly [instantBrand]: true };
/** An IANA zone name, `Europe/Berlin`. */
export type Zone = string;
/** 1 = Monday to 7 = Sunday, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const msPerDay = 86_400_000;
const msPerMinute = 60_000;

/** Days between 1970-01-01 and `day`. */
const count = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`) / msPerDay;
const fromCount = (days: number): Day => new Date(days * msPerDay).toISOString().slice(0, 10) as Day;

/** `text` as a day, or `null` when it is none (`2026-02-30`, `tomorrow`). */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  return Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(text) ? null : (text as Day);
}

/** `text` as an instant, or `null` when it is no ISO instant with a zone of its own. */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : instantFromMs(ms);
}

export const instantFromMs = (ms: number): Instant => new Date(ms).toISOString() as Instant;
export const msOf = (instant: Instant): number => Date.parse(instant);
export const addMinutes = (instant: Instant, minutes: number): Instant =>
  instantFromMs(msOf(instant) + minutes * msPerMinute);

export function isZone(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

/** The calendar day of `instant` in `zone`. */
export function dayOf(instant: Instant, zone: Zone): Day {
  const local = new TZDate(msOf(instant), zone);
  return fromCount(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / msPerDay);
}

/** Minutes since midnight on the wall clock of `zone`. */
export function minuteOfDay(instant: Instant, zone: Zone): number {
  const local = new TZDate(msOf(instant), zone);
  return local.getHours() * 60 + local.getMinutes();
}

/**
 * The instant at which the clocks of `zone` show `minute` minutes after midnight on `day`. A time that daylight saving skips
 * is read with the offset before the change (02:30 becomes 03:30); one that comes twice means the first.
 */
export function instantAt(day: Day, minute: number, zone: Zone): Instant {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return instantFromMs(new TZDate(year, month - 1, date, Math.floor(minute / 60), minute % 60, zone).getTime());
}

export const addDays = (day: Day, days: number): Day => fromCount(count(day) + days);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => count(to) - count(from);

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): Weekday => (((((count(day) + 3) % 7) + 7) % 7) + 1) as Weekday;

export const laterDay = (a: Day, b: Day): Day => (a > b ? a : b);
