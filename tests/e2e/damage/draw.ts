/** Numbers that look drawn at random, and are the same for the same seed (mulberry32). */
export interface Draw {
  /** A whole number from 0 on. */
  below(end: number): number;
  of<T>(all: readonly T[]): T;
}

export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return { below, of: (all) => all[below(all.length)] as (typeof all)[number] };
}
