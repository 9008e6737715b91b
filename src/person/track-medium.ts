import type { StepKind } from '../domain/step';
import type { Medium } from '../domain/template';
import type { Channel, Outcome } from '../domain/touch';
import type { Work } from './use-work';

const byChannel: Readonly<Record<Channel, Medium>> = {
  call: 'call',
  meeting: 'call',
  other: 'call',
  email: 'email',
  letter: 'email',
  linkedin: 'linkedin',
  text: 'linkedin',
  social: 'linkedin',
};
const byOutcome: Partial<Record<Outcome, Medium>> = {
  'voicemail-left': 'voicemail',
  'spoke-with-assistant': 'assistant',
};
const byStep: Partial<Record<StepKind, Medium>> = {
  'ask-assistant': 'assistant',
  promise: 'call',
  appointment: 'call',
  call: 'call',
};

/** What the text is most likely wanted for: what was chosen to be logged, else what the next step is, else the way of the page. */
export function likelyMedium(
  { channel, outcome }: Pick<Work, 'channel' | 'outcome'>,
  step: StepKind | null,
  usual: Channel,
): Medium {
  if (channel) return (outcome && byOutcome[outcome]) ?? byChannel[channel];
  return (step && byStep[step]) ?? byChannel[usual];
}
