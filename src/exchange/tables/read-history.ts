import { FileFaultError, type Look, type TableLook } from '../../domain/import-file';
import type { ImportedEvent, ImportedPerson, Refused } from '../../domain/imported';
import { heading } from '../csv/heading';
import { mostPeople, rowsOf } from '../csv/read-table';
import type { Row } from '../csv/rows';
import { decoder } from '../decode';
import { glimpse } from '../glimpse';
import type { Batch, FileToRead, ReadWith } from '../reader';
import { unguarded } from './formula';
import { promiseIn } from './promises';
import { touchIn } from './touches';
import { type Cell, idIn, WrongCellError } from './values';
import { whoIn, whoText } from './who';

/** Reads our own table of touches, or of promises. See {@link PeopleReader}. */
export async function* readHistory(
  file: FileToRead,
  { format, table }: Look,
  how: ReadWith,
  most = mostPeople,
): AsyncGenerator<Batch, void> {
  if (!table) throw new FileFaultError({ code: 'no-table' });
  const ofTouches = format === 'touches-csv';
  const take = rowTaker(table, how, (cell) =>
    ofTouches
      ? { id: idIn(cell('Touch id')), what: { touch: touchIn(cell) } }
      : { id: idIn(cell('Promise id')), what: { promise: promiseIn(cell) } },
  );
  let taken = 0;
  for await (const { some, bytes } of rowsOf(file, table.delimiter, decoder(how.encoding ?? null))) {
    const given = some.filter(({ line }) => line > table.headerLine).map(take);
    taken += given.length;
    if (taken > most) throw new FileFaultError({ code: 'too-many-rows', detail: String(most) });
    yield {
      people: [],
      events: given.flatMap((one) => ('reason' in one ? [] : one)),
      refused: given.flatMap((one) => ('reason' in one ? one : [])),
      bytes,
    };
  }
}

type What = Pick<ImportedEvent, 'id' | 'what'>;

function rowTaker(
  { header }: TableLook,
  how: ReadWith,
  read: (cell: Cell) => What,
): (row: Row) => ImportedEvent | Refused {
  const columns = columnFinder(header);
  const person = samePerson(how);
  return ({ line, until, cells, faulty }) => {
    const refused = (reason: Refused['reason'], detail: string): Refused => ({
      ...(until > line ? { line, until } : { line }),
      ...{ reason, detail: glimpse(detail) },
    });
    if (faulty) return refused('bad-quotes', cells.join(', '));
    const more = cells.slice(header.length).filter((cell) => cell.trim());
    if (more.length) return refused('too-many-fields', more.join(', '));
    const cell: Cell = (text) => unguarded(cells[columns(text)] ?? '');
    const whose = person(cell);
    if ('refused' in whose) return refused(whose.refused, whose.detail);
    try {
      return { line, whose, ...read(cell) };
    } catch (error) {
      if (!(error instanceof WrongCellError)) throw error;
      return refused('bad-value', `${error.heading}: ${cell(error.heading)}`);
    }
  };
}

/** Where a column stands, or -1; each is looked for once. */
function columnFinder(header: readonly string[]): (text: string) => number {
  const headings = header.map(heading);
  const known = new Map<string, number>();
  return (text) => {
    const column = known.get(text) ?? headings.indexOf(heading(text));
    known.set(text, column);
    return column;
  };
}

/** All that is of one contact stands together in the table: so they are read once, and are one. */
function samePerson(
  how: ReadWith,
): (cell: Cell) => ImportedPerson | Extract<ReturnType<typeof whoIn>, { refused: unknown }> {
  let last = '';
  let known: ReturnType<ReturnType<typeof samePerson>> | null = null;
  return (cell) => {
    const text = whoText(cell);
    if (known && text === last) return known;
    const given = whoIn(cell, how);
    const id = idIn(cell('Contact id'));
    last = text;
    known = 'refused' in given ? given : { line: 0, ...given, ...(id ? { id } : {}) };
    return known;
  };
}
