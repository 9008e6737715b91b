import type { ContactFields } from './contact';
import { type Circumstances, type Dossier, identitiesOf } from './dossier';
import { inLetters } from './email-address';
import { identityKey } from './identity';
import { changeRow } from './merge';
import { type Capture, freeOf, identityRows, newContact, numbersOf } from './new-contact';
import { inOneForm } from './one-form';
import { refusedOf } from './same';
import { personFields } from './sighting';

export type { Capture } from './new-contact';

/** A new contact of somebody on a page, due today until something is logged. */
export const captureContact = (capture: Capture, c: Circumstances): Dossier =>
  newContact({ ...capture, person: { ...capture.person, ...inOneForm(capture.person, null) } }, c);

/**
 * What a later sighting adds to a contact that is known: blanks are filled, identities not yet known are kept. Nothing that
 * stands is changed; what the user typed (origin `user`), also a field they emptied, stays as it is.
 */
export function fillBlanks(dossier: Dossier, { person: onPage, home }: Capture, c: Circumstances): Dossier {
  const { fields } = dossier.contact;
  const person = inOneForm(onPage, dossier);
  const blanks: Partial<Record<string, unknown>> = {};
  for (const field of personFields) {
    const seen = person[field];
    if (seen && !fields[field]) blanks[field] = seen;
  }
  if (!fields.websites.length && person.websites.length) blanks.websites = person.websites;
  const numbers = numbersOf(person, c);
  if (!fields.phones.length && numbers.length) blanks.phones = numbers;
  if (!fields.home && home) blanks.home = home;
  const known = new Set<string>([...identitiesOf(dossier).map(inLetters), ...refusedOf(dossier)]);
  const fresh = freeOf(person, c).filter((one) => !known.has(identityKey(one)));
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
