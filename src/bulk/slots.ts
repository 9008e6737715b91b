/** A set of slots, a bit each. */
export type Slots = Uint32Array<ArrayBuffer>;

export const isIn = (slots: Slots, slot: number): boolean => (((slots[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;

/** Puts a slot into a set that is long enough for it, or takes it out. */
export function put(slots: Slots, slot: number, on: boolean): void {
  const [at, bit] = [slot >>> 5, 1 << (slot & 31)];
  slots[at] = on ? (slots[at] ?? 0) | bit : (slots[at] ?? 0) & ~bit;
}

/** How many are in all of these sets, of which there is one at least. */
export function countOf(sets: readonly Slots[]): number {
  let count = 0;
  for (let at = 0; at < (sets[0]?.length ?? 0); at++) {
    let bits = -1;
    for (const set of sets) bits &= set[at] ?? 0;
    for (; bits; bits &= bits - 1) count++;
  }
  return count;
}
