import type { ContactFields, Value } from '../domain/contact';
import type { Day, Instant } from '../domain/day';
import type { IdentityKey } from '../domain/identity';
import type { Plan } from '../domain/plan';
import type { Promised, Score } from '../domain/promise';
import type { Standing } from '../domain/queue';
import type { QueueCounts } from '../domain/reminder';
import type { Person, Sighting } from '../domain/sighting';
import type { Step } from '../domain/step';
import type { Touch } from '../domain/touch';

/** What our pages are given to show: data, to be put into the user's language by them. */

export interface ContactView {
  readonly id: string;
  readonly fields: ContactFields;
  readonly identities: readonly IdentityKey[];
  readonly plan: Plan;
  /** Where the next step stands now; `null` when nothing is due yet. */
  readonly standing: Standing | null;
  /** The number of the next touch. */
  readonly touchNumber: number;
  /** Messages in the seven days that end today. */
  readonly messagesThisWeek: number;
  /** Newest first. */
  readonly touches: readonly Touch[];
  readonly promises: readonly (Promised & { readonly score: Score })[];
  /** Today in the user's zone. */
  readonly today: Day;
}

/** Somebody on screen, with the contact they are, if they are one. */
export interface Candidate {
  readonly person: Person;
  readonly contact: ContactView | null;
}

export interface OnScreen {
  /** `null` where there is no tab to speak of. */
  readonly tabId: number | null;
  /**
   * `person`: there are candidates (one, or several to choose from); `nobody`: a page without a contact; `reading`: not yet known;
   * `unreadable`: Steadfast does not run in this page.
   */
  readonly state: 'person' | 'nobody' | 'reading' | 'unreadable';
  readonly sighting: Sighting | null;
  readonly candidates: readonly Candidate[];
  /** The page to come back to for somebody captured here; empty when it cannot be come back to. */
  readonly home: string;
  readonly counts: QueueCounts;
  /** The user has pressed the shortcut for "Log touch": whoever gets this does what its button does, once. */
  readonly logNow: boolean;
}

export interface QueueRow {
  readonly contactId: string;
  readonly name: string;
  readonly company: string;
  readonly home: string;
  readonly value: Value;
  readonly step: Step;
  readonly standing: Standing;
  readonly touchNumber: number;
  readonly last: Plan['last'];
  readonly stage: Plan['stage'];
}

export interface QueueView {
  readonly now: Instant;
  readonly today: Day;
  readonly zone: string;
  readonly rows: readonly QueueRow[];
  /** Each counted up to 100. */
  readonly counts: QueueCounts;
  /** Contacts touched today. */
  readonly done: number;
}
