import { addMinutes, type Instant } from './day';

/** Files with everything in them, put into the user's downloads by themselves: what is left when the browser's own folder is lost. */

export const autoRhythms = ['off', 'daily', 'weekly'] as const;

export interface AutoBackup {
  readonly auto: (typeof autoRhythms)[number];
  /** How many files are kept; older ones are removed, of those that were made so. */
  readonly keep: number;
}
export const mostFiles = 365;

/** A file that was made. */
export interface MadeFile {
  /** By which the browser knows it. */
  readonly id: number;
  readonly at: Instant;
  /** The stamp of the last act that is in it. */
  readonly last: string | null;
}

/** Why a file was not made. `detail`: in the browser's own words. */
export interface FileFailure {
  readonly at: Instant;
  readonly why: 'not-allowed' | 'too-big' | 'not-written';
  readonly detail?: string;
}

const minutes = { daily: 24 * 60, weekly: 7 * 24 * 60 } as const;
/** A file is as good as made at the usual time when it is made a little before. */
const early = 60;
/** After a failure it is tried again. */
const again = 60;

/**
 * Is it time for a file? Not as long as nothing was stored since the last one.
 * @param made newest first
 */
export function isFileDue(
  { auto }: AutoBackup,
  made: readonly MadeFile[],
  failed: FileFailure | null,
  last: string | null,
  now: Instant,
): boolean {
  if (auto === 'off' || last === null) return false;
  if (failed && failed.at <= now && addMinutes(failed.at, again) > now) return false;
  const [newest] = made;
  if (!newest || newest.at > now) return true;
  return newest.last !== last && addMinutes(newest.at, minutes[auto] - early) <= now;
}

/** "steadfast-2026-11-21.json.gz", in a folder of its own; ".sealed" where it is. */
export const autoFileName = (at: Instant, sealed: boolean): string =>
  `Steadfast/steadfast-${at.slice(0, 10)}.json.gz${sealed ? '.sealed' : ''}`;
