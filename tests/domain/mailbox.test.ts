import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdentityKey } from '../../src/domain/identity';
import { isSameMailbox, mailboxOf, taggedRange } from '../../src/domain/mailbox';
import { always } from './arbitraries';

const of = (address: string): IdentityKey => `email:${address}`;

describe('the mailbox of an address', () => {
  it.each([
    ['jonas@example.com', 'jonas@example.com'],
    ['jonas+crm@example.com', 'jonas@example.com'],
    ['jonas+crm+2@example.com', 'jonas@example.com'],
    ['jonas+@example.com', 'jonas@example.com'],
  ])('%s: %s', (address, mailbox) => {
    expect(mailboxOf(of(address))).toBe(of(mailbox));
  });

  it.each([
    'reply+a1b2c3@example.com',
    'no-reply+4711@example.com',
    'support+id4711@example.com',
    'info@example.com',
    '+crm@example.com',
    'jonas+mara=example.org@lists.example.com', // a list writes so to whom a letter went
    'jonas+9f8e7d6c5b4a39281706f5e4d3c2b1a0@example.com', // made by a machine
  ])('of %s is no person’s', (address) => {
    expect(mailboxOf(of(address))).toBeNull();
  });

  it('is only of an e-mail address', () => {
    expect(mailboxOf('linkedin-slug:jonas+crm')).toBeNull();
  });
});

describe('one mailbox', () => {
  it('is that of an address with a tag and without, whoever is named', () => {
    expect(isSameMailbox(of('jonas+crm@example.com'), of('jonas@example.com'), false)).toBe(true);
    expect(isSameMailbox(of('jonas@example.com'), of('jonas+crm@example.com'), false)).toBe(true);
  });

  it('is that of two tags under one name only', () => {
    const [crm, shop] = [of('jonas+crm@example.com'), of('jonas+shop@example.com')];
    expect([isSameMailbox(crm, shop, true), isSameMailbox(crm, shop, false)]).toEqual([true, false]);
  });

  it('is not that of another domain, nor of dots left out', () => {
    expect(isSameMailbox(of('jonas+crm@example.com'), of('jonas@example.org'), true)).toBe(false);
    expect(isSameMailbox(of('jonas.example@example.com'), of('jonasexample@example.com'), true)).toBe(false);
  });

  it(
    'has all its tags between two keys',
    always(fc.stringMatching(/^[a-z0-9._-]{1,20}$/), fc.stringMatching(/^[a-z0-9._+é山-]{1,20}$/), (name, tag) => {
      const mailbox = of(`${name}@example.com`);
      const [first, last] = taggedRange(mailbox);
      const key = of(`${name}+${tag}@example.com`);
      expect(key > first && key < last).toBe(true);
    }),
  );
});
