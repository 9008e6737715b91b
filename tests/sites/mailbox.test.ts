import { describe, expect, it } from 'vitest';
import { mailboxesIn, mailboxIn, unmarked, unmarkedDate } from '../../src/sites/mailbox';

describe('the mailboxes in a line', () => {
  it.each<[string, [name: string, address: string][]]>([
    ['jonas@example.org', [['', 'jonas@example.org']]],
    ['Jonas Weber <jonas@example.org>', [['Jonas Weber', 'jonas@example.org']]],
    ['Weber, Jonas <jonas@example.org>', [['Weber, Jonas', 'jonas@example.org']]],
    [
      'Jonas Weber <jonas@example.org>; Ines Alt <ines@example.net>, kai@example.com',
      [
        ['Jonas Weber', 'jonas@example.org'],
        ['Ines Alt', 'ines@example.net'],
        ['', 'kai@example.com'],
      ],
    ],
    ['Petra Lang; Jonas Weber <jonas@example.org>', [['Jonas Weber', 'jonas@example.org']]],
    ['Answer to jonas@example.org.', [['', 'jonas@example.org']]],
    ['nobody here', []],
    ['', []],
  ])('%s', (line, expected) => {
    expect(mailboxesIn(line).map(({ name, address }) => [name, address])).toEqual(expected);
  });
});

describe('the mailbox of one person', () => {
  it('is the address in brackets, whatever stands before it', () => {
    expect(mailboxIn('boss@example.com <jonas@example.org>')).toEqual({
      name: 'boss@example.com',
      address: 'jonas@example.org',
    });
  });

  it.each(['a@example.com, b@example.com', 'Jonas Weber', 'Jonas <jonas>', ''])('is none in: %s', (line) => {
    expect(mailboxIn(line)).toBeNull();
  });
});

describe('marks of direction', () => {
  it('go from around words and stay within them', () => {
    expect(unmarked('\u202b\u200eJonas\u200f <\u200ejonas@example.org\u200e>\u202c')).toBe('Jonas <jonas@example.org>');
    expect(unmarked('jon\u200bas@example.org')).toBe('jon\u200bas@example.org');
  });

  it('go from everywhere in dates', () => {
    expect(unmarkedDate('Di, 26.\u200e08.\u200e2025 10:19')).toBe('Di, 26.08.2025 10:19');
  });
});

it('of a line of any length only the beginning is read, and nothing in it takes long', () => {
  for (const piece of ['a', '@', '<', '<a@', '\u200e', 'a\u200e', ' ', ';']) {
    expect(mailboxIn(piece.repeat(100_000 / piece.length))).toBeNull();
    expect(unmarkedDate(piece.repeat(100_000)).length).toBeLessThanOrEqual(500);
  }
  expect(mailboxesIn('a@b.c,'.repeat(20_000))).toHaveLength(3333);
});
