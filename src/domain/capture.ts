import type { ContactFields } from './contact';
import { dayOf } from './day';
import { type Circumstances, type Dossier, type IdentityFields, identitiesOf } from './dossier';
import { type IdentityKey, identityKey } from './identity';
import { changeRow, newRow, type Row } from './merge';
import { type Person, personFields, type Seen } from './sighting';

/** A person about to become a contact: what was seen, with what the user typed over it, and the page to come back to. */
export interface Capture {
  readonly person: Person & { readonly name: Seen };
  readonly home: string;
}

/** A new contact, due today until something is logged. */
export function captureContact({ person, home }: Capture, c: Circumstances): Dossier {
  const stamp = c.stamp();
  const { headline = null, title = null, company = null, school = null, location = null } = person;
  const fields: ContactFields = {
    name: person.name,
    headline,
    title,
    company,
    school,
    location,
    websites: person.websites,
    phones: numbersOf(person, c),
    home,
    kind: 'prospect',
    role: 'unknown',
    reason: '',
    assistants: [],
    value: 2,
    cadence: 'gentle',
    every: null,
    cadenceSince: c.written ?? c.now,
    addedOn: dayOf(c.now, c.zone),
    zone: null,
    language: null,
    awayUntil: null,
    awaySaidAt: null,
    snooze: null,
    finalTryAt: null,
    // Whoever asked to be left alone once has asked for good.
    closed: c.stopped ? { reason: 'asked-to-stop', at: c.written ?? c.now } : null,
    reopenedAt: null,
    mergedInto: null,
    notSame: [],
    deleted: false,
  };
  const contact = newRow(c.newId(), fields, stamp);
  return { contact, touches: [], promises: [], identities: identityRows(freeKeys(person, c), contact.id, stamp) };
}

/** The identities that no other contact has. Which of two contacts is right is for the user to say, when they are merged. */
const freeKeys = (person: Person, { taken }: Circumstances): IdentityKey[] =>
  [...new Set(person.identities.map(identityKey))].filter((key) => !taken?.has(key));

const identityRows = (keys: readonly IdentityKey[], contactId: string, stamp: string): Row<IdentityFields>[] =>
  keys.map((key) => newRow(key, { contactId, deleted: false, refused: false }, stamp));

/** Numbers that recognise nobody: without country code, or shared with another contact, as an office's is. */
const numbersOf = ({ phones, identities }: Person, { taken }: Circumstances): Seen[] => [
  ...phones,
  ...identities
    .filter((identity) => identity.kind === 'phone' && taken?.has(identityKey(identity)))
    .map(({ value, from }) => ({ value, from })),
];

/**
 * What a later sighting adds to a contact that is known: blanks are filled, identities not yet known are kept. Nothing that
 * stands is changed; what the user typed (origin `user`), also a field they emptied, stays as it is.
 */
export function fillBlanks(dossier: Dossier, { person, home }: Capture, c: Circumstances): Dossier {
  const { fields } = dossier.contact;
  const blanks: Partial<Record<string, unknown>> = {};
  for (const field of personFields) {
    const seen = person[field];
    if (seen && !fields[field]) blanks[field] = seen;
  }
  if (!fields.websites.length && person.websites.length) blanks.websites = person.websites;
  const numbers = numbersOf(person, c);
  if (!fields.phones.length && numbers.length) blanks.phones = numbers;
  if (!fields.home && home) blanks.home = home;
  const refused = dossier.identities.filter(({ fields }) => fields.refused).map(({ id }) => id);
  const known = new Set<string>([...identitiesOf(dossier), ...refused]);
  const fresh = freeKeys(person, c).filter((key) => !known.has(key));
  if (!fresh.length && !Object.keys(blanks).length) return dossier;
  const stamp = c.stamp();
  return {
    ...dossier,
    contact: changeRow(dossier.contact, blanks as Partial<ContactFields>, stamp),
    identities: withRows(dossier.identities, identityRows(fresh, dossier.contact.id, stamp)),
  };
}

/** The rows with others added; one of the same id, a deleted one, gives way. */
const withRows = <R extends { id: string }>(rows: readonly R[], added: readonly R[]): readonly R[] => [
  ...rows.filter(({ id }) => !added.some((row) => row.id === id)),
  ...added,
];
