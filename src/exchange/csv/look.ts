import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { phone } from '../../domain/identity';
import {
  type ColumnField,
  type ColumnMapping,
  type Encoding,
  FileFaultError,
  type FileFormat,
  isTable,
  type Look,
} from '../../domain/import-file';
import { linkedinProfile } from '../../domain/linkedin-address';
import { linkedinHeader, linkedinOrder } from '../vendors/linkedin';
import { vendorOf, vendors } from '../vendors/vendors';
import { dayFirstIn } from './days';
import { delimiterOf, saidDelimiter } from './delimiter';
import { columnsOf, type Guess, guess } from './guess';
import { heading } from './heading';
import { meantBy } from './meant-by';
import { areSorted } from './names';
import { type Row, rowReader } from './rows';
import { addressIn, emailsIn } from './values';

/** So many rows are shown, and so many are looked at to guess what a column means. */
const shown = 5;
const looked = 100;
/** No title above a table has more lines. */
const mostBefore = 20;

export interface Beginning {
  readonly text: string;
  readonly encoding: Encoding;
  /** The text is all of the file. */
  readonly whole: boolean;
}

/** What is known of a table by its beginning. @throws FileFaultError `empty`, `no-table`, and what the rows are refused for */
export function lookAtTable(
  { text, encoding, whole }: Beginning,
  said: { readonly format: FileFormat | null; readonly columns: readonly ColumnField[] | null },
  mappings: readonly ColumnMapping[],
): Look {
  const delimiter = delimiterOf(text);
  const rows = firstRows(text, delimiter, whole);
  if (!rows.length) throw new FileFaultError({ code: 'empty' });
  const cells = rows.map((row) => row.cells);
  const linkedinAt = said.format === null || said.format === 'linkedin' ? linkedinHeader(cells) : -1;
  const at = linkedinAt >= 0 ? linkedinAt : headerAt(cells);
  const first = rows[Math.max(0, at)];
  if (!first || (first.cells.length === 1 && at < 0)) throw new FileFaultError({ code: 'no-table' });
  const header = at < 0 ? first.cells.map(() => '') : first.cells;
  const under = cells.slice(at + 1).filter((row) => row.length > 1 || header.length === 1);
  const format = said.format && isTable(said.format) ? said.format : linkedinAt >= 0 ? 'linkedin' : recognised(header);
  const digest = bytesToHex(sha256(utf8ToBytes(header.map(heading).join('\n'))));
  // Whoever says whose table it is wants its columns as that program has them.
  // A header that is not there is that of every such table.
  const maySay = at >= 0 && (said.format === null || said.format === 'csv');
  const remembered = maySay ? mappings.find((one) => one.header === digest) : null;
  const meant = meaningOf(format, header, under, remembered?.columns ?? null);
  const columns = header.map((_, column) => said.columns?.[column] ?? meant.columns[column] ?? 'skip');
  const cellsOf = (field: ColumnField): readonly string[] =>
    under.flatMap((row) => row.filter((cell, column) => columns[column] === field && cell.trim()));
  return {
    format,
    table: {
      encoding,
      delimiter,
      headerLine: at < 0 ? first.line - 1 : first.line,
      header,
      headerDigest: digest,
      columns,
      sorted: format !== 'contacts-csv' && areSorted(cellsOf('name')),
      dayFirst: dayFirstIn(cellsOf('known-since')),
      certain: columns.map((_, column) => said.columns !== null || (meant.certain[column] ?? true)),
      rows: under.slice(0, shown),
    },
  };
}

function firstRows(text: string, delimiter: string, whole: boolean): readonly Row[] {
  const reader = rowReader(delimiter);
  const rows = reader.push(text);
  if (whole) rows.push(...reader.end());
  const told = saidDelimiter(text.slice(0, 20).split(/[\r\n]/)[0] ?? '') !== null;
  return rows.slice(told ? 1 : 0, looked);
}

/** Up to its last cell in which anything stands: spreadsheets fill up a title to the width of the table. */
const widthOf = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim()) + 1;

/**
 * The first row that has names of several columns; else the first that is as wide as the widest part of the table; -1 where the table begins at
 * once, without a header.
 */
function headerAt(rows: readonly (readonly string[])[]): number {
  const named = rows.slice(0, mostBefore).findIndex((row) => new Set(row.map(meantBy).filter(Boolean)).size > 1);
  if (named >= 0) return named;
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(widthOf(row), (widths.get(widthOf(row)) ?? 0) + 1);
  const [width = 1] = [...widths].reduce(
    (best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best),
    [1, 0],
  );
  const at = Math.max(
    0,
    rows.findIndex((row) => widthOf(row) >= width),
  );
  const isData = rows[at]?.some(
    (cell) =>
      emailsIn(cell).length > 0 ||
      phone(cell) !== null ||
      linkedinProfile(addressIn(cell)) !== null ||
      (/^https?:\/\//i.test(addressIn(cell)) && /:/.test(cell)),
  );
  if (isData) return -1;
  return width > 1 || guess(rows[at] ?? [], []).columns.some((field) => field !== 'skip') ? at : -1;
}

function recognised(header: readonly string[]): FileFormat {
  const headings = header.map(heading);
  return vendors.find((one) => one.isIts(headings))?.format ?? 'csv';
}

function meaningOf(
  format: FileFormat,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  remembered: readonly ColumnField[] | null,
): Guess {
  if (remembered && remembered.length === header.length)
    return { columns: remembered, certain: remembered.map(() => true) };
  const vendor = vendorOf(format);
  const known = columnsOf(vendor, header);
  if (format === 'linkedin' && !vendor.isIts(header.map(heading)) && header.length === linkedinOrder.length)
    return { columns: linkedinOrder, certain: known.certain };
  // The user says it is that program's table, and its header does not: what fits is taken, the rest is guessed.
  return vendor.isIts(header.map(heading)) || known.columns.some((field) => field.endsWith('name'))
    ? known
    : guess(header, rows);
}
