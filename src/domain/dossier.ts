import type { Cadences } from './cadence';
import type { Calendar } from './calendar';
import type { Contact, ContactFields } from './contact';
import type { Instant, Zone } from './day';
import { type Dated, historyOf } from './history';
import type { IdentityKey } from './identity';
import { lastAnswer } from './last-answer';
import type { Row, Stamp } from './merge';
import { type Guessed, zoneOf } from './place';
import { type Plan, planOf } from './plan';
import type { Promised, PromiseFields } from './promise';
import type { Origin } from './sighting';
import { type Closing, closingOf } from './stage';
import type { Touch, TouchFields } from './touch';

/** Which contact an identity belongs to. The row's id is the identity's key, so an identity belongs to one contact only. */
export interface IdentityFields {
  readonly contactId: string;
  readonly deleted: boolean;
  /** The user took it away: no later reading gives it back. */
  readonly refused: boolean;
  /** Where it was read; rows of before this was kept do not say. */
  readonly from?: Origin;
  /** A number as it was written, where its country was supposed. */
  readonly as?: string;
}

/** Everything remembered about one contact: what is read before an act and written after it, whole. */
export interface Dossier {
  readonly contact: Row<ContactFields>;
  readonly touches: readonly Row<TouchFields>[];
  readonly promises: readonly Row<PromiseFields>[];
  readonly identities: readonly Row<IdentityFields>[];
}

/** What an act needs from outside. `stamp` gives every change of one act its place in time. */
export interface Circumstances {
  readonly now: Instant;
  /** When the act is written down: `now`, but later than all that stands in the dossier, also when the clock was set back since (`newest`). */
  readonly written?: Instant;
  /** Identities that other contacts have: an act leaves them where they are. */
  readonly taken?: Pick<ReadonlySet<IdentityKey>, 'has'>;
  /** One of the identities of whom the act is about is that of somebody who asked to be left alone, and was deleted since. */
  readonly stopped?: boolean;
  /** The user's zone. */
  readonly zone: Zone;
  readonly calendar: Calendar;
  readonly cadences: Cadences;
  readonly stamp: () => Stamp;
  readonly newId: () => string;
}

export const contactOf = ({ contact }: Pick<Dossier, 'contact'>): Contact => ({ id: contact.id, ...contact.fields });

const counting = lastAnswer((rows: Dossier['touches']): readonly Touch[] =>
  rows
    .filter(({ fields }) => !fields.deleted)
    .map(({ id, fields }) => ({ id, ...fields }))
    .sort((a, b) => (a.at > b.at || (a.at === b.at && a.id > b.id) ? -1 : 1)),
);
const dated = lastAnswer((rows: Dossier['touches']): readonly Dated[] => historyOf(counting(rows)));

/** The touches that count, newest first. */
export const touchesOf = ({ touches }: Pick<Dossier, 'touches'>): readonly Touch[] => counting(touches);

/** The same, dated, oldest first. */
export const historyIn = ({ touches }: Pick<Dossier, 'touches'>): readonly Dated[] => dated(touches);

export const promisesOf = ({ promises }: Pick<Dossier, 'promises'>): Promised[] =>
  promises.filter(({ fields }) => !fields.deleted).map(({ id, fields }) => ({ id, ...fields }));

export const identitiesOf = ({ identities }: Pick<Dossier, 'identities'>): IdentityKey[] =>
  identities.filter(({ fields }) => !fields.deleted).map(({ id }) => id as IdentityKey);

/** Identities that tell where somebody is. A number that was completed says only what its country was supposed from. */
export const tracesOf = ({ identities }: Pick<Dossier, 'identities'>): IdentityKey[] =>
  identitiesOf({ identities: identities.filter(({ fields }) => fields.as === undefined) });

/** Where they are, for the hours of their day; see {@link zoneOf}. */
export const placeOf = (dossier: Dossier): Guessed<Zone> | null => zoneOf(dossier.contact.fields, tracesOf(dossier));

/** What follows from all that is known. Parts of the day are those of the contact's zone, also where it is a guess. */
export function planOfDossier(dossier: Dossier, cadences: Cadences, calendar: Calendar): Plan {
  const contact = { ...contactOf(dossier), zone: placeOf(dossier)?.value ?? null };
  const facts = { contact, touches: touchesOf(dossier), promises: promisesOf(dossier) };
  return planOf(facts, cadences, calendar, historyIn(dossier));
}

/** The closing in force, or `null` for somebody who is open. */
export const closingIn = (dossier: Pick<Dossier, 'contact' | 'touches'>): Closing | null =>
  closingOf(contactOf(dossier), historyIn(dossier));
