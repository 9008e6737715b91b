import { BackupFaultError } from '../domain/backup-file';
import { isSealed } from '../exchange/seal/container';
import { unsealer } from '../exchange/seal/unseal';

type Bytes = AsyncGenerator<Uint8Array, void>;

/** A file that is there: a `File`, a `Blob`. */
export interface FileToRestore {
  readonly size: number;
  slice(from: number, until: number): { arrayBuffer(): Promise<ArrayBuffer> };
  stream(): ReadableStream<Uint8Array>;
}

/**
 * The bytes of a backup, piece by piece, opened and unpacked where it is sealed or gzipped.
 * @param came is told how many bytes of the file were read
 * @throws BackupFaultError in the middle too
 */
export async function* plainBytes(file: FileToRestore, passphrase: string, came: (bytes: number) => void): Bytes {
  const begin = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const sealed = begin.length === 8 && isSealed(begin);
  if (sealed && !passphrase) throw new BackupFaultError({ code: 'no-passphrase' });
  const bytes = read(file.stream(), came);
  yield* maybeUnpacked(sealed ? opened(bytes, passphrase) : bytes);
}

async function* read(stream: ReadableStream<Uint8Array>, came: (bytes: number) => void): Bytes {
  const reader = stream.getReader();
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      read += value.length;
      came(read);
      yield value;
    }
  } finally {
    // Read to its end or not, the file is let go.
    await reader.cancel().catch(() => {});
  }
}

async function* opened(bytes: Bytes, passphrase: string): Bytes {
  const unsealing = unsealer(passphrase, { subtle: crypto.subtle });
  for await (const piece of bytes) yield await unsealing.push(piece);
  yield await unsealing.end();
}

/** What begins as gzip does is unpacked. */
async function* maybeUnpacked(bytes: Bytes): Bytes {
  let begin: Uint8Array<ArrayBufferLike> = new Uint8Array();
  for (;;) {
    const { done, value } = await bytes.next();
    if (done) break;
    begin = begin.length ? joined(begin, value) : value;
    if (begin.length >= 2) break;
  }
  const all = startingWith(begin, bytes);
  if (begin[0] === 0x1f && begin[1] === 0x8b) yield* unpacked(all);
  else yield* all;
}

async function* startingWith(first: Uint8Array, rest: Bytes): Bytes {
  if (first.length) yield first;
  yield* rest;
}

async function* unpacked(bytes: Bytes): Bytes {
  /** What the source threw: the stream would tell it as its own. */
  let thrown: { error: unknown } | null = null;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value as Uint8Array<ArrayBuffer>);
      } catch (error) {
        thrown = { error };
        controller.error(error);
      }
    },
    cancel: async () => void (await bytes.return()),
  });
  const failure = () => thrown;
  try {
    yield* read(source.pipeThrough(new DecompressionStream('gzip')), () => {});
  } catch (error) {
    const earlier = failure();
    if (earlier) throw earlier.error;
    if (error instanceof BackupFaultError) throw error;
    // Browsers say in words of their own what is wrong with the packing; a file that was not there any more says so by its name.
    if (error instanceof DOMException && error.name === 'NotReadableError') throw error;
    const cut = /trunc|unexpected end|end of/i.test(error instanceof Error ? error.message : '');
    throw new BackupFaultError({ code: cut ? 'cut' : 'changed' });
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
