import type { Touch } from '../../../src/domain/touch';

/** What a touch was, as far as the next step is concerned. An attempt is the user's: a call of theirs that was missed is none. */
export type Happened = 'message' | 'attempt' | 'conversation' | 'nothing';

const nothingReceived = ['no-answer', 'spoke-with-assistant', 'hung-up', 'bounced', 'appointment-missed'];
const receivedOnly = ['voicemail-left', 'sent'];

/** design.md section 1, "weight", and "until you get an answer from a real decision maker": an assistant's answer is none. */
export function whatHappened({ outcome, direction, channel, answeredBy }: Touch): Happened {
  const tried = direction === 'out' ? 'attempt' : 'nothing';
  // Silent in the texts, as the engine has it: the wish to be left alone is respected whoever passes it on.
  if (outcome === 'asked-to-stop') return 'conversation';
  if (nothingReceived.includes(outcome)) return tried;
  const inWriting = channel !== 'call' && channel !== 'meeting';
  const written = receivedOnly.includes(outcome) || (outcome === 'referral-asked' && inWriting);
  if (direction === 'out' && written) return 'message';
  return answeredBy?.role === 'gatekeeper' ? tried : 'conversation';
}

const inOrder = (a: Touch, b: Touch): number => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1);

/** The touches that count, oldest first: by when they happened, whenever they were logged. */
export const standing = (touches: readonly Touch[]): readonly Touch[] =>
  touches.filter(({ deleted }) => !deleted).toSorted(inOrder);
