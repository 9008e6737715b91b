import Papa from 'papaparse';
import { FileFaultError, mostColumns } from '../../domain/import-file';

/** A row of a table, with where it stands in the file. */
export interface Row {
  /** From 1; a row may go on over several lines, in quotes. */
  readonly line: number;
  readonly until: number;
  readonly cells: readonly string[];
  /** A quote in it stands where none may: where one field ends and the next begins is not known. */
  readonly faulty: boolean;
}

/** Text becomes rows, piece by piece. @throws FileFaultError when what comes can be no table any more */
export interface RowReader {
  push(text: string): Row[];
  /** The last row, which no line end need follow. */
  end(): Row[];
}

/** In letters. A quote that is never closed would make one row of the rest of the file. */
const longestRow = 1_000_000;

interface Step {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly index: number }[];
  readonly meta: { readonly cursor: number };
}

/** Rows as RFC 4180 has them, and as programs write them: any line ends, a line end in quotes is `\n`. Empty lines are no rows. */
export function rowReader(delimiter: string): RowReader {
  /** What is not yet a whole row, from the beginning of one. */
  let rest = '';
  /** A line end of which only the first half has come. */
  let half = '';
  let line = 1;

  const read = (last: boolean): Row[] => {
    const rows: Row[] = [];
    const text = rest;
    let from = 0;
    const step = ({ data, errors, meta }: Step): void => {
      const open = errors.find(({ code }) => code === 'MissingQuotes');
      if (open) throw neverClosed(line, text.slice(from, open.index));
      const cells = data[0] ?? [];
      const until = line + lineEnds(text, from, meta.cursor) - (text[meta.cursor - 1] === '\n' ? 1 : 0);
      if (cells.length > mostColumns)
        throw new FileFaultError({ code: 'too-many-columns', line, detail: String(cells.length) });
      if (cells.length > 1 || isText.test(cells[0] ?? '')) rows.push({ line, until, cells, faulty: errors.length > 0 });
      line = until + 1;
      from = meta.cursor;
    };
    // The parser itself, so that it takes up again where the last whole row ended; `Papa.parse` streams from its own sources only.
    new Papa.Parser({ delimiter, newline: '\n', step } as Papa.ParseConfig).parse(text, 0, !last);
    rest = last ? '' : text.slice(from);
    if (rest.length > longestRow) throw tooLong(line, rest, delimiter);
    return rows;
  };
  return {
    push(text) {
      const all = half + text;
      half = all.endsWith('\r') ? '\r' : '';
      rest += (half ? all.slice(0, -1) : all).replace(/\r\n?/g, '\n');
      return rest.length > longestRow || text.includes('\n') || text.includes('\r') ? read(false) : [];
    },
    end() {
      if (half) rest += '\n';
      half = '';
      return rest ? read(true) : [];
    },
  };
}

/** More than blanks, noughts that fill a file up, and the mark with which DOS ends it. */
const isText = /[^\s\p{Cc}]/u;

function lineEnds(text: string, from: number, until: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** @param before what stands in the row up to its open quote */
const neverClosed = (line: number, before: string): FileFaultError =>
  new FileFaultError({ code: 'quote-never-closed', line: line + lineEnds(before, 0, before.length) });

function tooLong(line: number, row: string, delimiter: string): FileFaultError {
  const { errors } = new Papa.Parser({ delimiter, newline: '\n' } as Papa.ParseConfig).parse(row, 0, false) as Step;
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  return open ? neverClosed(line, row.slice(0, open.index)) : new FileFaultError({ code: 'too-long', line });
}
