import { put, type Slots } from './slots';

/**
 * The words that stand in texts, and in whose. Of a hundred thousand people there are some hundred thousand different words: to look through these for
 * what somebody types is quick, where to look through all texts takes longer than a frame.
 */
export interface Vocabulary {
  /** Takes a text up for a slot, or away from it. Between words stand blanks and ends of lines. */
  mark(slot: number, text: string, on: boolean): void;
  /** Everybody who has a word with this part in it. */
  having(part: string): Slots;
  /** Puts in order now what was taken up, so that nobody waits for it who looks for something. */
  ready(): void;
}

/** Those who have a word: the only one, as most words have, or one by one while they are few, else a bit for each slot. */
type Owners = number | number[] | Slots;
const nobody = -1;
const few = 2000;

/** Words that are looked through at once, as one text. */
const shelfSize = 4096;
/** Stands between the words of a shelf: no text that was folded has it. */
const border = '\u0001';

export function vocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const owners: Owners[] = [];
  const shelves: (Shelf | undefined)[] = [];
  /** Bits that a set needs for everybody, 32 to each number. */
  let length = 32;
  /** What was looked for last: who types on looks only among its words. */
  let last: { readonly part: string; readonly found: readonly number[] } | null = null;

  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = words.push(word) - 1;
    numbers.set(word, number);
    owners.push(nobody);
    shelves[Math.floor(number / shelfSize)] = undefined;
    last = null;
    return number;
  };
  const shelfAt = (index: number): Shelf => {
    shelves[index] ??= shelfOf(words.slice(index * shelfSize, (index + 1) * shelfSize));
    return shelves[index];
  };
  const wordsWith = (part: string): readonly number[] => {
    if (last && part.includes(last.part)) return last.found.filter((number) => words[number]?.includes(part));
    const found: number[] = [];
    for (let index = 0; index * shelfSize < words.length; index++)
      lookThrough(shelfAt(index), part, (place) => found.push(index * shelfSize + place));
    return found;
  };

  return {
    mark(slot, text, on) {
      while (slot >= length * 32) length *= 2;
      for (const line of text.split('\n'))
        for (const word of line.split(' ')) {
          if (!word) continue;
          const number = numberOf(word);
          const before = owners[number] ?? nobody;
          owners[number] = on ? joined(before, slot, length) : left(before, slot);
        }
    },
    having(part) {
      const slots = new Uint32Array(length);
      if (part.includes(border)) return slots;
      const found = wordsWith(part);
      last = { part, found };
      for (const number of found) add(slots, owners[number] ?? nobody);
      return slots;
    },
    ready() {
      for (let index = 0; index * shelfSize < words.length; index++) shelfAt(index);
    },
  };
}

/** Words as one text, and where each begins. */
interface Shelf {
  readonly text: string;
  readonly starts: Uint32Array;
}

function shelfOf(words: readonly string[]): Shelf {
  const starts = new Uint32Array(words.length);
  let at = 0;
  words.forEach((word, place) => {
    starts[place] = at;
    at += word.length + border.length;
  });
  return { text: words.join(border), starts };
}

function lookThrough({ text, starts }: Shelf, part: string, found: (place: number) => void): void {
  let place = 0;
  for (let at = text.indexOf(part); at !== -1; ) {
    while (place + 1 < starts.length && (starts[place + 1] ?? 0) <= at) place++;
    found(place);
    const next = starts[place + 1];
    // One find is enough of each: on with the next word.
    at = next === undefined ? -1 : text.indexOf(part, next);
  }
}

function joined(owners: Owners, slot: number, length: number): Owners {
  // A text may have a word more than once.
  if (owners === slot) return slot;
  if (typeof owners === 'number') return owners === nobody ? slot : [owners, slot];
  if (Array.isArray(owners) && owners.length < few) {
    if (owners.at(-1) !== slot) owners.push(slot);
    return owners;
  }
  const bits = owners instanceof Uint32Array && owners.length === length ? owners : new Uint32Array(length);
  if (bits !== owners) add(bits, owners);
  put(bits, slot, true);
  return bits;
}

function left(owners: Owners, slot: number): Owners {
  if (typeof owners === 'number') return owners === slot ? nobody : owners;
  if (Array.isArray(owners)) {
    const at = owners.indexOf(slot);
    if (at !== -1) owners.splice(at, 1);
  } else if (slot >>> 5 < owners.length) {
    put(owners, slot, false);
  }
  return owners;
}

/** @param slots has a bit for each of the owners */
function add(slots: Slots, owners: Owners): void {
  if (Array.isArray(owners)) for (const slot of owners) put(slots, slot, true);
  else if (typeof owners !== 'number')
    for (let at = 0; at < owners.length; at++) slots[at] = (slots[at] ?? 0) | (owners[at] ?? 0);
  else if (owners !== nobody) put(slots, owners, true);
}
