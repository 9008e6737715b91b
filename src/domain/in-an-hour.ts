import { type Instant, instantFromMs, msOf } from './day';

const minuteMs = 60_000;

/** In an hour, as a clock without seconds shows it: sooner by the seconds that have passed of this minute. */
export const inAnHour = (now: Instant): Instant => instantFromMs(Math.floor(msOf(now) / minuteMs + 60) * minuteMs);
