/** A file that is written piece by piece. */
export interface GrowingFile {
  add(piece: string | Uint8Array<ArrayBuffer>): void;
  end(): Blob;
}

/** So much is kept in memory at most, in letters or bytes: the browser keeps what is in a `Blob`, on the disk where it is large. */
const kept = 4 * 1024 * 1024;

/** @param type what the browser is told that it is */
export function growingFile(type: string): GrowingFile {
  const blobs: Blob[] = [];
  let pieces: (string | Uint8Array<ArrayBuffer>)[] = [];
  let size = 0;
  const flush = (): void => {
    if (pieces.length) blobs.push(new Blob(pieces));
    pieces = [];
    size = 0;
  };
  return {
    add(piece) {
      pieces.push(piece);
      size += piece.length;
      if (size >= kept) flush();
    },
    end() {
      flush();
      return new Blob(blobs, { type });
    },
  };
}
