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

/** An address, a number or marks are nobody's name, though programs that know no name put them there. */
export const isName = (text: string): boolean => /\p{L}/u.test(text) && !text.includes('@') && !/^https?:/i.test(text);
