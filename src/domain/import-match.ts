import { inLetters } from './email-address';
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
  | {
      readonly kind: 'doubtful';
      readonly candidates: readonly { readonly contact: KnownContact; readonly by: 'name' | IdentityKey }[];
    };

/** The identities of somebody of a file, as they are compared. */
export const keysOf = ({ person }: ImportedPerson): readonly IdentityKey[] => [
  ...new Set(person.identities.map((one) => inLetters(identityKey(one)))),
];

/**
 * Who somebody of a file is (design.md, rule 10). One account or mailbox, or one number under the same name, is one person; where these speak
 * for several contacts, the user says which. A number alone or a name alone makes nobody the same: under one name, the user is asked where the
 * company is the same too, or nothing else tells the two apart.
 */
export function matchOf(one: ImportedPerson, known: KnownContacts): Match {
  const keys = keysOf(one);
  const name = nameKey(one.person.name.value);
  const strong = new Map<string, { readonly contact: KnownContact; readonly by: IdentityKey }>();
  const say = (contact: KnownContact, by: IdentityKey): void => {
    if (!strong.has(contact.id)) strong.set(contact.id, { contact, by });
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
  if (only && !others.length) return { kind: 'matched', contactId: only.contact.id, by: only.by };
  if (only) return { kind: 'doubtful', candidates: [...strong.values()] };
  const candidates = known
    .named(name)
    .filter((contact) => mayBe(one, contact))
    .map((contact) => ({ contact, by: 'name' as const }));
  return candidates.length ? { kind: 'doubtful', candidates } : { kind: 'fresh' };
}

const mayBe = ({ person }: ImportedPerson, { company }: KnownContact): boolean => {
  const theirs = nameKey(person.company?.value ?? '');
  return !theirs || !company || theirs === nameKey(company);
};

/** Those of a file who are one person by what is written there: each is found as the first who has one of their accounts or mailboxes. */
export function* inOneFile(people: readonly ImportedPerson[]): Generator<readonly ImportedPerson[], void> {
  const places = new Map<IdentityKey, number>();
  const groups: ImportedPerson[][] = [];
  for (const one of people) {
    const keys = trustedOf(keysOf(one));
    const place = keys.map((key) => places.get(key)).find((at) => at !== undefined) ?? groups.length;
    groups[place] ??= [];
    groups[place].push(one);
    for (const key of keys) if (!places.has(key)) places.set(key, place);
  }
  yield* groups;
}
