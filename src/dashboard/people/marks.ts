import { fold } from '../../domain/fold';

/** A part of a text, and whether it is something that was searched for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/**
 * Where the words of a search stand in a text, as it is written: `muller` is found in `Müller`. What is put together from two characters
 * and folded as one is marked as one.
 * @param words folded, as `wordsOf` gives them
 */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
  // In most texts of a list nothing stands, and to ask that of a text as a whole is quick.
  if (!words.some((word) => hasWord(text, word))) return [{ text, found: false }];
  const letters = [...text];
  // A blank is kept as it is: by itself it would be folded away.
  const folded = letters.map((letter) => (/\s/u.test(letter) ? ' ' : fold(letter)));
  /** Of each character of the folded text, which letter it comes from. */
  const from = folded.flatMap((part, index) => Array<number>(part.length).fill(index));
  const whole = folded.join('');
  const marked = new Set<number>();
  for (const word of words)
    for (let at = whole.indexOf(word); at !== -1; at = whole.indexOf(word, at + word.length))
      for (let place = at; place < at + word.length; place++) marked.add(from[place] ?? -1);
  const pieces: { text: string; found: boolean }[] = [];
  letters.forEach((letter, index) => {
    const last = pieces.at(-1);
    // What folds to nothing, such as an accent of its own, belongs to what it stands after.
    const found = folded[index] === '' ? (last?.found ?? false) : marked.has(index);
    if (last?.found === found) last.text += letter;
    else pieces.push({ text: letter, found });
  });
  return pieces;
}

/** Does a text have all or some of it? */
export const hasWord = (text: string, word: string): boolean => fold(text).includes(word);
