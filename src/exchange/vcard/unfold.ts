/** Bytes of a file of vCards, piece by piece, with letters whole. */
export interface LetterKeeper {
  push(bytes: Uint8Array): Uint8Array;
  /** What is left when the file has ended. */
  end(): Uint8Array;
}

/** A line end, the blank behind it, what is left of a letter, and what stands before them. */
const longest = 8;

/**
 * Some programs count bytes where they fold a line, and fold it in the middle of a letter (RFC 6350, 3.2 forbids it). The fold is moved behind the
 * letter, so that the letter can be read and every line keeps its number.
 */
export function letterKeeper(): LetterKeeper {
  let held = new Uint8Array();
  const take = (bytes: Uint8Array, last: boolean): Uint8Array => {
    const all = new Uint8Array(held.length + bytes.length);
    all.set(held);
    all.set(bytes, held.length);
    const until = last ? all.length : all.length - longest + 2;
    for (let at = all.indexOf(0x0a); at >= 0 && at < until; at = all.indexOf(0x0a, at + 1)) mend(all, at);
    const cut = last ? all.length : Math.max(0, all.length - longest);
    held = all.slice(cut);
    return all.subarray(0, cut);
  };
  return { push: (bytes) => take(bytes, false), end: () => take(new Uint8Array(), true) };
}

/** In UTF-8, all bytes of a letter but its first. */
const goesOn = (byte = 0): boolean => (byte & 0xc0) === 0x80;

/** @param at of a line feed */
function mend(all: Uint8Array, at: number): void {
  const fold = all[at - 1] === 0x0d ? at - 1 : at;
  const blank = all[at + 1];
  if ((all[fold - 1] ?? 0) < 0x80 || (blank !== 0x20 && blank !== 0x09) || !goesOn(all[at + 2])) return;
  let behind = at + 2;
  while (goesOn(all[behind]) && behind < at + 5) behind++;
  const moved = all.slice(fold, at + 2);
  all.copyWithin(fold, at + 2, behind);
  all.set(moved, behind - moved.length);
}
