import { type Encoding, type FileFaultCode, FileFaultError } from '../domain/import-file';

/** Bytes become text, piece by piece. */
export interface Decoder {
  /** What the bytes are taken for so far: of a file that has shown plain ASCII only, `utf-8`. */
  readonly encoding: Encoding;
  /** @throws FileFaultError for what is no text */
  push(bytes: Uint8Array): string;
  /** What is left when the file has ended. */
  end(): string;
}

/**
 * Takes the encoding from the mark at the beginning, from the noughts of UTF-16, from what is valid UTF-8; what is nothing of these is
 * Windows-1252. A file that is plain ASCII for a long while and then is not is decided there.
 * @param said the encoding, where the user says it
 * @param otherwise what the file itself says of letters that are no UTF-8
 */
export function decoder(said: Encoding | null = null, otherwise: Encoding = 'windows-1252'): Decoder {
  let encoding: Encoding = 'utf-8';
  let text: TextDecoder | null = null;
  /** The beginning, until there is enough to judge by; or what may be the first part of a letter. */
  let held = new Uint8Array();
  let begun = false;

  const choose = (chosen: Encoding): TextDecoder => {
    encoding = chosen;
    // Letters that are damaged in the midst of valid ones are shown as such; the row they stand in is refused.
    return new TextDecoder(chosen);
  };
  const begin = (): void => {
    begun = true;
    refuseBinary(held);
    const chosen = said ?? utf16(held);
    if (chosen) text = choose(chosen);
  };
  const decode = (bytes: Uint8Array, more: boolean): string => {
    if (text) return text.decode(bytes, { stream: more });
    const first = bytes.findIndex((byte) => byte > 0x7f);
    if (first < 0) return ascii.decode(bytes);
    const whole = more ? bytes.length - unfinished(bytes) : bytes.length;
    if (whole <= first) {
      // One letter that has only begun proves nothing yet.
      held = bytes.slice(first);
      return ascii.decode(bytes.subarray(0, first));
    }
    text = choose(isUtf8(bytes.subarray(first, whole)) ? 'utf-8' : otherwise);
    return text.decode(bytes, { stream: more });
  };
  const take = (bytes: Uint8Array): Uint8Array => {
    const all = held.length ? joined(held, bytes) : bytes;
    held = new Uint8Array();
    return all;
  };
  return {
    get encoding() {
      return encoding;
    },
    push(bytes) {
      const all = take(bytes);
      if (!begun) {
        held = all.slice();
        if (held.length < enough) return '';
        begin();
        return decode(take(new Uint8Array()), true);
      }
      return decode(all, true);
    },
    end() {
      if (!begun) begin();
      return decode(take(new Uint8Array()), false);
    },
  };
}

/** So many bytes show what a file is. */
const enough = 1024;
const ascii = new TextDecoder('utf-8');

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** In Windows-1252 hardly ever two letters stand together that are one in UTF-8; a few that were damaged make no other file of it. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return (text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0) >= (text.match(/\ufffd/g)?.length ?? 0);
  }
}

/** How many bytes at the end are a letter of UTF-8 that goes on behind them. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** UTF-16 says so in its first two bytes, or by a nought in every other byte of Latin letters, marks and digits. */
function utf16(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const last = bytes.findLastIndex((byte) => byte !== 0);
  if (last < 0 && bytes.length) throw new FileFaultError({ code: 'not-text' });
  // With which a file was filled up to its end, as some disks and telephones leave it, say nothing.
  const pairs = (last + 2) >> 1;
  const noughts = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (bytes[at] === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = noughts;
  if (!even && !odd) return null;
  if (odd > pairs / 20 && even === 0) return 'utf-16le';
  if (even > pairs / 20 && odd === 0) return 'utf-16be';
  throw new FileFaultError({ code: 'not-text' });
}

/** What files that are no text begin with. Source: https://en.wikipedia.org/wiki/List_of_file_signatures. */
const signatures: readonly (readonly [FileFaultCode, string])[] = [
  ['excel', 'd0cf11e0a1b11ae1'], // a compound file: Excel before 2007
  ['archive', '504b0304'],
  ['archive', '504b0506'],
  ['archive', '1f8b'],
  ['archive', '526172211a07'],
  ['archive', '377abcaf271c'],
  ['pdf', '25504446'],
  ['image', '89504e470d0a1a0a'],
  ['image', 'ffd8ff'],
  ['image', '47494638'],
];

/** @throws FileFaultError that says what it is instead */
function refuseBinary(bytes: Uint8Array): void {
  const hex = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const code = signatures.find(([, signature]) => hex.startsWith(signature))?.[0];
  if (!code) return;
  const names = new TextDecoder('windows-1252').decode(bytes.subarray(0, enough));
  // Other spreadsheets are zips too; nothing in them is a file of contacts.
  const other = code === 'archive' && others.find(([, part]) => part.test(names))?.[0];
  if (other) throw new FileFaultError({ code: 'other-kind', detail: other });
  // A workbook is one whose first part is one of these.
  throw new FileFaultError({
    code: code === 'archive' && /\[Content_Types\]|docProps\/|xl\/|_rels\//.test(names) ? 'excel' : code,
  });
}

const others: readonly (readonly [string, RegExp])[] = [
  ['OpenDocument', /mimetypeapplication\/vnd\.oasis\.opendocument/],
  ['Numbers', /\.iwa\b/],
];
