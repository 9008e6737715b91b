import type { Component, ParsedResult } from 'chrono-node';
import { casual as de } from 'chrono-node/de';
import { casual as en } from 'chrono-node/en';
import { casual as es } from 'chrono-node/es';
import { casual as fr } from 'chrono-node/fr';
import { casual as it } from 'chrono-node/it';
import { casual as nl } from 'chrono-node/nl';
import { casual as pt } from 'chrono-node/pt';
import { addDays, addMinutes, type Day, dayOf, type Instant, isZone, minuteOfDay, weekdayOf, type Zone } from './day';
import { comingDate, dayFrom, type Plain, plainPhrases } from './plain-phrases';
import { idle, type Part, refused } from './plain-words';

export interface PlainDate {
  /** In the zone the text speaks of. A time alone means today, or tomorrow when it has passed. */
  readonly day: Day;
  /** Minutes after midnight on the wall clock; `null`: no time was said, or only a part of the day. */
  readonly minute: number | null;
}

const readers = new Map(Object.entries({ en, de, fr, es, pt, nl, it }));

/** A person types a line. */
const longest = 100;

/**
 * A date and time as a person types it ("next Tue 10am", "in two weeks", "morgen um 10"; design.md section 2, rule 7). `null` where it
 * is none, more than one, a range, or not understood to the last word: no date is better than a wrong one.
 *
 * What is guessed, for it is read back in full before it is kept: it lies ahead, so a weekday is the coming one (today's in a week, unless
 * its time is still to come), "next Tuesday" and "volgende dinsdag" are of next week, a date without a year is the coming one, a time alone that
 * has passed is tomorrow's; "next week" is its Monday, "next month" and "March" their first; an hour from 1 to 7 is in the afternoon
 * unless written with a nought or said to be in the morning; 1/12 is 1 December. A day with a year, and "today at 9", are given as they were said,
 * passed or not; so is a time that the clocks skip. The language given is tried first, then English, then the others.
 * @param now the present instant
 * @param zone the zone whose clock the text speaks of (the contact's); an unknown one is read as UTC
 * @param language BCP 47 primary tag of the words; unknown: English
 * @param dayFirst `false`: 1/12 in English is 12 January
 */
export function readPlainDate(
  text: string,
  now: Instant,
  zone: Zone,
  language: string,
  dayFirst = true,
): PlainDate | null {
  const line = text.length > longest ? '' : text.normalize('NFC').toLowerCase().trim();
  // Composed and in lower case it may be longer.
  if (!line || line.length > longest) return null;
  const there = isZone(zone) ? zone : 'UTC';
  const clock = { now, zone: there, today: dayOf(now, there), minute: minuteOfDay(now, there) };
  for (const tried of new Set([readers.has(language) ? language : 'en', ...readers.keys()])) {
    const plain = plainPhrases(line, clock.today, dayFirst || tried !== 'en');
    const found = plain.text.search(refused) < 0 ? readPlain(plain, tried, clock) : null;
    // What is unclear in one language does not become clear by being misread in another ("mar 10" in Spanish).
    if (found !== undefined) return found;
  }
  return null;
}

interface Clock {
  readonly now: Instant;
  readonly zone: Zone;
  readonly today: Day;
  readonly minute: number;
}

/** `undefined`: these are not words of the language; `null`: they are, and mean no one date. */
function readPlain(plain: Plain, language: string, clock: Clock): PlainDate | null | undefined {
  const { text, day: named, week, wholeWeek, ahead } = plain;
  if (!text.replace(idle, '').replace(/[\s,]/g, '')) {
    if (ahead !== null) return named || week ? null : after(ahead, clock);
    const day = named ?? (wholeWeek ? week : null);
    return day && !(named && week) ? { day, minute: null } : null;
  }
  // Chrono counts with the clock of the machine. No clock changes at noon, so the days it names, and only these are taken, are the same everywhere.
  const results = readers.get(language)?.parse(text, new Date(`${clock.today}T12:00:00`)) ?? [];
  const [result] = results;
  const rest = results.reduce((left, { text: read }) => left.replace(read, ' '), text);
  if (!result || /[\p{L}\d]/u.test(rest.replace(idle, ''))) return undefined;
  if (results.length > 1 || ahead !== null || !isOne(result)) return null;
  const minute = minuteSaid(result, plain.part);
  const day = Number.isNaN(minute) ? null : daySaid(result, minute, plain, clock);
  // Only a day with a year may be behind us.
  return day && (day >= clock.today || named || /\d{4}/.test(result.text)) ? { day, minute } : null;
}

function after(minutes: number, { now, zone }: Clock): PlainDate {
  const at = addMinutes(now, minutes);
  return { day: dayOf(at, zone), minute: minuteOfDay(at, zone) };
}

/** Whether it is one date, clearly, on the clock asked for. */
function isOne({ start, end, text: read }: ParsedResult): boolean {
  // "10 am EST" is another zone's; "in two hours", said in a way not known here, would be counted from noon.
  if (end || start.isCertain('timezoneOffset')) return false;
  // Chrono reads "February 31" as a month of 2031, and here 10.05 may be a day as well as a time.
  const year = start.isCertain('year') && !start.tags().has('result/relativeDate') ? String(start.get('year')) : null;
  const shortYear = year && !read.includes(year) && new RegExp(`(?<![\\d:])${year.slice(2)}(?![\\d:])`).test(read);
  return !shortYear && !/\d\.\d/.test(read);
}

const known = (start: ParsedResult['start'], part: Component): number | null =>
  start.isCertain(part) ? start.get(part) : null;

/** `null`: no time was said; not a number: one that nobody would say so ("12 in the evening", "24:00"). */
function minuteSaid({ start, text }: ParsedResult, part: Part | null): number | null {
  const hour = known(start, 'hour');
  if (hour === null) return null;
  const unclear = hour > 23 || (part === 'morning' && hour > 11) || (part === 'evening' && (hour < 5 || hour === 12));
  if (unclear) return Number.NaN;
  const bare = part === null && hour >= 1 && hour <= 7 && !start.isCertain('meridiem') && !text.includes(`0${hour}:`);
  const later = bare || (part !== null && part !== 'morning' && hour < 12);
  return (later ? hour + 12 : hour) * 60 + (start.get('minute') ?? 0);
}

function daySaid({ start }: ParsedResult, minute: number | null, plain: Plain, clock: Clock): Day | null {
  const { day: named, week, wholeWeek, part } = plain;
  const { today } = clock;
  const [year, month, date] = [known(start, 'year'), known(start, 'month'), known(start, 'day')];
  const weekday = known(start, 'weekday');
  const agrees = (day: Day): boolean => weekday === null || weekdayOf(day) % 7 === weekday;
  if (month !== null) {
    // "mar 10:00" is a Tuesday in French, not the first of March.
    if (named || week || (date === null && minute !== null)) return null;
    const day = year === null ? comingDate(month, date ?? 1, today) : dayFrom(year, month, date ?? 1);
    return day && (date === null || agrees(day)) ? day : null;
  }
  if (year !== null || date !== null) return null;
  if (named) return !week && agrees(named) ? named : null;
  const passed = minute === null || minute <= clock.minute;
  if (weekday !== null) {
    const days = (weekday - weekdayOf(today) + 7) % 7;
    return week ? addDays(week, (weekday + 6) % 7) : addDays(today, days === 0 && passed ? 7 : days);
  }
  if (week) return wholeWeek ? week : null;
  if (minute === null) return part === 'afternoon' || part === 'evening' ? today : null;
  return passed ? addDays(today, 1) : today;
}
