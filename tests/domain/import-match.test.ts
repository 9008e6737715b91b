import { describe, expect, it } from 'vitest';
import type { IdentityKey } from '../../src/domain/identity';
import { inOneFile, type KnownContact, type KnownContacts, matchOf } from '../../src/domain/import-match';
import { mailboxOf } from '../../src/domain/mailbox';
import { nameKey } from '../../src/domain/same';
import { one } from './imported-people';

const contacts: readonly (KnownContact & { readonly keys: readonly IdentityKey[] })[] = [
  { id: 'jonas', name: 'Jonas Brandt', company: 'Oak & Sons', keys: ['email:jonas@example.com', 'phone:+4930123456'] },
  { id: 'amina', name: 'Amina Okafor', company: '', keys: ['linkedin-slug:amina-okafor', 'email:a+fair@example.net'] },
  { id: 'twin', name: 'Jonas Brandt', company: 'Elm', keys: ['email:jonas@example.org'] },
];
const known: KnownContacts = {
  ownersOf: (key) => contacts.filter(({ keys }) => keys.includes(key)),
  boxed: (box) =>
    contacts.flatMap((contact) =>
      contact.keys.filter((key) => mailboxOf(key) === box).map((key) => ({ key, contact })),
    ),
  named: (key) => contacts.filter(({ name }) => nameKey(name) === key),
};
const match = (...[line, name, keys, company]: Parameters<typeof one>) =>
  matchOf(one(line, name, keys, company), known);

describe('somebody of a file', () => {
  it('is the contact who has their account or mailbox, whatever they are called there', () => {
    expect(match(1, 'J. Brandt', ['email:jonas@example.com'])).toEqual({
      ...{ kind: 'matched', contactId: 'jonas', by: 'email:jonas@example.com' },
    });
    expect(match(1, 'Amina', ['linkedin-slug:amina-okafor'])).toMatchObject({ kind: 'matched', contactId: 'amina' });
  });

  it('is the contact whose mailbox it is without the tag; under two tags, only with the same name', () => {
    expect(match(1, 'Somebody', ['email:a@example.net'])).toMatchObject({ kind: 'matched', contactId: 'amina' });
    expect(match(1, 'Amina Okafor', ['email:a+news@example.net'])).toMatchObject({ contactId: 'amina' });
    expect(match(1, 'Bela Novak', ['email:a+news@example.net'])).toEqual({ kind: 'fresh' });
  });

  it('is nobody by a number alone, and the contact of the same name by a number', () => {
    expect(match(1, 'Hana Kobayashi', ['phone:+4930123456'])).toEqual({ kind: 'fresh' });
    expect(match(1, 'jonas  BRANDT', ['phone:+4930123456'])).toMatchObject({ kind: 'matched', contactId: 'jonas' });
  });

  it('is doubtful where two contacts have what is theirs', () => {
    const found = match(1, 'Jonas Brandt', ['email:jonas@example.com', 'email:jonas@example.org']);
    expect(found.kind === 'doubtful' && found.candidates.map(({ contact }) => contact.id)).toEqual(['jonas', 'twin']);
  });

  it('is doubtful by a name alone, unless the companies are two', () => {
    expect(match(1, 'Jonas Brandt', [], 'Oak & Sons')).toMatchObject({
      ...{ kind: 'doubtful', candidates: [{ contact: { id: 'jonas' }, by: 'name' }] },
    });
    expect(match(1, 'Jonas Brandt', [])).toMatchObject({ kind: 'doubtful', candidates: { length: 2 } });
    expect(match(1, 'Jonas Brandt', ['email:j@example.net'], 'Birch')).toEqual({ kind: 'fresh' });
  });
});

describe('a file', () => {
  it('has one person where two lines have one account, and two where only the number is the same', () => {
    const lines = [
      one(2, 'Jonas Brandt', ['email:jonas@example.com']),
      one(3, 'Hana Kobayashi', ['phone:+4930123456']),
      one(4, 'J. Brandt', ['linkedin-slug:jonas', 'email:jonas@example.com']),
      one(5, 'Office', ['phone:+4930123456']),
      one(6, 'Brandt', ['linkedin-slug:jonas']),
    ];
    const groups = [...inOneFile(lines)].map((some) => some.map(({ line }) => line));
    expect(groups).toEqual([[2, 4, 6], [3], [5]]);
  });
});
