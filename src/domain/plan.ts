import type { Cadences } from './cadence';
import type { Calendar } from './calendar';
import type { Stage } from './contact';
import type { Instant, Zone } from './day';
import { type Dated, historyOf, isAttempt, isConversation, isMessage } from './history';
import { newestOf } from './newest';
import { type Facts, nextStep } from './next-step';
import { lacksDate } from './promise';
import { stageOf } from './stage';
import type { Step } from './step';
import type { Channel, Direction, Outcome } from './touch';
import { type Turn, turnOf } from './waiting';

/**
 * What follows from a contact's touches, promises, cadence and the calendar, kept with the contact so that badge and queue
 * need not read the touches. It can always be computed anew; `verify` in the store says where the two differ.
 */
export interface Plan {
  readonly stage: Stage;
  readonly step: Step | null;
  readonly counts: Readonly<Record<'touches' | 'messages' | 'attempts' | 'conversations', number>>;
  readonly last: LastTouch | null;
  /** Messages sent before the contact first answered; `null` while they have not, or when they were the first to reach out. */
  readonly answeredAfter: number | null;
  /** The latest instant that the plan follows from: a clock that stands before it is wrong, or was. */
  readonly newest: Instant;
  /** A call-back was agreed without a date: a defect until dated. */
  readonly undated: boolean;
  /** Left out for whoever is on no list of those to reconnect with. */
  readonly turn?: Turn;
}

export interface LastTouch {
  readonly at: Instant;
  readonly zone: Zone;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
}

/** @param history what {@link historyOf} makes of the touches, for those who have it */
export function planOf(
  facts: Facts,
  cadences: Cadences,
  calendar: Calendar,
  history: readonly Dated[] = historyOf(facts.touches),
): Plan {
  const last = history.at(-1);
  const turn = turnOf(facts.contact, history, facts.promises);
  return {
    stage: stageOf(facts.contact, history),
    step: nextStep(facts, cadences, calendar, history),
    counts: {
      touches: history.length,
      messages: history.filter(isMessage).length,
      attempts: history.filter(isAttempt).length,
      conversations: history.filter(isConversation).length,
    },
    last: last
      ? { at: last.at, zone: last.zone, channel: last.channel, direction: last.direction, outcome: last.outcome }
      : null,
    answeredAfter: answeredAfter(history),
    newest: newestOf(facts.contact, facts.touches, facts.promises),
    undated: lacksDate(facts.promises, history),
    ...(turn ? { turn } : {}),
  };
}

function answeredAfter(history: readonly Dated[]): number | null {
  const first = history.findIndex(isConversation);
  if (first === -1 || (first === 0 && history[0]?.direction === 'in')) return null;
  return history.slice(0, first).filter(isMessage).length;
}

/** The number of the next touch, silent attempts and what came from them counted. */
export const touchNumber = ({ counts }: Pick<Plan, 'counts'>): number => counts.touches + 1;
