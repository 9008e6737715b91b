import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from '../../src/domain/fold';

describe('folded text', () => {
  it.each([
    ['José Muñoz', 'jose munoz'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Søren Ærø', 'soren aero'],
    ['İstanbul', 'istanbul'],
    ['ΑΘΉΝΑ', 'αθηνα'],
    ['Алёна', 'алена'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
    ['ﬁrst', 'first'],
    ['מִרְיָם', 'מרים'],
    ['مُحَمَّد', 'محمد'],
    ['राजेश', 'राजेश'],
    ['  two   blanks ', 'two blanks'],
  ])('of %s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('finds a Korean syllable while it is typed', () => {
    expect(fold('김민수').startsWith(fold('기'))).toBe(true);
  });

  it('is folded once, however often', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same however the text is composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('the words of a search', () => {
  it('are folded, each once, the longest first', () => {
    expect(wordsOf(' Jonas  BRANDT jonas a')).toEqual(['brandt', 'jonas', 'a']);
    expect(wordsOf('   ')).toEqual([]);
  });
});
