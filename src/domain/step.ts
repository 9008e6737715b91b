import type { CadenceId } from './cadence';
import type { Day, Instant, Zone } from './day';
import type { PromiseKind } from './promise';
import type { Channel, Direction, Outcome } from './touch';

/** The four parts of a working day over which attempts rotate. */
export const dayParts = ['morning', 'late-morning', 'afternoon', 'late-afternoon'] as const;
export type DayPart = (typeof dayParts)[number];

export type StepKind =
  | 'promise'
  | 'appointment'
  | 'message'
  | 'call'
  | 'ask-assistant'
  | 'take-back'
  | 'final-try'
  | 'close';

/** What moved a step off the day its gap gave. */
export type Shift = 'day-off' | 'away' | 'spacing' | 'attempt';

/** The touch a step follows from. */
export interface After {
  readonly day: Day;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
}

/** Why a step is due when it is: data, put into words by the page that shows it. */
export type Why =
  | {
      readonly rule: 'promise';
      readonly promiseId: string;
      readonly what: PromiseKind;
      readonly by: 'them' | 'me';
      readonly at: Instant;
      readonly zone: Zone;
    }
  /** Added or put on this cadence, and not written to since. */
  | { readonly rule: 'start'; readonly on: Day }
  /** Begun from the list of those to reconnect with; what was last between the two, and since when they are known. */
  | { readonly rule: 'reconnect'; readonly last: After | null; readonly knownSince: Day | null }
  /** So long after the last message. */
  | { readonly rule: 'gap'; readonly count: number; readonly unit: 'working-days' | 'days'; readonly after: After }
  /** A cadence with a step every working day. */
  | { readonly rule: 'daily'; readonly after: After }
  /** They answered; the date on which the user takes the ball back. */
  | { readonly rule: 'take-back'; readonly after: After }
  | { readonly rule: 'final-try'; readonly on: Day }
  | { readonly rule: 'close'; readonly after: After }
  | { readonly rule: 'snooze'; readonly from: Day; readonly by: 'user' | 'spread' }
  /** What the step follows from lies ahead of the clock, so that its date cannot be trusted: it is shown at once. */
  | { readonly rule: 'clock'; readonly newest: Instant };

/** The one dated thing to do next for an open contact. */
export interface Step {
  readonly kind: StepKind;
  /** The day it is due, in the user's zone. */
  readonly day: Day;
  /** Of a promise only. */
  readonly at?: Instant;
  /** The user snoozed it until this time of its day; gone when anything moves it off that day. */
  readonly from?: Instant;
  /** Of an attempt: the part of the contact's day not tried last time. */
  readonly part?: DayPart;
  /** The cadence in force, after any run-outs; with a promise or a final try, which follow from none, the contact's own. */
  readonly cadence: CadenceId;
  /** With the first step of a cadence that was handed over to: the one that has run out. */
  readonly ranOut?: CadenceId;
  /** Days the cadence leaves between steps; lateness is measured in them. At least 1. */
  readonly gap: number;
  readonly why: Why;
  readonly shifts: readonly Shift[];
}

/** A step before calendar, spacing and absence have moved it. */
export type Due = Pick<Step, 'kind' | 'day' | 'from' | 'cadence' | 'ranOut' | 'gap' | 'why'>;
