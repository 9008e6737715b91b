import { inLetters } from './email-address';
import { fold } from './fold';
import { type IdentityKey, identityFromKey, identityKey } from './identity';
import type { ImportedPerson } from './imported';
import { isSameMailbox, mailboxOf } from './mailbox';
import { nameKey, trustedOf } from './same';

/** A contact there is, as far as somebody of a file can be compared with it. */
export interface KnownContact {
  readonly id: string;
  readonly name: string;
  readonly company: string;
}

/** The contacts there are. */
export interface KnownContacts {
  /** Who has this identity. */
  ownersOf(key: IdentityKey): readonly KnownContact[];
  /** Who has an address of this mailbox, with a tag or without, and which. */
  boxed(mailbox: IdentityKey): readonly { readonly key: IdentityKey; readonly contact: KnownContact }[];
  /** @param key of `nameKey` */
  named(key: string): readonly KnownContact[];
}

/** Who somebody of a file is: nobody yet, a contact, or perhaps one. */
export type Match =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'matched'; readonly contactId: string; readonly by: IdentityKey }
  | { readonly kind: 'doubtful'; readonly candidates: readonly Candidate[] };

/** The identities of somebody of a file, as they are compared. */
export const keysOf = ({ person }: ImportedPerson): readonly IdentityKey[] => [
  ...new Set(person.identities.map((one) => inLetters(identityKey(one)))),
];

/** So many are asked about at most: among more of one name nobody finds the one who is meant. */
const mostCandidates = 20;

/**
 * Who somebody of a file is (design.md, rule 10). One account, one mailbox under names that may be one, or one number under the same name, is one
 * person; where these speak for several contacts, or the mailbox is known under a name of somebody else, the user says which. A number alone or
 * a name alone makes nobody the same: under one name, the user is asked where the company is the same too, or nothing else tells the two apart.
 * @param people all that the file says of them, on one line or several
 */
export function matchOf(people: readonly ImportedPerson[], known: KnownContacts): Match {
  const [one] = people;
  if (!one) return { kind: 'fresh' };
  const keys = [...new Set(people.flatMap(keysOf))];
  const name = nameKey(one.person.name.value);
  const strong = new Map<string, { readonly contact: KnownContact; readonly by: IdentityKey }>();
  /** Who has their mailbox, and is called otherwise: of two people one of whom writes for the other, or who share it. */
  let isOther = false;
  const say = (contact: KnownContact, by: IdentityKey): void => {
    if (strong.has(contact.id)) return;
    strong.set(contact.id, { contact, by });
    isOther ||= !isOfOne(by, one.person.name.value, contact.name);
  };
  for (const key of trustedOf(keys)) {
    for (const contact of known.ownersOf(key)) say(contact, key);
    const mailbox = mailboxOf(key);
    for (const box of mailbox ? known.boxed(mailbox) : [])
      if (isSameMailbox(key, box.key, nameKey(box.contact.name) === name)) say(box.contact, key);
  }
  const numbers = keys.filter((key) => identityFromKey(key).kind === 'phone');
  for (const key of numbers)
    for (const contact of known.ownersOf(key)) if (nameKey(contact.name) === name) say(contact, key);
  const [only, ...others] = strong.values();
  if (only && !others.length && !isOther) return { kind: 'matched', contactId: only.contact.id, by: only.by };
  const candidates: Candidate[] = [...strong.values()].slice(0, mostCandidates);
  // Whoever shares a mailbox may be a contact by their own name.
  for (const contact of only && !isOther ? [] : known.named(name)) {
    if (candidates.length === mostCandidates) break;
    if (!strong.has(contact.id) && mayBe(one, contact)) candidates.push({ contact, by: 'name' });
  }
  return candidates.length ? { kind: 'doubtful', candidates } : { kind: 'fresh' };
}

interface Candidate {
  readonly contact: KnownContact;
  readonly by: 'name' | IdentityKey;
}

/**
 * May what both have be one person's? An account is, whatever they are called since. A mailbox is read by a desk, by a couple, by whoever writes
 * for others: it is where each word of the one name is a word of the other, or its beginning (`J. Brandt`).
 */
function isOfOne(by: IdentityKey, name: string, other: string): boolean {
  // Of whom nothing but an address is known, that is the name.
  if (identityFromKey(by).kind !== 'email' || other.includes('@')) return true;
  const [fewer, more] = [wordsIn(name), wordsIn(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  return fewer.every((word) => more.some((long) => long.startsWith(word) || word.startsWith(long)));
}

/** `Müller` and `Mueller` are one. */
const wordsIn = (name: string): string[] =>
  fold(name)
    .replace(/([aou])e/g, '$1')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const mayBe = ({ person }: ImportedPerson, { company }: KnownContact): boolean => {
  const theirs = nameKey(person.company?.value ?? '');
  return !theirs || !company || theirs === nameKey(company);
};

/**
 * Those of a file who are one person by what is written there: each is found as the first who has one of their accounts, or one of their mailboxes
 * under a name that may be theirs.
 */
export function* inOneFile(people: readonly ImportedPerson[]): Generator<readonly ImportedPerson[], void> {
  /** Of each key the first who has it, and of each name the first who has it under that name. */
  const places = new Map<string, { readonly at: number; readonly name: string }>();
  const groups: ImportedPerson[][] = [];
  for (const one of people) {
    const name = one.person.name.value;
    const keys = trustedOf(keysOf(one)).flatMap((key) => [key, `${key} ${nameKey(name)}`].map((of) => ({ key, of })));
    const theirs = keys.flatMap(({ key, of }) => {
      const place = places.get(of);
      return place && isOfOne(key, name, place.name) ? place.at : [];
    });
    const at = theirs[0] ?? groups.length;
    groups[at] ??= [];
    groups[at].push(one);
    for (const { of } of keys) if (!places.has(of)) places.set(of, { at, name });
  }
  yield* groups;
}
