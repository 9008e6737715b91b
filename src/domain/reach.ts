import type { Circumstances, Dossier } from './dossier';
import { email, type Identity, type IdentityKey, identityKey, phone } from './identity';
import { changeRow, newRow } from './merge';
import { RefusedError } from './refused';

/** How somebody can be reached, as the user typed it. */
export interface Reach {
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

const identityOf = ({ kind, value }: Reach): Identity | null => (kind === 'email' ? email(value) : phone(value));

/** The identities a reach names: who else has them must be known before it is added. */
export function keysOf(reach: Reach): readonly IdentityKey[] {
  const identity = identityOf(reach);
  return identity ? [identityKey(identity)] : [];
}

/** A number has at least this many digits. */
const fewestDigits = 3;

/**
 * Adds an address or number the user typed. A number without country code, or one that another contact has, is kept as a number to
 * dial and recognises nobody.
 * @throws RefusedError `no-such-reach` for what is none; `reach-taken` for an address that another contact has
 */
export function addReach(dossier: Dossier, reach: Reach, c: Circumstances): Dossier {
  const [key] = keysOf(reach);
  const taken = key !== undefined && c.taken?.has(key) === true;
  if (reach.kind === 'email' && !key) throw new RefusedError('no-such-reach');
  if (reach.kind === 'email' && taken) throw new RefusedError('reach-taken');
  if (key && !taken) {
    const row = newRow(key, { contactId: dossier.contact.id, deleted: false, refused: false }, c.stamp());
    return { ...dossier, identities: [...dossier.identities.filter(({ id }) => id !== key), row] };
  }
  const value = reach.value.trim();
  if (value.replace(/\D/g, '').length < fewestDigits) throw new RefusedError('no-such-reach');
  const others = dossier.contact.fields.phones.filter((known) => known.value !== value);
  const phones = [...others, { value, from: 'user' as const }];
  return { ...dossier, contact: changeRow(dossier.contact, { phones }, c.stamp()) };
}

/** @throws RefusedError `no-such-reach` when the contact does not have it */
export function removeReach(dossier: Dossier, reach: Reach, c: Circumstances): Dossier {
  const [key] = keysOf(reach);
  if (key && dossier.identities.some(({ id, fields }) => id === key && !fields.deleted)) {
    const stamp = c.stamp();
    const gone = { deleted: true, refused: true };
    const identities = dossier.identities.map((row) => (row.id === key ? changeRow(row, gone, stamp) : row));
    return { ...dossier, identities };
  }
  const before = dossier.contact.fields.phones;
  const phones = before.filter(({ value }) => value !== reach.value);
  if (phones.length === before.length) throw new RefusedError('no-such-reach');
  return { ...dossier, contact: changeRow(dossier.contact, { phones }, c.stamp()) };
}
