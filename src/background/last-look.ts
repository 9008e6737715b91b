import { addMinutes, type Instant } from '../domain/day';
import { keepMark, readMark } from '../store/keep';
import { open } from './context';

/**
 * When it was last looked at what is due, for whoever wants to know whether that happens. It is looked every minute, all day: written down each time
 * it would cost more than the look itself, and never let the disk rest. So each worker knows its own looks, and of those before it is told to some minutes.
 */
const mark = 'swept';
/** Told to so many minutes, where the worker that looked is gone. */
const grainMinutes = 5;

/** The last look of this worker. */
let own: Instant | null = null;
/** What is written down, as far as this worker knows; `null`: it was not read yet. */
let written: string | null = null;

export async function looked(at: Instant): Promise<void> {
  own = at;
  written ??= await readMark(open, mark);
  // A clock that was set back is told too.
  if (written && written <= at && at < addMinutes(written as Instant, grainMinutes)) return;
  await keepMark(open, mark, at);
  written = at;
}

/** `null`: never, as far as anybody knows. */
export async function lastLook(): Promise<Instant | null> {
  return own ?? (((await readMark(open, mark)) || null) as Instant | null);
}
