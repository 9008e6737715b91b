import { type Dossier, tracesOf } from './dossier';
import { emailAddress } from './email-address';
import {
  type Identity,
  type IdentityKey,
  type IdentityKind,
  identityFromKey,
  identityKey,
  linkedinId,
  linkedinSlug,
  salesId,
} from './identity';
import { withNumbers } from './phone-number';
import { countrySeen } from './place';
import type { Person } from './sighting';

const forms: Partial<Record<IdentityKind, (raw: string) => Identity | null>> = {
  email: emailAddress,
  'linkedin-slug': linkedinSlug,
  'linkedin-id': linkedinId,
  'sales-id': salesId,
};

/** The key under which an identity that a page states is remembered; one that is of no proper form stays, and recognises nobody. */
export function keyInOneForm(key: IdentityKey): IdentityKey {
  const { kind, value } = identityFromKey(key);
  const proper = forms[kind]?.(value);
  return proper ? identityKey(proper) : key;
}

/**
 * Somebody on a page with everything that recognises them in one form, for a page says what it likes: what is no address or id is left out, and
 * numbers are put in full. One without country code is completed by what is known of where they are.
 * @param contact whom they are known to be
 */
export function inOneForm(person: Person, contact: Dossier | null): Person {
  const identities = person.identities.flatMap((one) => {
    const form = forms[one.kind];
    const proper = form ? form(one.value) : one;
    return proper ? { ...one, value: proper.value } : [];
  });
  const known = contact?.contact.fields ?? null;
  const country = person.phones.length ? countrySeen(person, known, contact ? tracesOf(contact) : []) : null;
  return withNumbers({ ...person, identities }, country);
}
