import type { Instant } from '../domain/day';
import { usualOutcome } from '../domain/outcome-choices';
import type { Step } from '../domain/step';
import type { Channel, Outcome } from '../domain/touch';
import type { QueueRow } from '../messaging/views';
import { usualChannel } from './usual-channel';

/** What one press from the list writes down. */
export interface LoggedAs {
  readonly channel: Channel;
  readonly outcome: Outcome;
}

export function usually(row: Pick<QueueRow, 'step' | 'last' | 'home'>): LoggedAs {
  const channel = usualChannel(row);
  return { channel, outcome: usualOutcome[channel] };
}

/** Once the time of an appointment has come, there is no usual answer: it took place, or it did not. */
export const hasCome = ({ kind, at }: Pick<Step, 'kind' | 'at'>, now: Instant): boolean =>
  kind === 'appointment' && at !== undefined && at <= now;

export const tookPlace: LoggedAs = { channel: 'meeting', outcome: 'appointment-kept' };
export const didNotCome: LoggedAs = { channel: 'meeting', outcome: 'appointment-missed' };
