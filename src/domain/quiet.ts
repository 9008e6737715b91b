import type { Hours } from './calendar';
import { type Instant, minuteOfDay, type Zone } from './day';
import type { Quiet } from './settings';

/**
 * Quiet hours are what the user's clock on the wall says: they begin and end by it in every zone and on both sides of a clock change. The
 * minute at which they end is not quiet any more. Hours that end when they begin are none (the settings refuse them; another machine's may
 * come so): silence for ever would be worse than none.
 */
export const isQuietAt = (minute: number, { from, until }: Quiet): boolean =>
  from <= until ? minute >= from && minute < until : minute >= from || minute < until;

/** Is `at` in the quiet hours, by the clocks of `zone`? `null`: there are none. */
export const isQuiet = (at: Instant, quiet: Quiet | null, zone: Zone): boolean =>
  quiet !== null && isQuietAt(minuteOfDay(at, zone), quiet);

/**
 * When the brief of a day really comes, in minutes after its midnight: at the end of the quiet hours in which it lies; `null` when that is
 * on another day, which has a brief of its own.
 */
export function briefComesAt(briefAt: number, quiet: Quiet | null): number | null {
  if (!quiet || !isQuietAt(briefAt, quiet)) return briefAt;
  return briefAt < quiet.until ? quiet.until : null;
}

/** Does any minute of the working hours lie in the quiet ones? */
export const worksInQuiet = ({ from, until }: Hours, quiet: Quiet): boolean =>
  quiet.from !== quiet.until && (isQuietAt(from, quiet) || (quiet.from >= from && quiet.from < until));
