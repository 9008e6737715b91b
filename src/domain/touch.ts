import type { Instant, Zone } from './day';

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
  readonly deleted: boolean;
}

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

/** The weight of a touch follows from channel, direction and outcome alone. */
export function weightOf({
  channel,
  direction,
  outcome,
}: Pick<TouchFields, 'channel' | 'direction' | 'outcome'>): Weight {
  if (nothingReceived.has(outcome)) return 'attempt';
  if (answers.has(outcome) || direction === 'in') return 'conversation';
  // A referral is asked for in a conversation, unless it was asked for in writing.
  if (outcome === 'referral-asked' && (channel === 'call' || channel === 'meeting')) return 'conversation';
  return 'message';
}

/** What one click on "Log touch" records for a channel: what most often happened, to be corrected with one more click. */
export const usualOutcome: Readonly<Record<Channel, Outcome>> = {
  call: 'no-answer',
  email: 'sent',
  linkedin: 'sent',
  text: 'sent',
  letter: 'sent',
  meeting: 'appointment-kept',
  social: 'sent',
  other: 'sent',
};

/** The outcomes worth offering for a channel, the most frequent first. */
export const outcomesFor: Readonly<Record<Channel, readonly Outcome[]>> = {
  call: [
    'no-answer',
    'voicemail-left',
    'spoke',
    'spoke-with-assistant',
    'asked-to-call-later',
    'appointment-set',
    'hung-up',
    'referral-given',
    'referral-asked',
    'said-no',
    'asked-to-stop',
  ],
  email: [
    'sent',
    'replied',
    'asked-to-call-later',
    'appointment-set',
    'bounced',
    'referral-given',
    'referral-asked',
    'said-no',
    'asked-to-stop',
  ],
  linkedin: [
    'sent',
    'replied',
    'asked-to-call-later',
    'appointment-set',
    'referral-given',
    'referral-asked',
    'said-no',
    'asked-to-stop',
  ],
  text: ['sent', 'replied', 'asked-to-call-later', 'appointment-set', 'bounced', 'said-no', 'asked-to-stop'],
  letter: ['sent', 'replied', 'bounced', 'said-no', 'asked-to-stop'],
  meeting: [
    'appointment-kept',
    'appointment-missed',
    'spoke',
    'referral-given',
    'referral-asked',
    'said-no',
    'asked-to-stop',
  ],
  social: ['sent', 'replied', 'said-no', 'asked-to-stop'],
  other: ['sent', 'replied', 'spoke', 'no-answer', 'said-no', 'asked-to-stop'],
};
