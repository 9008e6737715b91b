import { describe, expect, it } from 'vitest';
import type { IdentityKey } from '../../src/domain/identity';
import { inOneFile, type KnownContact, type KnownContacts, matchOf } from '../../src/domain/import-match';
import { mailboxOf } from '../../src/domain/mailbox';
import { nameKey } from '../../src/domain/same';
import { one } from './imported-people';

const contacts: readonly (KnownContact & { readonly keys: readonly IdentityKey[] })[] = [
  { id: 'jonas', name: 'Jonas Brandt', company: 'Oak & Sons', keys: ['email:jonas@example.com', 'phone:+4930123456'] },
  { id: 'amina', name: 'Amina Okafor', company: '', keys: ['linkedin-slug:amina-okafor', 'email:a+fair@example.net'] },
  { id: 'box', name: 'hk@example.org', company: '', keys: ['email:hk@example.org'] },
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
  matchOf([one(line, name, keys, company)], known);

describe('somebody of a file', () => {
  it('is the contact who has their account, whatever they are called, or their mailbox under a name that may be theirs', () => {
    expect(match(1, 'J. Brandt', ['email:jonas@example.com'])).toEqual({
      ...{ kind: 'matched', contactId: 'jonas', by: 'email:jonas@example.com' },
    });
    expect(match(1, 'Amina Diallo', ['linkedin-slug:amina-okafor'])).toMatchObject({
      ...{ kind: 'matched', contactId: 'amina' },
    });
  });

  it('is spelled in one of two ways where a keyboard has no such letter', () => {
    const [group, ...more] = [
      ...inOneFile([
        one(1, 'Jörg Müller', ['email:jm@example.com']),
        one(2, 'Joerg Mueller', ['email:jm@example.com']),
      ]),
    ];
    expect([group?.length, more]).toEqual([2, []]);
  });

  it('is doubtful where a mailbox is known as somebody else’s: a desk or a couple may read it', () => {
    expect(match(1, 'Hana Kobayashi', ['email:jonas@example.com'])).toEqual({
      ...{ kind: 'doubtful', candidates: [{ contact: contacts[0], by: 'email:jonas@example.com' }] },
    });
    const twin = match(1, 'Jonas Brandt', ['email:a@example.net']);
    expect(twin.kind === 'doubtful' && twin.candidates.map(({ by }) => by)).toEqual([
      ...['email:a@example.net', 'name', 'name'],
    ]);
  });

  it('is the contact of whom nothing but the address was known', () => {
    expect(match(1, 'Hana Kobayashi', ['email:hk@example.org'])).toMatchObject({ kind: 'matched', contactId: 'box' });
  });

  it('is who any of their lines says they are', () => {
    const lines = [one(1, 'J. B.', ['email:new@example.com']), one(2, 'J. B.', ['email:jonas@example.com'])];
    expect(matchOf(lines, known)).toMatchObject({ kind: 'matched', contactId: 'jonas' });
  });

  it('is the contact whose mailbox it is without the tag; under two tags, only with the same name', () => {
    expect(match(1, 'Amina', ['email:a@example.net'])).toMatchObject({ kind: 'matched', contactId: 'amina' });
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

  it('has as many people as there are names under one mailbox, unless the names may be one', () => {
    const desk = 'email:info@example.com';
    const names = ['Jonas Brandt', 'Hana Kobayashi', 'Brandt, J.', 'Hana Kobayashi', 'Amina Okafor'];
    const lines = names.map((name, line) => one(line, name, [desk]));
    const groups = [...inOneFile(lines)].map((some) => some.map(({ line }) => line));
    expect(groups).toEqual([[0, 2], [1, 3], [4]]);
  });
});
