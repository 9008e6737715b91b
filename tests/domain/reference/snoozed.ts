import type { Day } from '../../../src/domain/day';
import type { StepKind } from '../../../src/domain/step';
import { plusDays } from '../counting';
import { mayFallOn, messagesInWeekUntil } from './due';
import { standing } from './happened';
import type { Life } from './life';
import type { State } from './state';

/**
 * The day of a step that would be due on `day`: the one it was snoozed to, or that one. A snooze sets the date of one step and of nothing
 * else; days off, absence and the two messages a week hold for the new date too.
 *
 * It ends with the next touch that is logged, and (silent in the texts, as the engine has it) with a decision that makes another step of it.
 */
export function snoozedDay(day: Day, kind: StepKind, state: State, life: Life): Day {
  const { snooze, cadenceSince, finalTryAt, reopenedAt } = life.contact;
  if (!snooze) return day;
  const changes = [cadenceSince, finalTryAt, reopenedAt, ...standing(life.touches).map(({ loggedAt }) => loggedAt)];
  if (changes.some((at) => at && at > snooze.at)) return day;
  const writes = kind === 'message' || kind === 'final-try';
  let found = snooze.until;
  while (!mayFallOn(found, state, life) || (writes && messagesInWeekUntil(found, state) >= 2))
    found = plusDays(found, 1);
  return found;
}
