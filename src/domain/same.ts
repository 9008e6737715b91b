import { type Dossier, identitiesOf, tracesOf } from './dossier';
import { inLetters } from './email-address';
import { type IdentityKey, type IdentityKind, identityFromKey, identityKey } from './identity';
import { isSameMailbox, mailboxOf } from './mailbox';
import { inOneForm } from './one-form';
import { inFull } from './phone-number';
import { countryOf } from './place';
import type { Person } from './sighting';

/** What somebody is recognised by: a contact, or a person on a page. */
export interface Recognised {
  /** The contact; `null` for a person on a page. */
  readonly id: string | null;
  readonly name: string;
  readonly identities: readonly IdentityKey[];
  /** Numbers as seen that are no identity of theirs. */
  readonly phones: readonly string[];
  /** Where their numbers are dialled as they are written at home (ISO 3166), if that is certain. */
  readonly country?: string | null;
  /** Contacts who, as the user said, are somebody else. */
  readonly notSame: readonly string[];
  /** What the user took away from them. */
  readonly refused?: readonly IdentityKey[];
}

/** A contact, as far as others can be compared with it. */
export type Kept = Recognised & { readonly id: string };

export const keptAs = (dossier: Dossier): Kept => ({
  id: dossier.contact.id,
  name: dossier.contact.fields.name.value,
  identities: identitiesOf(dossier).map(inLetters),
  phones: dossier.contact.fields.phones.map(({ value }) => value),
  country: dossier.contact.fields.phones.length ? countryOf(dossier.contact.fields, tracesOf(dossier)) : null,
  notSame: dossier.contact.fields.notSame,
  refused: refusedOf(dossier),
});

/** What the user said is not theirs, in one spelling. */
export const refusedOf = ({ identities }: Pick<Dossier, 'identities'>): readonly IdentityKey[] =>
  identities.filter(({ fields }) => fields.refused).map(({ id }) => inLetters(id as IdentityKey));

/** @param known the contact they are, by which their numbers may be completed */
export function seenAs(onPage: Person, known: Dossier | null = null): Recognised {
  const { name, identities, phones } = inOneForm(onPage, known);
  return {
    id: null,
    name: name?.value ?? '',
    identities: identities.map(identityKey),
    phones: phones.map(({ value }) => value),
    notSame: [],
  };
}

/** The identities that name one person each, in the order of trust: what names one account, then what names one mailbox. */
export const trustedKinds: readonly IdentityKind[] = ['linkedin-id', 'linkedin-slug', 'sales-id', 'email'];

/** Those of `keys` that name one person each, the most trusted first; in what order a page shows them makes no difference. */
export const trustedOf = (keys: readonly IdentityKey[]): readonly IdentityKey[] =>
  trustedKinds.flatMap((kind) => keys.filter((key) => identityFromKey(key).kind === kind).sort());

/** The numbers in one form, also those that are no identity because another contact has them, or because they were not yet understood. */
export function phoneKeysOf({
  identities,
  phones,
  country = null,
}: Pick<Recognised, 'identities' | 'phones' | 'country'>): readonly IdentityKey[] {
  const own = identities.filter((key) => identityFromKey(key).kind === 'phone');
  const inForm = (raw: string, at: string | null): readonly IdentityKey[] => {
    const whole = inFull(raw, at);
    return whole ? [identityKey(whole.identity)] : [];
  };
  const known = own.map((key) => inForm(identityFromKey(key).value, null)[0] ?? key);
  return [...new Set([...known, ...phones.flatMap((raw) => inForm(raw, country))])];
}

/** A name as it is compared: wide and narrow letters, case and spacing make no other person. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().normalize('NFKC').trim().replace(/\s+/gu, ' ');

/**
 * What makes one person of two, the most trusted first: a LinkedIn id or slug, a Sales Navigator id, an e-mail address, also with a tag; a phone
 * number only together with the same name, for an office shares its number (design.md, rule 10). Never a name alone, never a phone alone.
 * Empty when there is no reason to propose a merge, also when the user said of either that they are not the other.
 */
export function sharedBy(one: Recognised, other: Recognised): readonly IdentityKey[] {
  if (says(one, other) || says(other, one)) return [];
  const theirs = new Set(other.identities);
  const exact = trustedOf(one.identities).filter((key) => theirs.has(key));
  const sameName = isSameName(one.name, other.name);
  const trusted = [...new Set([...exact, ...mailboxesOf(one, other, sameName)])];
  if (!sameName) return trusted;
  const numbers = new Set(phoneKeysOf(other));
  return [...trusted, ...phoneKeysOf(one).filter((key) => numbers.has(key))];
}

/** Nobody is called nothing. */
export const isSameName = (one: string, other: string): boolean =>
  nameKey(one) !== '' && nameKey(one) === nameKey(other);

/** Mailboxes of which both have an address, each with another tag. */
function mailboxesOf(one: Recognised, other: Recognised, sameName: boolean): readonly IdentityKey[] {
  const free = (whose: Recognised, refusing: Recognised): readonly IdentityKey[] =>
    trustedOf(whose.identities).filter((key) => !refusing.refused?.includes(key));
  const theirs = free(other, one);
  return free(one, other).flatMap((key) =>
    theirs.some((their) => their !== key && isSameMailbox(key, their, sameName)) ? (mailboxOf(key) ?? []) : [],
  );
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
 * @param owners by identity, contacts that are not deleted: of what is on screen and, to find more, of what else the contact found has
 * @param found where it is known already which contact that is
 */
export function doubleOf(
  seen: Recognised,
  owners: ReadonlyMap<IdentityKey, Kept>,
  found: Kept | undefined = trustedOf(seen.identities).flatMap((key) => owners.get(key) ?? [])[0],
): Double | null {
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
