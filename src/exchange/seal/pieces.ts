import { joined } from './container';

/** Bytes that come in any pieces and are wanted in others. */
export interface Pieces {
  readonly length: number;
  add(bytes: Uint8Array): void;
  /** The first so many, which are then gone; all, where there are fewer. */
  take(length: number): Uint8Array<ArrayBuffer>;
}

export function pieces(): Pieces {
  let parts: Uint8Array[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(bytes) {
      if (bytes.length) parts.push(bytes);
      length += bytes.length;
    },
    take(wanted) {
      const taken: Uint8Array[] = [];
      let missing = Math.min(wanted, length);
      length -= missing;
      let at = 0;
      for (; missing > 0; at++) {
        const part = parts[at] as Uint8Array;
        taken.push(part.subarray(0, missing));
        if (part.length > missing) {
          parts[at] = part.subarray(missing);
          break;
        }
        missing -= part.length;
      }
      parts = parts.slice(at);
      return joined(taken);
    },
  };
}
