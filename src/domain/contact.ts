import type { CadenceId } from './cadence';
import type { Day, Instant, Zone } from './day';
import type { PersonField, Seen } from './sighting';

export const contactKinds = ['prospect', 'customer', 'partner', 'employer', 'other'] as const;
export type ContactKind = (typeof contactKinds)[number];

export const roles = ['decision-maker', 'gatekeeper', 'unknown'] as const;
export type Role = (typeof roles)[number];

/** chasing: no answer yet; talking: answered; keeping: customer or partner; closed: with a reason. */
export type Stage = 'chasing' | 'talking' | 'keeping' | 'closed';

export const closeReasons = ['said-no', 'asked-to-stop', 'no-reply', 'no-fit', 'moved-on', 'other'] as const;
export type CloseReason = (typeof closeReasons)[number];

export type Value = 1 | 2 | 3;

/** What is remembered about one person. What follows from the touches (stage, next step, counts) is in {@link Plan}. */
export interface ContactFields extends Readonly<Record<Exclude<PersonField, 'name'>, Seen | null>> {
  readonly name: Seen;
  readonly websites: readonly Seen[];
  /** Numbers as seen that are no identity, being without country code. */
  readonly phones: readonly Seen[];
  /** The page where the contact lives: profile or mail thread; empty when there is none. */
  readonly home: string;
  readonly kind: ContactKind;
  readonly role: Role;
  /** Why they were interested, why you call. */
  readonly reason: string;
  readonly value: Value;
  readonly cadence: CadenceId;
  /** The contact's own interval for a repeating cadence, in days. */
  readonly every: number | null;
  /** When the cadence was chosen: its messages are counted from here. */
  readonly cadenceSince: Instant;
  /** The user's day on which the contact was added. */
  readonly addedOn: Day;
  readonly zone: Zone | null;
  /** The first day on which they are back. */
  readonly awayUntil: Day | null;
  /** The user moved the next step; ends with the next touch. `at` is when they did. */
  readonly snooze: { readonly until: Day; readonly at: Instant } | null;
  /** One final try was asked for at this instant. */
  readonly finalTryAt: Instant | null;
  readonly closed: { readonly reason: CloseReason; readonly at: Instant } | null;
  readonly reopenedAt: Instant | null;
  readonly deleted: boolean;
}

export interface Contact extends ContactFields {
  readonly id: string;
}
