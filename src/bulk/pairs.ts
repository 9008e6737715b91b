/** A set of slots, a bit each. */
export type Slots = Uint32Array<ArrayBuffer>;

export const isIn = (slots: Slots, slot: number): boolean => (((slots[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;

/** Characters are told apart by class: each that is common in Latin text has its own, all others share eight. */
const own = 'abcdefghijklmnopqrstuvwxyz0123456789@.-';
const shared = 8;
const classes = 1 + own.length + shared;
const ascii = Uint8Array.from({ length: 128 }, (_, code) =>
  code > 32 ? own.indexOf(String.fromCharCode(code)) + 1 : 0,
);
/** 0 for blanks and what stands between two texts: no word has them. */
function classOf(code: number): number {
  const known = ascii[code] ?? 0;
  return known || code <= 32 ? known : classes - shared + (code % shared);
}
const isShared = (code: number): boolean => classOf(code) >= classes - shared;

/** Are the first two characters told apart from all others by their classes, and is there no third? */
export const isExact = (word: string): boolean =>
  word.length <= 2 && !isShared(word.charCodeAt(0)) && !(word.length > 1 && isShared(word.charCodeAt(1)));

/** Who has two characters side by side, or one, by their classes. */
export interface Pairs {
  /** Takes a text up for a slot, or away from it. */
  mark(slot: number, text: string, on: boolean): void;
  /** Those of a set who have all pairs of a word; of everybody where there is no set. */
  narrowed(word: string, among: Slots | null): Slots;
}

export function pairs(): Pairs {
  /** By the class before, none for a single one, and the class. */
  const known: (Slots | undefined)[] = [];
  let length = 32;

  const grow = (): void => {
    length *= 2;
    for (const [pair, slots] of known.entries()) {
      if (!slots) continue;
      known[pair] = new Uint32Array(length);
      known[pair].set(slots);
    }
  };
  const put = (pair: number, slot: number, on: boolean): void => {
    known[pair] ??= new Uint32Array(length);
    const slots = known[pair];
    const [at, bit] = [slot >>> 5, 1 << (slot & 31)];
    slots[at] = on ? (slots[at] ?? 0) | bit : (slots[at] ?? 0) & ~bit;
  };

  return {
    mark(slot, text, on) {
      while (slot >= length * 32) grow();
      let before = 0;
      for (let at = 0; at < text.length; at++) {
        const now = classOf(text.charCodeAt(at));
        if (now) put(now, slot, on);
        if (now && before) put(before * classes + now, slot, on);
        before = now;
      }
    },
    narrowed(word, among) {
      const slots = among ? among.slice() : new Uint32Array(length).fill(-1);
      let before = 0;
      for (let at = 0; at < word.length; at++) {
        const now = classOf(word.charCodeAt(at));
        // The first character of a longer word stands in its first pair.
        if (at || word.length === 1) keep(slots, known[before * classes + now]);
        before = now;
      }
      return slots;
    },
  };
}

function keep(slots: Slots, those: Slots | undefined): void {
  if (!those) slots.fill(0);
  else for (let at = 0; at < slots.length; at++) slots[at] = (slots[at] ?? 0) & (those[at] ?? 0);
}
