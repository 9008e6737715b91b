/** Stands between the texts of two people: no text that was folded has it. */
const border = '\u0001';

/** Texts of a few hundred people as one, so that a word is looked for by one scan, and a change writes little anew. */
interface Shelf {
  readonly joined: string;
  /** Where the text of each begins. */
  readonly starts: Uint32Array;
}

const shelfSize = 512;

/** Texts by slot, searched for words that stand anywhere in them. */
export interface Search {
  /** Empty text takes it away. */
  set(slot: number, text: string): void;
  /** Is this the text? */
  is(slot: number, text: string): boolean;
  /** Marks every slot whose text has the word. @param among looks only at the slots marked there */
  find(word: string, among: Uint8Array | null): Uint8Array;
}

/** Which of the letters a to z a text has, a bit each. */
function lettersIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= letterBit(text.charCodeAt(at));
  return letters;
}
const letterBit = (code: number): number => (code >= 97 && code <= 122 ? 1 << (code - 97) : 0);

export function search(): Search {
  const texts: string[] = [];
  /** The first key asks for one letter, which most have: to scan all texts for it takes longer than a frame. */
  const letters: number[] = [];
  const shelves: (Shelf | undefined)[] = [];

  const shelfAt = (index: number): Shelf => {
    const known = shelves[index];
    if (known) return known;
    const own = texts.slice(index * shelfSize, (index + 1) * shelfSize);
    const starts = new Uint32Array(own.length);
    let at = 0;
    own.forEach((text, place) => {
      starts[place] = at;
      at += text.length + 1;
    });
    const made = { joined: own.join(border), starts };
    shelves[index] = made;
    // Parts of the joined text, so that nothing is kept twice.
    own.forEach((text, place) => {
      const from = starts[place] ?? 0;
      texts[index * shelfSize + place] = made.joined.slice(from, from + text.length);
    });
    return made;
  };

  const scan = (word: string, among: Uint8Array | null, found: Uint8Array): void => {
    for (let index = 0; index * shelfSize < texts.length; index++) {
      const first = index * shelfSize;
      if (among && !among.subarray(first, first + shelfSize).includes(1)) continue;
      markAll(shelfAt(index), word, found.subarray(first, first + shelfSize));
    }
  };

  return {
    set(slot, text) {
      while (texts.length < slot) {
        texts.push('');
        letters.push(0);
      }
      texts[slot] = text;
      letters[slot] = lettersIn(text);
      shelves[Math.floor(slot / shelfSize)] = undefined;
    },
    is: (slot, text) => texts[slot] === text,
    find(word, among) {
      const found = new Uint8Array(texts.length);
      const letter = word.length === 1 ? letterBit(word.charCodeAt(0)) : 0;
      if (letter) for (let slot = 0; slot < found.length; slot++) found[slot] = (letters[slot] ?? 0) & letter ? 1 : 0;
      else scan(word, among, found);
      if (among) for (let slot = 0; slot < found.length; slot++) found[slot] = (found[slot] ?? 0) & (among[slot] ?? 0);
      return found;
    },
  };
}

function markAll({ joined, starts }: Shelf, word: string, found: Uint8Array): void {
  let place = 0;
  for (let at = joined.indexOf(word); at !== -1; ) {
    while (place + 1 < starts.length && (starts[place + 1] ?? 0) <= at) place++;
    found[place] = 1;
    const next = starts[place + 1];
    // One find is enough of each: on with the next person.
    at = next === undefined ? -1 : joined.indexOf(word, next);
  }
}
