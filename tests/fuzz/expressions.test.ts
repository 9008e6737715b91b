import { describe, expect, it, vi } from 'vitest';
import { root } from '../machine.mjs';
import { bounded, libraries } from './bounded';
import { costly } from './cost';
import { type Expression, isMadeInFunction, literalsIn, madeDuring, makersIn, named } from './expressions';
import { slowest } from './measured';
import { filesIn, textOf } from './sources';

vi.mock('webextension-polyfill', () => import('../background/fake-browser'));

/** A file of contacts, a page and a content script that was taken over may bring any text: none may keep a page or a worker busy. */

/** Those made within functions, as they come to be. */
const madeInFunctions: Readonly<Record<string, readonly string[]>> = {
  'src/background/anywhere.ts': ['^https:\\/\\/[^]*\\.example\\.com\\/[^]*$'],
  'src/domain/plain-date.ts': ['(?<![\\d:])27(?![\\d:])'],
  'src/domain/plain-words.ts': ['^(?:one|an?|ein|eine[mrn]?|eins|une?|una|uno|uma?|een|één)$'],
  'src/domain/tracks/index.ts': ['(?<!\\p{L})as soon as possible(?!\\p{L})'],
  'src/exchange/vendors/own.ts': ['^full name$'],
  'src/exchange/backup/format.ts': ['"version"\\s*:\\s*(\\d{1,9})'],
};

const longestOf = ({ file, ...expression }: Expression): number =>
  bounded.find(([where, begins]) => where === file && named(expression).startsWith(begins))?.[2] ?? 100_000;

const culprits = (all: readonly Expression[], longest?: number): string[] =>
  all.flatMap((one) => {
    const found = costly(one, longest ?? longestOf(one), process.env.FUZZ ? 9 : undefined);
    return found
      ? `${one.file} ${named(one)} takes ${found.steps} steps for ${found.letters} × ${JSON.stringify(found.pump)}`
      : [];
  });

describe('the steps of a regular expression grow with the text, up to the longest text that it is given', () => {
  const files = filesIn('src');

  it('where it is written down', () => {
    const all = files.flatMap(literalsIn);
    expect(all.length).toBeGreaterThan(400);
    expect(culprits(all)).toEqual([]);
    if (process.env.FUZZ) console.table(slowest(all, longestOf));
  });

  it('where it is put together when a file is loaded', async () => {
    const makers = makersIn('src');
    for (const file of makers.filter((one) => !isMadeInFunction(one) || one === 'src/domain/plain-words.ts')) {
      const made = await madeDuring(file, () => import(`${root}/${file}`));
      expect(made.length, file).toBeGreaterThan(0);
      expect(culprits(made)).toEqual([]);
    }
  });

  it('where it is put together within a function', () => {
    expect(makersIn('src').filter(isMadeInFunction)).toEqual(Object.keys(madeInFunctions).sort());
    const all = Object.entries(madeInFunctions).flatMap(([file, sources]) =>
      sources.map((source): Expression => ({ source, flags: /\\p/.test(source) ? 'u' : '', file })),
    );
    expect(culprits(all)).toEqual([]);
  });

  it.each(Object.entries(libraries))('in %s', (_, { folder, longest, only }) => {
    const all = filesIn(folder, /\.js$/)
      .filter((file) => !only || only.test(file))
      .flatMap(literalsIn);
    expect(all.length).toBeGreaterThan(0);
    expect(culprits(all, longest)).toEqual([]);
  });
});

it('what is said of an expression with a limit is of one that is there', () => {
  for (const [file, begins] of bounded) {
    const found = literalsIn(file).filter((one) => named(one).startsWith(begins));
    expect(found.length, `${file} ${begins}`).toBe(1);
  }
  expect(bounded.every(([file]) => textOf(file))).toBe(true);
});
