import { addDays, dayOf, type Instant, instantAt, type Zone } from './day';
import type { Quiet } from './settings';

/** Quiet hours that begin later than this and end on the same day are none of the night, in minutes after midnight. */
const nightBeginsBefore = 6 * 60;

/**
 * How long a pause "until tomorrow" lasts: until the night ends by the quiet hours, or tomorrow begins where no night is quiet. Tomorrow is
 * the day after the one on the user's calendar, also shortly after midnight: whoever asks for silence then has the quiet hours of today anyhow.
 * @param zone the user's
 * @returns a time that the clocks skip is read as {@link instantAt} reads it
 */
export const untilTomorrow = (now: Instant, quiet: Quiet | null, zone: Zone): Instant =>
  instantAt(addDays(dayOf(now, zone), 1), quiet ? endOfNight(quiet) : 0, zone);

/** By quiet hours at noon or in the evening a pause would last into them, and so through the working hours of tomorrow. */
const endOfNight = ({ from, until }: Quiet): number =>
  from > until || (from < nightBeginsBefore && from < until) ? until : 0;
