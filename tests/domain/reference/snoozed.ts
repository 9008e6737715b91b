import type { Day, Instant } from '../../../src/domain/day';
import type { StepKind } from '../../../src/domain/step';
import { plusDays } from '../counting';
import { clockIn } from './clocks';
import { mayFallOn, messagesInWeekUntil } from './due';
import { standing } from './happened';
import type { Life } from './life';
import type { State } from './state';

/** When a step really stands: on a day and, where the user put it off to a time, waiting there for its hour. */
export interface Put {
  readonly day: Day;
  readonly from: Instant | null;
}

/**
 * The day of a step that would be due on `day`: the one it was snoozed to, or that one. A snooze sets the date of one step and of nothing
 * else; days off, absence and the two messages a week hold for the new date too.
 *
 * A time is one of the day on which the user's clocks show it, wherever they are now; on another day it means nothing, and to what closes by
 * itself neither.
 *
 * It ends with the next touch that is logged, and (silent in the texts, as the engine has it) with a decision that makes another step of it.
 */
export function afterSnooze(day: Day, kind: StepKind, state: State, life: Life): Put {
  const { snooze, cadenceSince, finalTryAt, reopenedAt } = life.contact;
  const unmoved = { day, from: null };
  if (!snooze) return unmoved;
  const changes = [cadenceSince, finalTryAt, reopenedAt, ...standing(life.touches).map(({ loggedAt }) => loggedAt)];
  if (changes.some((at) => at && at > snooze.at)) return unmoved;
  const writes = kind === 'message' || kind === 'final-try';
  const meant = snooze.time ? clockIn(life.calendar.zone, snooze.time).day : snooze.until;
  let found = meant;
  while (!mayFallOn(found, state, life) || (writes && messagesInWeekUntil(found, state) >= 2))
    found = plusDays(found, 1);
  return { day: found, from: found === meant && kind !== 'close' ? (snooze.time ?? null) : null };
}
