import type { Role } from './contact';
import type { Day, Instant, Zone } from './day';

/** How a touch reached, or was meant to reach, the contact. */
export const channels = ['call', 'email', 'linkedin', 'text', 'letter', 'meeting', 'social', 'other'] as const;
export type Channel = (typeof channels)[number];

export const directions = ['out', 'in'] as const;
export type Direction = (typeof directions)[number];

/** What came of it. */
export const outcomes = [
  'no-answer',
  'voicemail-left',
  'sent',
  'spoke-with-assistant',
  'spoke',
  'replied',
  'asked-to-call-later',
  'appointment-set',
  'appointment-kept',
  'appointment-missed',
  'referral-asked',
  'referral-given',
  'hung-up',
  'bounced',
  'said-no',
  'asked-to-stop',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What the touch was worth to the contact: they received nothing, they received something, both sides spoke or wrote. */
export type Weight = 'attempt' | 'message' | 'conversation';

/** How somebody takes being followed up with: what the user feared, and what came. */
export const reactions = ['laughed', 'annoyed', 'neutral', 'glad', 'thanked'] as const;
export type Reaction = (typeof reactions)[number];

/** Who answered, when it was not the contact in person. */
export interface Answerer {
  readonly name: string;
  readonly role: Role;
}

/** Something that happened with a contact. */
export interface TouchFields {
  /** When it happened. */
  readonly at: Instant;
  /** The user's zone when it was logged: its day and its time of day are those of this zone. */
  readonly zone: Zone;
  /** When it was written down; later than `at` for a touch logged afterwards. */
  readonly loggedAt: Instant;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly note: string;
  /** Subject of the mail or address of the page it was logged from. */
  readonly about: string;
  /** `null`: the contact in person, where anybody did. */
  readonly answeredBy: Answerer | null;
  /** What was said in it: the first day on which they are back. */
  readonly awayUntil: Day | null;
  /** The reason that was given for the touch: the talk track does not give it twice in a row. */
  readonly reason: string;
  /** Of the fear check: what the user expected before the touch, and what came. */
  readonly expected: Reaction | null;
  readonly actual: Reaction | null;
  /** Logged by Steadfast itself, because the user lets it log what they send. */
  readonly noticed: boolean;
  readonly deleted: boolean;
  /** Not deleted by the user: a copy that a merge had made of another contact's touch, and that went with the merge. */
  readonly elsewhere: boolean;
}

/** What rows written before these fields existed are read with. */
export const laterTouchFields = {
  answeredBy: null,
  awayUntil: null,
  reason: '',
  expected: null,
  actual: null,
  noticed: false,
  elsewhere: false,
} as const satisfies Partial<TouchFields>;

export interface Touch extends TouchFields {
  readonly id: string;
}

/** The outcomes by which the contact in person has answered, whatever the channel. */
const answers: ReadonlySet<Outcome> = new Set<Outcome>([
  'spoke',
  'replied',
  'asked-to-call-later',
  'appointment-set',
  'appointment-kept',
  'referral-given',
  'said-no',
  'asked-to-stop',
]);

/** The outcomes by which the contact received nothing, even where somebody picked up or something was sent. */
const nothingReceived: ReadonlySet<Outcome> = new Set<Outcome>([
  'no-answer',
  'spoke-with-assistant',
  'hung-up',
  'bounced',
  'appointment-missed',
]);

/**
 * The weight of a touch follows from channel, direction, outcome and who answered. An answer by a gatekeeper is none of the contact's:
 * "persist until you get an answer from a real decision maker".
 */
export function weightOf({
  channel,
  direction,
  outcome,
  answeredBy,
}: Pick<TouchFields, 'channel' | 'direction' | 'outcome'> & Partial<Pick<TouchFields, 'answeredBy'>>): Weight {
  if (nothingReceived.has(outcome)) return 'attempt';
  // A referral is asked for in a conversation, unless it was asked for in writing.
  const asked = outcome === 'referral-asked' && (channel === 'call' || channel === 'meeting');
  const answered = answers.has(outcome) || direction === 'in' || asked;
  // Only the wish to be left alone is to be respected whoever passes it on.
  if (answered && answeredBy?.role === 'gatekeeper' && outcome !== 'asked-to-stop') return 'attempt';
  return answered ? 'conversation' : 'message';
}
