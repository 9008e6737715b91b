import type { ContactFields, Value } from '../domain/contact';
import type { Day, Instant, Zone } from '../domain/day';
import type { Edit } from '../domain/edits';
import type { IdentityKey } from '../domain/identity';
import type { Plan } from '../domain/plan';
import type { Promised, Score } from '../domain/promise';
import type { Standing } from '../domain/queue';
import type { QueueCounts, Reminder } from '../domain/reminder';
import type { Hold } from '../domain/reminder-hold';
import type { Origin, Person, Sighting, SightingPart, SiteId } from '../domain/sighting';
import type { Closing } from '../domain/stage';
import type { DayPart, Step } from '../domain/step';
import type { StoredCounts } from '../domain/stored';
import type { Suggestion } from '../domain/suggestion';
import type { Touch } from '../domain/touch';

/** What our pages are given to show: data, to be put into the user's language by them. */

export interface ContactView {
  readonly id: string;
  readonly fields: ContactFields;
  readonly identities: readonly IdentityKey[];
  /** Where each identity was read, as far as that was kept. */
  readonly readFrom: Readonly<Partial<Record<IdentityKey, ReadFrom>>>;
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
  /** Where they are: as the user said, or guessed from what is known. */
  readonly zone: Guessed<Zone> | null;
  /** The language in which to speak to them. */
  readonly language: Guessed<string> | null;
  /** The first day on which they are back, by what was said last; may have passed. */
  readonly awayUntil: Day | null;
  /** The attempt that may be made today between two messages. */
  readonly offer: DayPart | null;
  /** The closing in force. */
  readonly closing: Closing | null;
}

/** What became of a contact who cannot be shown. */
export type ContactFate =
  | { readonly fate: 'here' | 'deleted' | 'unknown' }
  | {
      readonly fate: 'merged';
      readonly name: string;
      /** Whom they became part of. */
      readonly into: { readonly contactId: string; readonly name: string };
    };

/** What is remembered about a contact beside how they are now. */
export interface ContactPast {
  /** How touches were changed, by their ids. */
  readonly edits: Readonly<Record<string, readonly Edit[]>>;
  /** Touches that were deleted, newest first. */
  readonly deleted: readonly Touch[];
  /** Contacts that became part of this one, the last first. */
  readonly parts: readonly { readonly contactId: string; readonly name: string; readonly at: Instant }[];
  /** Another contact that may hold the same person. */
  readonly double: Double | null;
}

export interface ReadFrom {
  readonly from: Origin;
  /** A number as it was written, where its country was supposed. */
  readonly as?: string;
}

export interface Guessed<T> {
  readonly value: T;
  readonly from: 'user' | 'phone' | 'location';
}

/** How the user's own contacts answered: how many did, and how many of them after more than so many messages. */
export interface Figures {
  readonly answered: number;
  readonly later: number;
}

/** Steps that stand in the coming seven days, and what a contact on the cadence asked about adds to the first week and month. */
export interface Load {
  readonly planned: number;
  /** Working days among the seven. */
  readonly workingDays: number;
  readonly capacity: number | null;
  readonly firstWeek: number;
  readonly firstMonth: number;
}

/** How many contacts the spreading of the backlog moves, and onto which days. */
export interface Spread {
  readonly moved: number;
  readonly days: readonly { readonly day: Day; readonly count: number }[];
  /** Due now, and still so afterwards: promises, and what is beyond one spreading. */
  readonly left: number;
}

/** What a site's reader goes by on a page: of each thing whether it is there. */
export interface SignalReport {
  readonly site: SiteId | null;
  /** The language of the page, as it says; empty when it does not. */
  readonly language: string;
  readonly signals: readonly { readonly name: string; readonly found: boolean }[];
}

/** The same with what the reader made of it: never what the page says. */
export interface PageReport extends SignalReport {
  readonly kind: Sighting['kind'] | null;
  readonly layout: Sighting['layout'] | null;
  /** It is somebody's page, and does not yet say whose. */
  readonly reading: boolean;
  readonly people: number;
  /** Of the first person: what was read and where; `null`: blank. */
  readonly fields: readonly { readonly name: SightingPart; readonly from: Origin | null }[];
}

/** Somebody on screen, with the contact they are, if they are one. */
export interface Candidate {
  readonly person: Person;
  readonly contact: ContactView | null;
  /** Where they are: as the contact says, else guessed from what the page says. */
  readonly zone: Guessed<Zone> | null;
  /** Another contact that shares an identity with what is on screen, and may be the same person. */
  readonly double: Double | null;
  /** They asked to be left alone, and were deleted since. */
  readonly stopped: boolean;
  /** When they wrote the newest message on screen, where that is an answer of theirs which is not logged yet. */
  readonly answered: Instant | null;
}

type Noticed = Pick<Suggestion, 'id' | 'at' | 'what' | 'channel' | 'sure' | 'subject' | 'tabId' | 'keys'>;

/** Something that was sent, or a number that was dialled, and is not logged yet. */
export interface SuggestionView extends Noticed {
  readonly name: string;
  /** `null`: they become a contact when it is logged. */
  readonly contactId: string | null;
  /** They asked to be left alone. */
  readonly stopped: boolean;
}

export interface SuggestionList {
  readonly now: Instant;
  readonly today: Day;
  readonly zone: Zone;
  /** The newest first. */
  readonly suggestions: readonly SuggestionView[];
}

export interface Double {
  readonly contactId: string;
  readonly name: string;
  /** What both have. */
  readonly because: readonly IdentityKey[];
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
  /** Where they are, for the hour at which they are called. */
  readonly contactZone: Zone | null;
  /** A call-back was agreed without a date. */
  readonly undated: boolean;
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
  /** How many of the rows the user can keep today; the others stand under "if you have time". `null`: all. */
  readonly within: number | null;
  readonly capacity: number | null;
  /** Everything due is more than the user can keep today. */
  readonly backlog: boolean;
  /** Open contacts without a next step: nought, or something is wrong. */
  readonly hanging: number;
  /** Until then the user wants no reminder; `null` when nothing is paused. */
  readonly pausedUntil: Instant | null;
}

/** Whether reminders reach the user, as far as that is known. */
export interface ReminderCheck {
  readonly now: Instant;
  readonly today: Day;
  readonly zone: Zone;
  readonly browser: 'chrome' | 'firefox';
  readonly system: 'win' | 'mac' | 'linux' | 'cros' | 'other';
  /** Does the browser let Steadfast show notifications? `null`: it does not say. */
  readonly allowed: boolean | null;
  /** Is the test notification on show, as far as the browser knows? */
  readonly testShown: boolean;
  /** When Steadfast last looked at what is due; of looks before the background's last start some may not be known, for five minutes. `null`: not yet. */
  readonly swept: Instant | null;
  /** When the browser will wake it to look again; `null`: it has no alarm. */
  readonly nextSweep: Instant | null;
  /** What holds reminders back now; `null`: nothing. */
  readonly held: Hold | null;
  /** The one that comes next: when it is to be raised, and what it is for. */
  readonly next: (Pick<Reminder, 'kind' | 'due'> & { readonly name: string; readonly comes: Instant }) | null;
}

/** How much is kept on this machine. */
export interface Stored {
  readonly rows: StoredCounts;
  /** Outside the database; `bytes`: of all of them. */
  readonly snapshots: { readonly count: number; readonly bytes: number };
}
