import { put, type Slots } from './slots';

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

/** Who has two characters side by side, or one. */
export interface Pairs {
  /** Takes a text up for a slot, or away from it. */
  mark(slot: number, text: string, on: boolean): void;
  /** Those who have an exact word. */
  having(word: string): Slots;
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
  const mark = (pair: number, slot: number, on: boolean): void => {
    known[pair] ??= new Uint32Array(length);
    put(known[pair], slot, on);
  };

  return {
    mark(slot, text, on) {
      while (slot >= length * 32) grow();
      let before = 0;
      for (let at = 0; at < text.length; at++) {
        const now = classOf(text.charCodeAt(at));
        if (now) mark(now, slot, on);
        if (now && before) mark(before * classes + now, slot, on);
        before = now;
      }
    },
    having(word) {
      const [first = 0, second] = [...word].map((character) => classOf(character.charCodeAt(0)));
      const slots = known[second === undefined ? first : first * classes + second];
      return slots?.slice() ?? new Uint32Array(length);
    },
  };
}
