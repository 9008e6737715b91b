import type { Zone } from '../domain/day';
import type { Promised } from '../domain/promise';
import type { Guessed } from '../messaging/views';

/** By whose clock a time can be said. */
export interface Clocks {
  /** The user's own zone. */
  readonly mine: Zone;
  /** The contact's; `null` where it is not known or is the user's own. */
  readonly theirs: Zone | null;
  /** Is theirs a guess, from their number or their place? */
  readonly guessed: boolean;
  /** The one by which it is said until the user chooses. */
  readonly first: Zone;
}

/**
 * A promise that exists was agreed by a clock; a new one is agreed by theirs, where it is known.
 * @param known where they are
 */
export function clocksOf(known: Guessed<Zone> | null, mine: Zone, promise: Promised | null): Clocks {
  const theirs = promise && promise.zone !== mine ? promise.zone : (known?.value ?? null);
  return {
    mine,
    theirs: theirs === mine ? null : theirs,
    guessed: known !== null && known.from !== 'user' && known.value === theirs,
    first: promise?.zone ?? theirs ?? mine,
  };
}
