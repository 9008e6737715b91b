/** Letters that Unicode does not take apart, as they are typed by somebody who has no such key. */
const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ŋ: 'n', ħ: 'h', ŧ: 't', ſ: 's' },
  ...{ ё: 'е', ґ: 'г', أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه' },
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** Accents of Latin, Greek and Cyrillic, Hebrew and Arabic points. The vowel signs of Indian scripts are letters, and stay. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/gu;

/** Letters that need no more than to be made small. */
const plain = /^[\n\x20-\x7e]*$/;

/**
 * Text as it is searched: lower case, without accents, full and half width alike, in any script; blanks are one blank each. What is
 * folded twice is folded once. Korean syllables come apart, so that one is found while it is typed.
 * Source of the decomposition: Unicode Standard Annex 15, form KD.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(special, (letter) => letters[letter] ?? letter)
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

/** The words of what somebody searches for; the longest first, which the fewest have. */
export const wordsOf = (text: string): readonly string[] =>
  [...new Set(fold(text).split(/\s+/).filter(Boolean))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
