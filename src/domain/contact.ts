import type { CadenceId } from './cadence';
import type { Day, Instant, Zone } from './day';
import type { PersonField, Seen } from './sighting';

export const contactKinds = ['prospect', 'customer', 'partner', 'employer', 'other'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Customers and partners are kept in touch with; nobody chases them. */
export const isKept = (kind: ContactKind): boolean => kind === 'customer' || kind === 'partner';

export const roles = ['decision-maker', 'gatekeeper', 'unknown'] as const;
export type Role = (typeof roles)[number];

/** chasing: no answer yet; talking: answered; keeping: customer or partner; closed: with a reason. */
export type Stage = 'chasing' | 'talking' | 'keeping' | 'closed';

export const closeReasons = ['said-no', 'asked-to-stop', 'no-reply', 'no-fit', 'moved-on', 'other'] as const;
export type CloseReason = (typeof closeReasons)[number];

export type Value = 1 | 2 | 3;

/** Somebody who answers for the contact. Speaking with them is no answer of the contact's. */
export interface Assistant {
  readonly name: string;
  /** As it is dialled; empty where it is not known. */
  readonly phone: string;
}

/** The user, or the spreading of a backlog, moved the next step; ends with the next touch. `at` is when. */
export interface Snooze {
  readonly until: Day;
  /** Not before this time, whose day in the user's zone is the day: it may be another one since they travelled. */
  readonly time?: Instant;
  readonly at: Instant;
  readonly by?: 'spread';
}

/** A page showed this value since, and the user kept what stood in the field: it is not offered again. */
export interface Declined {
  readonly field: PersonField;
  readonly value: string;
}

/** Those of the least rank have their turn first. */
export interface Waits {
  readonly since: Instant;
  readonly rank: number;
  /** Their turn came then: they wait no more, and are begun with (`waiting`). */
  readonly begun?: Instant;
}

/** What somebody who became part of another contact brought there and changed there: by this the two are taken apart again. */
export interface Brought {
  readonly identities: readonly string[];
  /** What the other contact was before, as far as it was changed. */
  readonly before: Readonly<Partial<ContactFields>>;
}

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
  /** Why they were interested, why you call: one reason a line. */
  readonly reason: string;
  readonly assistants: readonly Assistant[];
  readonly value: Value;
  readonly cadence: CadenceId;
  /** The contact's own interval for a repeating cadence, in days. */
  readonly every: number | null;
  /** When the cadence was chosen: its messages are counted from here. */
  readonly cadenceSince: Instant;
  /** The user's day on which the contact was added. */
  readonly addedOn: Day;
  /** As the user said; where they did not, it may be guessed (`whereabouts`). */
  readonly zone: Zone | null;
  /** The language in which they are spoken to, a BCP 47 primary tag (`de`); as the user said. */
  readonly language: string | null;
  /** The first day on which they are back, as the user said by itself; what was said in a touch is kept there (`absence`). */
  readonly awayUntil: Day | null;
  /** When the user said so, or said that they are back. */
  readonly awaySaidAt: Instant | null;
  readonly snooze: Snooze | null;
  /** One final try was asked for at this instant. */
  readonly finalTryAt: Instant | null;
  readonly closed: { readonly reason: CloseReason; readonly at: Instant } | null;
  readonly reopenedAt: Instant | null;
  /** The contact this one was found to be, and became part of. */
  readonly mergedInto: string | null;
  /** `null` for a contact that is its own, and for one that was merged before this was kept. */
  readonly brought: Brought | null;
  /** Contacts that share an identity with this one and, as the user said, are somebody else. */
  readonly notSame: readonly string[];
  readonly declined: readonly Declined[];
  /** The user's own words to find people by, in the order in which they were given; none twice. */
  readonly tags: readonly string[];
  /** What is worth knowing about them, beside the touches. */
  readonly note: string;
  /** Since when they are known, where something says so: connected on LinkedIn, met in person. */
  readonly knownSince: Day | null;
  /** Waits to be reconnected with: not begun, and nothing is due until its turn comes. */
  readonly waits: Waits | null;
  readonly deleted: boolean;
}

/** What rows written before these fields existed are read with. */
export const laterContactFields = {
  assistants: [],
  language: null,
  awaySaidAt: null,
  mergedInto: null,
  brought: null,
  notSame: [],
  declined: [],
  tags: [],
  note: '',
  knownSince: null,
  waits: null,
} as const satisfies Partial<ContactFields>;

export interface Contact extends ContactFields {
  readonly id: string;
}
