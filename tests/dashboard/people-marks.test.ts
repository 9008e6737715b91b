import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasWord, piecesOf } from '../../src/dashboard/people/marks';
import { wordsOf } from '../../src/domain/fold';

const marked = (text: string, search: string): string =>
  piecesOf(text, wordsOf(search))
    .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
    .join('');

describe('what was searched for, marked in a text', () => {
  it.each([
    ['Jonas Müller', 'muller', 'Jonas [Müller]'],
    ['Jonas Mu\u0308ller', 'mül', 'Jonas [Mu\u0308l]ler'],
    ['Straße', 'strasse', '[Straße]'],
    ['Straße', 'rass', 'St[raß]e'],
    ['ＡＢＣ', 'b', 'Ａ[Ｂ]Ｃ'],
    ['Дмитрий Ёлкин', 'елк', 'Дмитрий [Ёлк]ин'],
    ['김민준', '민', '김[민]준'],
    ['Anna Anderson', 'an', '[An]na [An]derson'],
    ['Anna Anderson', 'ann and', '[Ann]a [And]erson'],
    ['Casa Conti', 'oak', 'Casa Conti'],
    ['Ada & Sons', '', 'Ada & Sons'],
    ['', 'a', ''],
  ])('%j by %j is %j', (text, search, expected) => {
    expect(marked(text, search)).toBe(expected);
  });

  it('leaves every text as it is written, and finds in it what the search finds', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, text, (written, search) => {
        const words = wordsOf(search);
        const pieces = piecesOf(written, words);
        expect(pieces.map(({ text: piece }) => piece).join('')).toBe(written);
        if (pieces.some(({ found }) => found)) expect(words.some((word) => hasWord(written, word))).toBe(true);
      }),
    );
  });
});
