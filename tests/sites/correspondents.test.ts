import { describe, expect, it } from 'vitest';
import { correspondents, type HeaderEntry } from '../../src/sites/correspondents';
import { growth, linear } from './growth';

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
    ["'Anna Kowalska'", 'Anna Kowalska'],
    ['Anna O’Neil', 'Anna O’Neil'],
    ['"Weber, Lutz" <a@example.com>', 'Weber, Lutz'],
    ['Anna (a@example.com)', 'Anna'],
    ['Anna a@example.com', 'Anna'],
    ['Anna @ Oak', 'Anna @ Oak'],
    ['‫أنا كوفالسكا‬', 'أنا كوفالسكا'],
    ['Anna \u202ekaO', 'Anna kaO'],
    ['Anna 🌳', 'Anna 🌳'],
    ['Anna via LinkedIn', 'Anna via LinkedIn'],
    ['Anna = Oak?', 'Anna = Oak?'],
  ])('%j is %j', (raw, expected) => {
    expect(name(raw)).toBe(expected);
  });

  it.each([
    'a@example.com',
    'someone.else@example.org',
    'Someone.Else@Example.org',
    'someone.else＠example.org',
    'someone.else@\u200bexample.org',
    'someone@example.org via Service',
    'Anna (someone@example.org)',
    '"someone@example.org" <a@example.com>',
    '=?UTF-8?B?QW5uYQ==?=',
    '=?iso-8859-1?q?Ann=E4?= Kowalska',
    '',
    '***',
    'A'.repeat(10_000),
  ])('%j is none', (raw) => {
    expect(name(raw)).toBeUndefined();
  });

  it('is not looked at for long, whatever it is', () => {
    for (const piece of [' ', '<', '@', '<@', '\u200b', '"', "'", '=?', 'a@a.']) {
      expect(name(`${piece.repeat(100_000)}x`)).toBeUndefined();
      expect(growth(20_000, (times) => name(`${piece.repeat(times)}x`))).toBeLessThan(linear);
      expect(growth(100, (times) => name(`x${piece.repeat(times)}x`))).toBeLessThan(linear);
    }
  });
});

describe('what a group has written for somebody', () => {
  it('is the group’s: the name belongs to somebody else than the address', () => {
    expect(list([entry('from', 'oak@example.com', "'Anna Kowalska' via Oak Team")])).toEqual([
      'from oak@example.com - list',
    ]);
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
    ['ne-pas-repondre@example.com', 'no-reply'],
    ['nicht-antworten@example.com', 'no-reply'],
    ['no.responder@example.com', 'no-reply'],
    ['oak-noreply-42@example.com', 'no-reply'],
    ['bounces+12-3f@example.com', 'no-reply'],
    ['reply+aa1b2c@example.com', 'no-reply'],
    ['anna@users.noreply.example.com', 'no-reply'],
    ['c_1a2b@resource.calendar.google.com', 'no-reply'],
    ['oak@googlegroups.com', 'list'],
    ['oak@groups.io', 'list'],
    ['oak-request@example.com', 'list'],
    ['oak+unsubscribe@example.com', 'list'],
    ['owner-oak@example.com', 'list'],
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
    'casinoreply@example.com',
    'eleanor.eply@example.com',
    'info@example.com',
    'owner@example.com',
    'anna@grouplists.example.com',
    'noah.reply@example.com',
    'rootsman@example.com',
    'dontae@example.com',
  ])('%s is not', (address) => {
    expect(mark(address)).toBeUndefined();
  });

  it('by what the page says of it', () => {
    const marked = (address: string, more: Partial<HeaderEntry>) =>
      correspondents([{ ...entry('from', address), ...more }], new Set())[0]?.automatic;
    expect(marked('oak@example.com', { list: true })).toBe('list');
    expect(marked('info@example.com', { bulk: true })).toBe('list');
    expect(marked('anna@example.com', { bulk: true })).toBeUndefined();
  });

  it('also where only a later entry says so', () => {
    const twice = [entry('from', 'oak@example.com', 'Oak'), { ...entry('to', 'oak@example.com'), list: true }];
    expect(list(twice)).toEqual(['from oak@example.com Oak list']);
  });
});
