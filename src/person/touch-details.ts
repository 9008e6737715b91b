import type { NewTouch } from '../domain/acts';
import { type Answerer, type Channel, type Outcome, weightOf } from '../domain/touch';
import { directionOf } from './direction';
import type { Work } from './use-work';

interface Choice {
  readonly channel: Channel;
  readonly outcome: Outcome;
}

/** Did somebody answer, so that it can be asked who? */
export const hasAnswerer = (choice: Choice): boolean =>
  choice.outcome === 'spoke-with-assistant' || choice.outcome === 'hung-up' || isConversation(choice);

const isConversation = ({ channel, outcome }: Choice): boolean =>
  weightOf({ channel, outcome, direction: directionOf(channel, outcome) }) === 'conversation';

/** Who answered, once it is said that something else happened: an assistant who was spoken with is not who answered then. */
export const answererAfter = (answeredBy: Answerer | null, before: Outcome, after: Choice): Answerer | null =>
  hasAnswerer(after) && (before === 'spoke-with-assistant') === (after.outcome === 'spoke-with-assistant')
    ? answeredBy
    : null;

type Begun = Pick<Work, 'reason' | 'expected' | 'answeredBy' | 'awayUntil'>;

/** What was begun beside channel, outcome and note, as far as it fits what is logged. What does not fit stays begun. */
export function detailsOf(begun: Begun, choice: Choice): Pick<NewTouch, keyof Begun> {
  const { reason, expected, answeredBy, awayUntil } = begun;
  // A reason is given, and a reaction feared, where the user reached out.
  const out = directionOf(choice.channel, choice.outcome) === 'out';
  return {
    ...(out && reason ? { reason } : {}),
    ...(out && expected ? { expected } : {}),
    ...(answeredBy && hasAnswerer(choice) ? { answeredBy: { ...answeredBy, name: answeredBy.name.trim() } } : {}),
    ...(awayUntil && choice.outcome === 'spoke-with-assistant' ? { awayUntil } : {}),
  };
}
