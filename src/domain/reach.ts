import { type Circumstances, type Dossier, tracesOf } from './dossier';
import { emailAddress } from './email-address';
import { type IdentityKey, identityKey } from './identity';
import { changeRow, newRow } from './merge';
import { type InFull, inFull } from './phone-number';
import { countryOf } from './place';
import { RefusedError } from './refused';

/** How somebody can be reached, as the user typed it. */
export interface Reach {
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

/** Of a number that was written without country code, the country is that of whom it is, where it is certain. */
function identityOf({ kind, value }: Reach, whose: Dossier | null): InFull | null {
  const address = kind === 'email' ? emailAddress(value) : null;
  if (kind === 'email') return address && { identity: address, completed: false };
  return inFull(value, whose && countryOf(whose.contact.fields, tracesOf(whose)));
}

/** The identities a reach names: who else has them must be known before it is added. */
export function keysOf(reach: Reach, whose: Dossier | null = null): readonly IdentityKey[] {
  const found = identityOf(reach, whose);
  return found ? [identityKey(found.identity)] : [];
}

/** A number has at least this many digits. */
const fewestDigits = 3;

/**
 * Adds an address or number the user typed. A number of which nothing says the country, or one that another contact has, is kept as a number
 * to dial and recognises nobody.
 * @throws RefusedError `no-such-reach` for what is none; `reach-taken` for an address that another contact has
 */
export function addReach(dossier: Dossier, reach: Reach, c: Circumstances): Dossier {
  const found = identityOf(reach, dossier);
  const key = found && identityKey(found.identity);
  const taken = key !== null && c.taken?.has(key) === true;
  if (reach.kind === 'email' && !key) throw new RefusedError('no-such-reach');
  if (reach.kind === 'email' && taken) throw new RefusedError('reach-taken');
  if (key && !taken) {
    const as = found?.completed ? { as: reach.value.trim() } : {};
    const fields = { contactId: dossier.contact.id, deleted: false, refused: false, from: 'user' as const, ...as };
    const stamp = c.stamp();
    const row = newRow(key, fields, stamp);
    // The same number in another spelling, kept until now as one to dial.
    const phones = dossier.contact.fields.phones.filter(
      (known) => keysOf({ ...reach, value: known.value }, dossier)[0] !== key,
    );
    return {
      ...dossier,
      contact: changeRow(dossier.contact, { phones }, stamp),
      identities: [...dossier.identities.filter(({ id }) => id !== key), row],
    };
  }
  const value = reach.value.trim();
  if (value.replace(/\D/g, '').length < fewestDigits) throw new RefusedError('no-such-reach');
  const others = dossier.contact.fields.phones.filter((known) => known.value !== value);
  const phones = [...others, { value, from: 'user' as const }];
  return { ...dossier, contact: changeRow(dossier.contact, { phones }, c.stamp()) };
}

/** @throws RefusedError `no-such-reach` when the contact does not have it */
export function removeReach(dossier: Dossier, reach: Reach, c: Circumstances): Dossier {
  // What was kept before numbers had one form is named by what it is shown as.
  const keys: readonly string[] = [...keysOf(reach, dossier), `${reach.kind}:${reach.value}`];
  const key = dossier.identities.find(({ id, fields }) => keys.includes(id) && !fields.deleted)?.id;
  if (key) {
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
