import { isExact, isIn, pairs, type Slots } from './pairs';

/** Stands between the texts of two people: no text that was folded has it. */
const border = '\u0001';

/** Texts of a few hundred people as one, so that a word is looked for by one scan, and a change writes little anew. */
interface Shelf {
  readonly joined: string;
  /** Where the text of each begins. */
  readonly starts: Uint32Array;
}

/** Slots of a shelf: whole numbers of a set. */
const shelfSize = 512;
const shelfWords = shelfSize / 32;

/** Texts by slot, searched for words that stand anywhere in them. */
export interface Search {
  /** Empty text takes it away. */
  set(slot: number, text: string): void;
  /** Is this the text? */
  is(slot: number, text: string): boolean;
  /** Every slot whose text has the word. @param among looks only at these */
  find(word: string, among: Slots | null): Slots;
  /** Puts in order now what was set, so that nobody waits for it who looks for something. */
  ready(): void;
}

/**
 * To look through a hundred thousand texts takes longer than a frame. So it is known of every two characters in whose text they stand side by
 * side: of a word of one or two that is the answer, and for a longer one only the shelves are looked through where somebody has all its pairs.
 */
export function search(): Search {
  const texts: string[] = [];
  const shelves: (Shelf | undefined)[] = [];
  const known = pairs();

  const shelfAt = (index: number): Shelf => {
    const ready = shelves[index];
    if (ready) return ready;
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

  return {
    set(slot, text) {
      while (texts.length <= slot) texts.push('');
      known.mark(slot, texts[slot] ?? '', false);
      known.mark(slot, text, true);
      texts[slot] = text;
      shelves[Math.floor(slot / shelfSize)] = undefined;
    },
    is: (slot, text) => texts[slot] === text,
    find(word, among) {
      const slots = known.narrowed(word, among);
      if (isExact(word)) return slots;
      for (let first = 0; first < slots.length; first += shelfWords) {
        const some = slots.subarray(first, first + shelfWords);
        if (some.some((each) => each !== 0)) keepThoseWith(word, some, shelfAt(first / shelfWords));
      }
      return slots;
    },
    ready() {
      for (let index = 0; index * shelfSize < texts.length; index++) shelfAt(index);
    },
  };
}

function keepThoseWith(word: string, some: Slots, { joined, starts }: Shelf): void {
  const asked = some.slice();
  some.fill(0);
  let place = 0;
  for (let at = joined.indexOf(word); at !== -1; ) {
    while (place + 1 < starts.length && (starts[place + 1] ?? 0) <= at) place++;
    if (isIn(asked, place)) some[place >>> 5] = (some[place >>> 5] ?? 0) | (1 << (place & 31));
    const next = starts[place + 1];
    // One find is enough of each: on with the next person.
    at = next === undefined ? -1 : joined.indexOf(word, next);
  }
}
