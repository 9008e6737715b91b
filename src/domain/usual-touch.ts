import type { Instant } from './day';
import { usualOutcome } from './outcome-choices';
import type { Plan } from './plan';
import type { Step } from './step';
import type { Channel, Outcome } from './touch';

/** What one press writes down, where nobody asks how it went. */
export interface UsualTouch {
  readonly channel: Channel;
  readonly outcome: Outcome;
}

/** What the next touch most likely is follows from these. */
export interface Situation {
  readonly step: Pick<Step, 'kind'>;
  readonly last: Plan['last'];
  /** The page where the contact lives; empty: none. */
  readonly home: string;
}

/** What most likely happened when the next step was done. */
export function usually(situation: Situation): UsualTouch {
  const channel = usualChannel(situation);
  return { channel, outcome: usualOutcome[channel] };
}

/** What the step asks for, else the last way, else where they live. */
export function usualChannel({ step, last, home }: Situation): Channel {
  if (step.kind === 'promise' || step.kind === 'call' || step.kind === 'ask-assistant') return 'call';
  // Of an appointment nobody logs by one click that it took place; before it, it is confirmed as they were reached before.
  if (last && last.channel !== 'meeting' && last.channel !== 'other') return last.channel;
  if (!home) return 'call';
  return /^https?:\/\/([^/]+\.)?linkedin\.com(\/|$)/i.test(home) ? 'linkedin' : 'email';
}

/** Once the time of an appointment has come, there is no usual answer: it took place, or it did not. */
export const hasCome = ({ kind, at }: Pick<Step, 'kind' | 'at'>, now: Instant): boolean =>
  kind === 'appointment' && at !== undefined && at <= now;

export const tookPlace: UsualTouch = { channel: 'meeting', outcome: 'appointment-kept' };
export const didNotCome: UsualTouch = { channel: 'meeting', outcome: 'appointment-missed' };
