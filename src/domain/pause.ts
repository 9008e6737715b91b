import { addDays, dayOf, type Instant, instantAt, type Zone } from './day';
import type { Quiet } from './settings';

/**
 * How long a pause "until tomorrow" lasts: until the quiet hours of tomorrow end, or tomorrow begins where there are none. Tomorrow is the
 * day after the one on the user's calendar, also shortly after midnight: whoever asks for silence then has the quiet hours of today anyhow.
 * @param zone the user's
 * @returns a time that the clocks skip is read as {@link instantAt} reads it
 */
export const untilTomorrow = (now: Instant, quiet: Quiet | null, zone: Zone): Instant =>
  instantAt(addDays(dayOf(now, zone), 1), quiet?.until ?? 0, zone);
