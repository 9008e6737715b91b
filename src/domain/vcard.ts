/**
 * Reads vCard files: 2.1 (quoted-printable, bare parameters), 3.0 (RFC 2426) and 4.0 (RFC 6350). Own, because the libraries at hand read
 * no 2.1, which phones and Outlook still write, and weigh ten times as much. A file that is imported is read by it too, card by card
 * (`exchange/vcard`); only what is written is written by a library.
 */

import { decodedText } from './vcard-encodings';

export interface Property {
  /** In upper case, without its group: `item1.EMAIL` is `EMAIL`. */
  readonly name: string;
  /** What stands with it has the same: `item1.X-ABLabel`. Empty for what stands alone. */
  readonly group: string;
  /** All of the property's parameters and their values, in lower case: `TEL;TYPE="work,fax"` and `TEL;WORK;FAX` are the same. */
  readonly marks: ReadonlySet<string>;
  /** As it stands in the file, decoded, its escapes untouched. */
  readonly raw: string;
}

/** More than any real card; the rest of a longer file is left unread. */
const longestFile = 4_000_000;
const mostCards = 200;
const mostProperties = 500;

/** The cards of a file, each as its properties. What stands outside of cards, and a card without an end, is none. */
export function parseVcards(text: string): Property[][] {
  const cards: Property[][] = [];
  let card: Property[] | null = null;
  for (const line of linesOf(text.slice(0, longestFile))) {
    const property = propertyIn(line);
    if (property?.name === 'BEGIN' && /^vcard$/i.test(property.raw.trim())) card = [];
    else if (property?.name === 'END' && /^vcard$/i.test(property.raw.trim())) {
      if (card) cards.push(card);
      card = null;
      if (cards.length === mostCards) break;
    } else if (property && card && card.length < mostProperties) card.push(property);
  }
  return cards;
}

/** Lines put together again: folded ones begin with white space, quoted-printable ones end with `=`. */
function linesOf(text: string): string[] {
  const lines: string[][] = [];
  let soft = false;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const last = lines.at(-1);
    if (last && soft) last.push(line);
    else if (last && /^[ \t]/.test(line)) last.push(line.slice(1));
    else lines.push([line]);
    const begun = lines.at(-1)?.[0] ?? '';
    soft = line.endsWith('=') && /[;=]quoted-printable/i.test(begun.slice(0, 200));
    // The mark of the soft break is no part of the text.
    if (soft) lines.at(-1)?.splice(-1, 1, (lines.at(-1)?.at(-1) ?? '').slice(0, -1));
  }
  return lines.map((parts) => parts.join(''));
}

function propertyIn(line: string): Property | null {
  let colon = -1;
  let quoted = false;
  const semicolons: number[] = [];
  for (let at = 0; at < line.length && colon < 0; at++) {
    const letter = line[at];
    if (letter === '"') quoted = !quoted;
    else if (letter === ':' && !quoted) colon = at;
    else if (letter === ';' && !quoted) semicolons.push(at);
  }
  if (colon < 0) return null;
  const [name = '', ...parameters] = [-1, ...semicolons].map((from, index) =>
    line.slice(from + 1, semicolons[index] ?? colon),
  );
  const marks = new Set(
    parameters.flatMap((parameter) =>
      parameter
        .toLowerCase()
        .replace(/"/g, '')
        .split(/[=,]/)
        .map((mark) => mark.trim()),
    ),
  );
  const raw = line.slice(colon + 1);
  const value = decodedText(raw, marks);
  const dot = name.lastIndexOf('.');
  const [group, own] = [name.slice(0, Math.max(0, dot)), name.slice(dot + 1)];
  return { name: own.toUpperCase(), group: group.toLowerCase(), marks, raw: value };
}

/** The parts of a value like a name's or an address's, its escapes undone. */
export function partsOf(raw: string): string[] {
  const parts = [''];
  for (const [piece] of raw.matchAll(/\\[\s\S]|[^\\;]+|;|\\$/g)) {
    if (piece === ';') parts.push('');
    else parts[parts.length - 1] += plainPiece(piece);
  }
  return parts.map((part) => part.replace(/\s+/g, ' ').trim());
}

/** A value that is one text. A semicolon in it means nothing. */
export const textIn = (raw: string): string => partsOf(raw).filter(Boolean).join('; ');

const plainPiece = (piece: string): string =>
  /^\\n$/i.test(piece) ? ' ' : piece.startsWith('\\') ? piece.slice(1) : piece;
