import type { Encoding } from '../../domain/import-file';
import { meantBy } from './meant-by';

/** What programs of the West, of Central Europe, Russia … write where it is not Unicode; the first of several that fit as well. */
const usual: readonly Encoding[] = [
  ...(['windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255'] as const),
  ...(['windows-1256', 'shift_jis', 'gb18030', 'big5', 'euc-kr', 'macintosh'] as const),
];

/** In bytes: the header is among them. */
const looked = 8192;

/**
 * In which letters a table is written that is no Unicode. Nothing in such a file says so, but its headings are words of one language: it is what
 * gives most of them a meaning.
 */
export function lettersOf(bytes: Uint8Array): Encoding {
  const beginning = bytes.subarray(0, looked);
  const scored = usual.map((encoding) => ({
    encoding,
    known: headingsIn(new TextDecoder(encoding).decode(beginning)),
  }));
  return scored.reduce((best, one) => (one.known > best.known ? one : best)).encoding;
}

/** How many cells of the first lines are headings. */
const headingsIn = (text: string): number =>
  text
    .split(/\r\n|\r|\n/, 20)
    .flatMap((line) => line.split(/[,;\t|]/, 200))
    .filter((cell) => meantBy(cell.replace(/"/g, '')) !== null).length;
