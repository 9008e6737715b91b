/**
 * The only file that does date arithmetic.
 *
 * A day is a calendar day, not 24 hours: in a zone with daylight saving some days have 23 or 25. So days are counted as whole
 * numbers from 1970-01-01 in UTC, where every day has 24 hours, and a zone comes in only to say which day an instant lies on
 * and which instant a wall-clock time means.
 *
 * `Intl` is asked for what the clocks of a zone show. `TZDate` of @date-fns/tz 1.5.0 is not used: in the hours of a clock change
 * its answer depends on the zone of the machine (01:00 on 2026-03-29 in Scoresbysund is an hour off on a machine in Berlin), and
 * it takes ten times as long.
 */
declare const dayBrand: unique symbol;
declare const instantBrand: unique symbol;

/** A calendar day in the user's zone, `YYYY-MM-DD`. Days compare as text: a year has four digits, and what would lie beyond is the first or last day. */
export type Day = string & { readonly [dayBrand]: true };
/** A moment, in UTC ISO text with milliseconds (`2026-11-20T09:30:00.000Z`). Instants compare as text. */
export type Instant = string & { readonly [instantBrand]: true };
/** An IANA zone name, `Europe/Berlin`. */
export type Zone = string;
/** 1 = Monday to 7 = Sunday, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const msPerDay = 86_400_000;
const msPerMinute = 60_000;

const firstMs = Date.parse('0000-01-01T00:00:00.000Z');
const lastMs = Date.parse('9999-12-31T23:59:59.999Z');
const within = (ms: number): number => Math.min(Math.max(ms, firstMs), lastMs);

/** Days between 1970-01-01 and `day`. */
const count = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`) / msPerDay;

/** Days by their number: to write one takes fifty times as long as to find it, and every touch has one. */
const written = new Map<number, Day>();
/** More than a century. What comes in may speak of ten thousand years. */
const mostWritten = 50_000;

function fromCount(days: number): Day {
  const known = written.get(days);
  if (known !== undefined) return known;
  const day = new Date(within(days * msPerDay)).toISOString().slice(0, 10) as Day;
  if (written.size === mostWritten) written.clear();
  written.set(days, day);
  return day;
}

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
  // Chrome reads 30 February as 2 March.
  return Number.isNaN(ms) || !parseDay(text.slice(0, 10)) ? null : instantFromMs(ms);
}

/** @throws RangeError where `ms` is no number */
export const instantFromMs = (ms: number): Instant => new Date(within(ms)).toISOString() as Instant;
export const msOf = (instant: Instant): number => Date.parse(instant);
export const addMinutes = (instant: Instant, minutes: number): Instant =>
  instantFromMs(msOf(instant) + minutes * msPerMinute);

/** Those that were asked for, so that no list asks twice: of names that are right there are some hundred. */
const zones = new Set<string>();

export function isZone(text: string): boolean {
  if (zones.has(text)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
  } catch {
    return false;
  }
  zones.add(text);
  return true;
}

const clocks = new Map<Zone, Intl.DateTimeFormat>();

/**
 * Making a format takes longer than a hundred uses of it. A zone this browser does not know (of a newer browser's table, or damaged on
 * the disk) is read as UTC: a row must not lose its contact for it. What comes in is checked with {@link isZone}.
 */
function clockOf(zone: Zone): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const timeZone = isZone(zone) ? zone : 'UTC';
  const date = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, ...date, ...time });
  clocks.set(zone, made);
  return made;
}

/** Nobody was followed up before; and the first hundred years would be read as years of this century's. */
const firstClocksMs = Date.UTC(1900, 0, 1);

/** How far the clocks of `zone` are ahead of UTC at `at`, in milliseconds; before 1900 as they were then. */
function askOffset(at: number, zone: Zone): number {
  const ms = Math.max(at, firstClocksMs);
  // 03/29/2026, 03:30:00
  const [month, date, year, hour, minute, second] = (clockOf(zone).format(ms).match(/\d+/g) ?? []).map(Number);
  const shown = Date.UTC(year as number, (month as number) - 1, date, hour, minute, second);
  return shown - Math.floor(ms / 1000) * 1000;
}

/** No zone has changed its clocks twice within six days since 1970 (tz database; Recife in October 2000: seven days). */
const blockMs = 6 * msPerDay;
/** By zone and block of six days: the offset all through it, or `null` when the clocks change in it. */
const offsets = new Map<Zone, Map<number, number | null>>();

/** As {@link askOffset}, without asking twice about the same days: `Intl` takes a microsecond, a long history thousands of answers. */
function offsetAt(ms: number, zone: Zone): number {
  const known = offsets.get(zone) ?? new Map<number, number | null>();
  offsets.set(zone, known);
  const block = Math.floor(ms / blockMs);
  let offset = known.get(block);
  if (offset === undefined) {
    const first = askOffset(block * blockMs, zone);
    offset = first === askOffset((block + 1) * blockMs, zone) ? first : null;
    known.set(block, offset);
  }
  return offset ?? askOffset(ms, zone);
}

/** What the clocks of `zone` show at `ms`, read as if it were UTC, in milliseconds. */
const shown = (ms: number, zone: Zone): number => ms + offsetAt(ms, zone);

/** The calendar day of `instant` in `zone`; in UTC where the zone is not known. */
export const dayOf = (instant: Instant, zone: Zone): Day =>
  fromCount(Math.floor(shown(msOf(instant), zone) / msPerDay));

/** Minutes since midnight on the wall clock of `zone`; of UTC where the zone is not known. */
export function minuteOfDay(instant: Instant, zone: Zone): number {
  const ms = shown(msOf(instant), zone);
  return Math.floor((ms - Math.floor(ms / msPerDay) * msPerDay) / msPerMinute);
}

/**
 * The instant at which the clocks of `zone` show `minute` minutes after midnight on `day`. A time that daylight saving skips
 * is read with the offset before the change (02:30 becomes 03:30); one that comes twice means the first.
 * These are the rules of Temporal ("compatible") and of RFC 5545.
 */
export function instantAt(day: Day, minute: number, zone: Zone): Instant {
  const wanted = count(day) * msPerDay + minute * msPerMinute;
  // The offsets on either side of a change: clocks do not change twice within two days.
  const before = offsetAt(wanted - msPerDay, zone);
  const after = offsetAt(wanted + msPerDay, zone);
  const fits = (offset: number): boolean => shown(wanted - offset, zone) === wanted;
  return instantFromMs(wanted - (fits(before) || !fits(after) ? before : after));
}

export const addDays = (day: Day, days: number): Day => fromCount(count(day) + days);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => count(to) - count(from);

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): Weekday => (((((count(day) + 3) % 7) + 7) % 7) + 1) as Weekday;

/** The same day of the month so many months before; the last of that month where it has no such day. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = Date.UTC(year, month - 1 - months, 1);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return fromCount(first / msPerDay + Math.min(date, last) - 1);
}

export const laterDay = (a: Day, b: Day): Day => (a > b ? a : b);
