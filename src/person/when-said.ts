import { type Day, dayOf, type Instant, instantAt, minuteOfDay, type Zone } from '../domain/day';
import { refuseFarDay } from '../domain/reasonable';
import { longDay, timeIn, zoneCity } from '../ui/when';
import { t } from '../ui/words';
import type { Clocks } from './clocks';

/** What the user has said of a date and time so far, and whether a promise can be made of it. */
export type WhenSaid =
  | { readonly kind: 'nothing' | 'not-understood' | 'no-day' }
  | { readonly kind: 'no-time'; readonly day: Day }
  | { readonly kind: 'passed' | 'too-far' | 'good'; readonly at: Instant };

/** @param zone the one whose clock the time was said by @param mine the user's zone, whose day decides what is too far */
export function whenSaid(
  { day, minute }: { readonly day: Day | null; readonly minute: number | null },
  now: Instant,
  zone: Zone,
  mine: Zone,
): WhenSaid {
  if (day === null) return { kind: minute === null ? 'nothing' : 'no-day' };
  if (minute === null) return { kind: 'no-time', day };
  const at = instantAt(day, minute, zone);
  if (at < now) return { kind: 'passed', at };
  return { kind: isTooFar(at, now, mine) ? 'too-far' : 'good', at };
}

function isTooFar(at: Instant, now: Instant, zone: Zone): boolean {
  try {
    refuseFarDay(dayOf(at, zone), { now, zone });
    return false;
  } catch {
    return true;
  }
}

/**
 * "Tuesday 24 November at 10:00 in Lisbon · 11:00 for you": the time by the clock it was said by, and by the other. It is what the
 * clocks will really show: a time they skip is said as the one it becomes.
 */
export function sayBack(
  at: Instant,
  spoken: Zone,
  { mine, theirs }: Pick<Clocks, 'mine' | 'theirs'>,
  today: Day,
): string {
  const full = (zone: Zone) => t('dayAtHour', longDay(dayOf(at, zone), today), timeIn(at, zone));
  if (theirs === null) return full(mine);
  const whose = (zone: Zone, words: string) =>
    zone === mine ? t('timeForYou', words) : t('timeThere', words, zoneCity(zone));
  const other = spoken === mine ? theirs : mine;
  if (dayOf(at, spoken) !== dayOf(at, other))
    return [whose(spoken, full(spoken)), whose(other, full(other))].join(' · ');
  const same = minuteOfDay(at, spoken) === minuteOfDay(at, other);
  return [whose(spoken, full(spoken)), same ? t('timeSame') : whose(other, timeIn(at, other))].join(' · ');
}

/** What was understood, or what to do about it. */
export function whenWords(said: WhenSaid, spoken: Zone, clocks: Clocks, today: Day): string {
  switch (said.kind) {
    case 'nothing':
    case 'no-day':
      return '';
    case 'not-understood':
      return t('whenNotUnderstood');
    case 'no-time':
      return t('whenNoTime', longDay(said.day, today));
    case 'good':
      return sayBack(said.at, spoken, clocks, today);
    default:
      return t(said.kind === 'passed' ? 'whenPassed' : 'whenTooFar', sayBack(said.at, spoken, clocks, today));
  }
}
