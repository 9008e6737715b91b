import type { ContactFields } from './contact';
import { dayOf } from './day';
import type { Circumstances, Dossier, IdentityFields } from './dossier';
import { identityKey } from './identity';
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
    phones: person.phones,
    home,
    kind: 'prospect',
    role: 'unknown',
    reason: '',
    value: 2,
    cadence: 'gentle',
    every: null,
    cadenceSince: c.now,
    addedOn: dayOf(c.now, c.zone),
    zone: null,
    awayUntil: null,
    snooze: null,
    finalTryAt: null,
    closed: null,
    reopenedAt: null,
    deleted: false,
  };
  const contact = newRow(c.newId(), fields, stamp);
  return { contact, touches: [], promises: [], identities: identityRows(person, contact.id, stamp) };
}

const identityRows = (person: Person, contactId: string, stamp: string): Row<IdentityFields>[] =>
  [...new Set(person.identities.map(identityKey))].map((key) => newRow(key, { contactId, deleted: false }, stamp));

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
  if (!fields.phones.length && person.phones.length) blanks.phones = person.phones;
  if (!fields.home && home) blanks.home = home;
  const known = new Set(dossier.identities.map(({ id }) => id));
  const fresh = person.identities.filter((identity) => !known.has(identityKey(identity)));
  if (!fresh.length && !Object.keys(blanks).length) return dossier;
  const stamp = c.stamp();
  return {
    ...dossier,
    contact: changeRow(dossier.contact, blanks as Partial<ContactFields>, stamp),
    identities: [...dossier.identities, ...identityRows({ ...person, identities: fresh }, dossier.contact.id, stamp)],
  };
}
