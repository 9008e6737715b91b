import type { Day } from '../../../src/domain/day';
import type { Touch } from '../../../src/domain/touch';
import { clock } from '../counting';

/** A zone that nobody knows is read as UTC: a row must not lose its contact for it. */
const known = (zone: string): string => {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
};
const zones = new Map<string, string>();

/** What the clocks of `zone` show at `at`. */
export function clockIn(zone: string, at: string): { day: Day; minute: number } {
  const name = zones.get(zone) ?? known(zone);
  zones.set(zone, name);
  return clock(at, name);
}

const days = new WeakMap<Touch, Day>();

/** The day of a touch is that of the zone in which it was logged. */
export function dayOfTouch(touch: Touch): Day {
  const day = days.get(touch) ?? clockIn(touch.zone, touch.at).day;
  days.set(touch, day);
  return day;
}

export const laterOf = <T extends string>(a: T, b: T): T => (a > b ? a : b);
