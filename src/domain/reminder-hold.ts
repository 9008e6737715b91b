import { addMinutes, type Instant, type Zone } from './day';
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
