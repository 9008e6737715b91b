import { type Dossier, identitiesOf } from './dossier';
import { type IdentityKey, type IdentityKind, identityFromKey, identityKey, phone } from './identity';
import type { Person } from './sighting';

/** What somebody is recognised by: a contact, or a person on a page. */
export interface Recognised {
  /** The contact; `null` for a person on a page. */
  readonly id: string | null;
  readonly name: string;
  readonly identities: readonly IdentityKey[];
  /** Numbers as seen that are no identity of theirs. */
  readonly phones: readonly string[];
  /** Contacts who, as the user said, are somebody else. */
  readonly notSame: readonly string[];
}

/** A contact, as far as others can be compared with it. */
export type Kept = Recognised & { readonly id: string };

export const keptAs = (dossier: Dossier): Kept => ({
  id: dossier.contact.id,
  name: dossier.contact.fields.name.value,
  identities: identitiesOf(dossier),
  phones: dossier.contact.fields.phones.map(({ value }) => value),
  notSame: dossier.contact.fields.notSame,
});

export const seenAs = ({ name, identities, phones }: Person): Recognised => ({
  id: null,
  name: name?.value ?? '',
  identities: identities.map(identityKey),
  phones: phones.map(({ value }) => value),
  notSame: [],
});

/** The identities that name one person each, in the order of trust: what names one account, then what names one mailbox. */
export const trustedKinds: readonly IdentityKind[] = ['linkedin-id', 'linkedin-slug', 'sales-id', 'email'];

/** Those of `keys` that name one person each, the most trusted first. */
export const trustedOf = (keys: readonly IdentityKey[]): readonly IdentityKey[] =>
  trustedKinds.flatMap((kind) => keys.filter((key) => identityFromKey(key).kind === kind));

/** The numbers in international form, also those that are no identity because another contact has them. */
export function phoneKeysOf({ identities, phones }: Pick<Recognised, 'identities' | 'phones'>): readonly IdentityKey[] {
  const plain = phones.map(phone).filter((number) => number !== null);
  return [
    ...new Set([...identities.filter((key) => identityFromKey(key).kind === 'phone'), ...plain.map(identityKey)]),
  ];
}

/** A name as it is compared: wide and narrow letters, case and spacing make no other person. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().normalize('NFKC').trim().replace(/\s+/gu, ' ');

/**
 * What makes one person of two, the most trusted first: a LinkedIn id or slug, a Sales Navigator id, an e-mail address; a phone number only
 * together with the same name, for an office shares its number (design.md, rule 10). Never a name alone, never a phone alone. Empty when there
 * is no reason to propose a merge, also when the user said of either that they are not the other.
 */
export function sharedBy(one: Recognised, other: Recognised): readonly IdentityKey[] {
  if (says(one, other) || says(other, one)) return [];
  const theirs = new Set(other.identities);
  const trusted = trustedOf(one.identities).filter((key) => theirs.has(key));
  const name = nameKey(one.name);
  if (!name || name !== nameKey(other.name)) return trusted;
  const numbers = new Set(phoneKeysOf(other));
  return [...trusted, ...phoneKeysOf(one).filter((key) => numbers.has(key))];
}

const says = ({ notSame }: Recognised, { id }: Recognised): boolean => id !== null && notSame.includes(id);

/** Two contacts that hold one person, and why. */
export interface Double {
  /** The contact that the person on screen was found as. */
  readonly contactId: string;
  readonly doubleId: string;
  /** What the double has of the person on screen, or shares with the contact; never empty. */
  readonly shared: readonly IdentityKey[];
}

/**
 * Which other contact holds the person on screen too. The contact is whoever owns the most trusted identity on screen; the double, of all
 * other owners, the one with the most trusted reason. `null` where the person on screen is nobody's, or one contact's only.
 * @param owners by identity, contacts that are not deleted: of what is on screen and, to find more, of the numbers of the contact found
 */
export function doubleOf(seen: Recognised, owners: ReadonlyMap<IdentityKey, Kept>): Double | null {
  const found = trustedOf(seen.identities).flatMap((key) => owners.get(key) ?? [])[0];
  if (!found) return null;
  // Whoever is on screen is the contact found: what the user said of the one is said of the other.
  const onScreen = { ...seen, id: found.id, notSame: found.notSame };
  const doubles = [...owners.values()]
    .filter(({ id }) => id !== found.id)
    .map((other) => {
      const shared = byTrust(new Set([...sharedBy(onScreen, other), ...sharedBy(found, other)]));
      return { contactId: found.id, doubleId: other.id, shared };
    })
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.doubleId < b.doubleId ? -1 : 1));
  return doubles[0] ?? null;
}

const reasons: readonly IdentityKind[] = [...trustedKinds, 'phone'];
const rank = (key: IdentityKey): number => reasons.indexOf(identityFromKey(key).kind);
const byTrust = (keys: Iterable<IdentityKey>): readonly IdentityKey[] => [...keys].sort((a, b) => rank(a) - rank(b));
const rankOf = ({ shared: [best] }: Double): number => (best ? rank(best) : reasons.length);
