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
  const scored = usual.map((encoding) => {
    const text = new TextDecoder(encoding).decode(beginning);
    return { encoding, known: headingsIn(text), signs: text.match(signInWord)?.length ?? 0 };
  });
  const best = scored.reduce((before, one) => (one.known > before.known ? one : before));
  // `Nazwisko` and `Firma` are written alike in the West: what stands below them tells.
  const central = scored.find(({ encoding }) => encoding === 'windows-1250');
  const isCentral = best.encoding === 'windows-1252' && central?.known === best.known && central.signs < best.signs;
  return isCentral ? central.encoding : best.encoding;
}

/** `Ma³gorzata`; a dot stands within words in Catalan. */
const signInWord = /\p{L}[¡-©«-¶¸¹»-¿×÷](?=\p{L})/gu;

/** How many cells of the first lines are headings. */
const headingsIn = (text: string): number =>
  text
    .split(/\r\n|\r|\n/, 20)
    .flatMap((line) => line.split(/[,;\t|]/, 200))
    .filter((cell) => meantBy(cell.replace(/"/g, '')) !== null).length;
