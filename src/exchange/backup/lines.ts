export interface Lines {
  /** Gives each line that these bytes end to `hear`; `false` once a line is longer than it may be. */
  push(bytes: Uint8Array): boolean;
  /** What came after the last end of a line. */
  left(): Uint8Array;
}

const lineFeed = 10;

/** Bytes that come in any pieces, as lines. @param longest in bytes, without the end of the line */
export function lines(longest: number, hear: (line: Uint8Array) => void): Lines {
  let parts: Uint8Array[] = [];
  let length = 0;
  const joined = (): Uint8Array => {
    if (parts.length === 1) return parts[0] as Uint8Array;
    const whole = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };
  return {
    push(bytes) {
      let from = 0;
      for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
        const piece = bytes.subarray(from, end);
        length += piece.length;
        if (length > longest) return false;
        if (parts.length) parts.push(piece);
        const line = parts.length ? joined() : piece;
        parts = [];
        length = 0;
        from = end + 1;
        hear(line);
      }
      if (from < bytes.length) {
        // A copy: whoever gave the bytes may use them again.
        parts.push(bytes.slice(from));
        length += bytes.length - from;
      }
      return length <= longest;
    },
    left: joined,
  };
}
