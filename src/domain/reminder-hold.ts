import { addDays, addMinutes, dayOf, type Instant, instantAt, type Zone } from './day';
import { isQuiet } from './quiet';
import type { Settings } from './settings';

/** Why nothing is raised now. */
export const holds = ['paused', 'quiet', 'full-screen'] as const;
export type Hold = (typeof holds)[number];

/** A pause lasts until tomorrow: one that would last for more than three days, in minutes, was begun under a clock that was set back since. */
const longestPause = 3 * 24 * 60;

/** Does the pause that the user asked for still last? It ends at its very instant. */
export const isPaused = (now: Instant, { pausedUntil }: Pick<Settings, 'pausedUntil'>): boolean =>
  pausedUntil !== null && now < pausedUntil && pausedUntil <= addMinutes(now, longestPause);

/**
 * What holds reminders back now; `null`: nothing. Of several, the one the user decided on last, and by hand, comes first.
 * @param zone the user's, by whose clocks the quiet hours are
 * @param fullScreen does the browser fill the screen?
 */
export function heldBy(
  now: Instant,
  settings: Pick<Settings, 'quiet' | 'pausedUntil' | 'holdFullScreen'>,
  zone: Zone,
  fullScreen: boolean,
): Hold | null {
  if (isPaused(now, settings)) return 'paused';
  if (isQuiet(now, settings.quiet, zone)) return 'quiet';
  return settings.holdFullScreen && fullScreen ? 'full-screen' : null;
}

/**
 * When the user hears of what comes at `at`: then, or when the pause and the quiet hours in which it falls are over. How long the browser
 * fills the screen nobody knows.
 * @param zone the user's
 */
export function heardFrom(at: Instant, settings: Pick<Settings, 'quiet' | 'pausedUntil'>, zone: Zone): Instant {
  const { quiet, pausedUntil } = settings;
  const from = isPaused(at, settings) && pausedUntil ? pausedUntil : at;
  if (!quiet || !isQuiet(from, quiet, zone)) return from;
  const day = dayOf(from, zone);
  const ends = [day, addDays(day, 1)].map((one) => instantAt(one, quiet.until, zone));
  let end = ends.find((one) => one > from && !isQuiet(one, quiet, zone)) ?? from;
  // Where the clocks skip the minute in which they end, they end as it is skipped.
  while (end > from && !isQuiet(addMinutes(end, -1), quiet, zone)) end = addMinutes(end, -1);
  return end;
}
