/** Scripts whose names are written family first and in one. */
const inOne = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々〆・]+$/u;

/** Parts of a name as the whole is written: `Anna Maria Example`; `山田太郎`. */
export function joinedName(given: string, middle: string, family: string): string {
  const parts = [given, middle, family].filter(Boolean);
  return given && family && !middle && inOne.test(given) && inOne.test(family) ? `${family}${given}` : parts.join(' ');
}

/**
 * The name of which all of a row's names are parts. Where only one part is given and a whole name beside it holds it, the whole name is it.
 */
export function nameOf(whole: string, given: string, middle: string, family: string): string {
  const joined = joinedName(given, middle, family);
  if (!joined) return whole;
  const partial = !given || !family;
  return partial && whole.length > joined.length && whole.includes(joined) ? whole : joined;
}

/** What is written behind a whole name: a degree, a generation, a form of company. */
const behindName =
  /^(?:ph\.?\s?d|m\.?d|mba|mph|m\.?sc|b\.?sc|m\.?a|b\.?a|ll\.?m|jd|cpa|cfa|pmp|esq|dr|prof|dipl|jr|sr|i{2,3}|iv|inc|ltd|llc|gmbh|ag|kg|sa|sas|bv|plc)\b/i;
const sorted = /^([^,]{1,100}),\s*([^,]{1,100})$/;
/** One word, and small ones before it: `van der Berg`. */
const oneWord = /^(?:\p{Ll}[\p{L}’']*\s+)*\S+$/u;

/** Whether a column has names as lists are sorted, the family name first: most of it, and never with anything else behind a comma. */
export function areSorted(cells: readonly string[]): boolean {
  const parts = cells.flatMap((cell) => (cell.includes(',') ? [sorted.exec(cell.trim())] : []));
  const plain = parts.filter((part) => part !== null && oneWord.test(part[1] ?? ''));
  const isName = (part: RegExpExecArray | null): boolean => part !== null && !behindName.test(part[2] ?? '');
  return (
    plain.length > 1 && plain.length >= parts.length * 0.8 && parts.length >= cells.length / 2 && parts.every(isName)
  );
}

/** `Example, Anna` is `Anna Example`. */
export const turnedRound = (name: string): string => name.replace(sorted, '$2 $1');

/** An address, a number or marks are nobody's name, though programs that know no name put them there. */
export const isName = (text: string): boolean => /\p{L}/u.test(text) && !text.includes('@') && !/^https?:/i.test(text);
