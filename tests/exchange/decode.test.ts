import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Encoding, FileFaultError } from '../../src/domain/import-file';
import { decoder } from '../../src/exchange/decode';

const numRuns = Number(process.env.RUNS ?? 300);

/** Bytes pushed in pieces of the given lengths, over and over. */
function decoded(bytes: Uint8Array, pieces: readonly number[], said: Encoding | null = null) {
  const it = decoder(said);
  let text = '';
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const next = at + (pieces[turn % pieces.length] ?? bytes.length);
    text += it.push(bytes.subarray(at, next));
    at = next;
  }
  return { text: text + it.end(), encoding: it.encoding };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
};
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const faultOf = (bytes: Uint8Array): string => {
  try {
    decoded(bytes, [7]);
    return 'none';
  } catch (error) {
    return (error as FileFaultError).fault.code;
  }
};

const table = 'Name,E-Mail\r\nJürgen Groß,juergen@example.com\r\nZoë Ångström,zoe@example.org\r\n';
const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

describe('the letters of a file', () => {
  it.each<[string, Uint8Array, Encoding]>([
    ['UTF-8', utf8(table), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${table}`), 'utf-8'],
    ['UTF-16 little-endian with a mark', utf16(`\ufeff${table}`, true), 'utf-16le'],
    ['UTF-16 big-endian with a mark', utf16(`\ufeff${table}`, false), 'utf-16be'],
    ['UTF-16 little-endian without a mark', utf16(table, true), 'utf-16le'],
    ['UTF-16 big-endian without a mark', utf16(table, false), 'utf-16be'],
    ['Windows-1252', latin(table), 'windows-1252'],
  ])('are read from %s, however it comes in pieces', (_, bytes, encoding) => {
    fc.assert(
      fc.property(pieces, (lengths) => {
        expect(decoded(bytes, lengths)).toEqual({ text: table, encoding });
      }),
      { numRuns: 50 },
    );
  });

  it('are UTF-8 wherever they are valid UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), pieces, (text, lengths) => {
        fc.pre(!/[\0\ufeff]/.test(text) && !/^(%PDF|PK|GIF8|Rar|7z)/.test(text));
        expect(decoded(utf8(text), lengths).text).toBe(text);
      }),
      { numRuns },
    );
  });

  it('end before the noughts that fill a file up', () => {
    expect(decoded(latin(`${table}\0\0\0\0`), [9])).toEqual({ text: `${table}\0\0\0\0`, encoding: 'windows-1252' });
    expect(decoded(utf16(`${table}\0\0`, true), [9]).encoding).toBe('utf-16le');
    expect(faultOf(new Uint8Array(2000))).toBe('not-text');
  });

  it('are decided where the first letter comes that is not ASCII, late as it may be', () => {
    const late = `${'Anna Example,anna@example.com\n'.repeat(5000)}Jürgen,j@example.com\n`;
    expect(decoded(latin(late), [65_536])).toEqual({ text: late, encoding: 'windows-1252' });
    expect(decoded(utf8(late), [65_536])).toEqual({ text: late, encoding: 'utf-8' });
  });

  it('say that they were lost where bytes are damaged in the midst of UTF-8', () => {
    const damaged = utf8('Zoë,zoe@example.org\nJ_rgen,j@example.com\n'.repeat(60)).map((byte) =>
      byte === 0x5f ? 0xfc : byte,
    );
    expect(decoded(damaged, [1500]).text).toContain('J\ufffdrgen');
  });

  it('are read as the user says', () => {
    const russian = Uint8Array.from([0xc0, 0xed, 0xed, 0xe0]);
    expect(decoded(russian, [1], 'windows-1251').text).toBe('Анна');
  });
});

describe('a file that is no text', () => {
  it.each<[string, Uint8Array, string]>([
    ['an Excel workbook', latin('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml'), 'excel'],
    ['an old Excel workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'excel'],
    ['a zip', latin('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0Connections.csv'), 'archive'],
    ['a PDF', latin('%PDF-1.7\n'), 'pdf'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image'],
    ['anything with noughts in it', latin('Name,\0\0\0E-Mail\nAnna,a@example.com\n'), 'not-text'],
  ])('is called what it is: %s', (_, bytes, code) => {
    expect(faultOf(bytes)).toBe(code);
  });

  it('never breaks anything, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), pieces, (bytes, lengths) => {
        try {
          decoded(bytes, lengths);
        } catch (error) {
          expect(error).toBeInstanceOf(FileFaultError);
        }
      }),
      { numRuns },
    );
  });
});
