import type { Cadences } from './cadence';
import type { Calendar } from './calendar';
import type { Stage } from './contact';
import type { Instant, Zone } from './day';
import { historyOf, isAttempt, isConversation, isMessage } from './history';
import { nextStep, type Situation } from './next-step';
import { lacksDate } from './promise';
import { stageOf } from './stage';
import type { Step } from './step';
import type { Channel, Direction, Outcome } from './touch';

/**
 * What follows from a contact's touches, promises, cadence and the calendar, kept with the contact so that badge and queue
 * need not read the touches. It can always be computed anew; `verify` in the store says where the two differ.
 */
export interface Plan {
  readonly stage: Stage;
  readonly step: Step | null;
  readonly counts: Readonly<Record<'touches' | 'messages' | 'attempts' | 'conversations', number>>;
  readonly last: LastTouch | null;
  /** A call-back was agreed without a date: a defect until dated. */
  readonly undated: boolean;
}

export interface LastTouch {
  readonly at: Instant;
  readonly zone: Zone;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
}

export function planOf(situation: Situation, cadences: Cadences, calendar: Calendar): Plan {
  const history = historyOf(situation.touches);
  const last = history.at(-1);
  return {
    stage: stageOf(situation.contact, history),
    step: nextStep(situation, cadences, calendar, history),
    counts: {
      touches: history.length,
      messages: history.filter(isMessage).length,
      attempts: history.filter(isAttempt).length,
      conversations: history.filter(isConversation).length,
    },
    last: last
      ? { at: last.at, zone: last.zone, channel: last.channel, direction: last.direction, outcome: last.outcome }
      : null,
    undated: lacksDate(situation.promises, history),
  };
}

/** The number of the next touch: how often they will have heard from the user, or the user from them, with it. */
export const touchNumber = ({ counts }: Pick<Plan, 'counts'>): number => counts.touches + 1;
