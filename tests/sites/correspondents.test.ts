import { describe, expect, it } from 'vitest';
import { correspondents, type HeaderEntry } from '../../src/sites/correspondents';

const entry = (part: HeaderEntry['part'], address: string, name: string | null = null): HeaderEntry => ({
  part,
  address,
  name,
});
const list = (entries: HeaderEntry[], ...own: string[]): string[] =>
  correspondents(entries, new Set(own)).map((person) =>
    `${person.part} ${person.identities[0]?.value} ${person.name?.value ?? '-'} ${person.automatic ?? ''}`.trim(),
  );

describe('the people of a mail', () => {
  it('are the senders first, then those written to, then those in copy', () => {
    expect(list([entry('cc', 'c@example.com'), entry('to', 'b@example.com'), entry('from', 'a@example.com')])).toEqual([
      'from a@example.com -',
      'to b@example.com -',
      'cc c@example.com -',
    ]);
  });

  it('are there once, with the name from wherever there is one', () => {
    expect(
      list([
        entry('from', 'A@Example.com'),
        entry('to', 'a@example.com', 'Anna'),
        entry('to', 'a@example.com', 'Other'),
      ]),
    ).toEqual(['from a@example.com Anna']);
  });

  it('do not include the user', () => {
    expect(list([entry('from', 'a@example.com'), entry('to', 'Me@example.com')], 'me@example.com')).toEqual([
      'from a@example.com -',
    ]);
  });

  it('do not include what is no plain address', () => {
    expect(list([entry('from', ''), entry('to', 'undisclosed-recipients:;'), entry('to', 'x@localhost')])).toEqual([]);
  });
});

describe('a name in a mail’s header', () => {
  const name = (raw: string): string | undefined =>
    correspondents([entry('from', 'a@example.com', raw)], new Set())[0]?.name?.value;

  it.each([
    ['Weber, Lutz', 'Weber, Lutz'],
    ['"Weber, Lutz"', 'Weber, Lutz'],
    ['Anna <a@example.com>', 'Anna'],
    ['  山田 \n 太郎 ', '山田 太郎'],
    ['<b>Anna</b>', '<b>Anna</b>'],
  ])('%j is %j', (raw, expected) => {
    expect(name(raw)).toBe(expected);
  });

  it.each(['a@example.com', 'someone.else@example.org', '', '***', 'A'.repeat(10_000)])('%j is none', (raw) => {
    expect(name(raw)).toBeUndefined();
  });
});

describe('an address that is not a human being’s own is marked', () => {
  const mark = (address: string) => correspondents([entry('from', address)], new Set())[0]?.automatic;

  it.each([
    ['no-reply@example.com', 'no-reply'],
    ['noreply@example.com', 'no-reply'],
    ['do_not_reply@example.com', 'no-reply'],
    ['orders-noreply@example.com', 'no-reply'],
    ['mailer-daemon@example.com', 'no-reply'],
    ['notifications+x1@example.com', 'no-reply'],
    ['oak-users-list@example.com', 'list'],
    ['oak@lists.example.com', 'list'],
    ['newsletter@example.com', 'list'],
  ] as const)('%s is %s', (address, expected) => {
    expect(mark(address)).toBe(expected);
  });

  it.each([
    'anna@example.com',
    'reply@example.com',
    'norepp@example.com',
    'listbeth@example.com',
    'calista@example.com',
    'alerta@example.com',
  ])('%s is not', (address) => {
    expect(mark(address)).toBeUndefined();
  });
});
