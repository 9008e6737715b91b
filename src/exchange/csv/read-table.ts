import { type ColumnField, FileFaultError, type Look, type TableLook } from '../../domain/import-file';
import type { ImportedPerson, Refused } from '../../domain/imported';
import { decoder } from '../decode';
import type { Batch, FileToRead, ReadWith } from '../reader';
import { unguarded } from '../tables/formula';
import { idIn } from '../tables/values';
import type { Vendor } from '../vendors/vendor';
import { vendorOf } from '../vendors/vendors';
import { heading } from './heading';
import { type Fields, personOf } from './person';
import { type Row, rowReader } from './rows';

/** More than anybody knows; whoever has more people in one file can part it. */
export const mostPeople = 200_000;

/** Fields that say who somebody is; without one of them in a table there is nobody in it. */
const names: ReadonlySet<ColumnField> = new Set(['name', 'given-name', 'family-name']);

/** Reads a table of people, piece by piece. See {@link PeopleReader}. */
export async function* readTable(
  file: FileToRead,
  { format, table }: Look,
  how: ReadWith,
  most = mostPeople,
): AsyncGenerator<Batch, void> {
  if (!table) throw new FileFaultError({ code: 'no-table' });
  if (!table.columns.some((field) => names.has(field))) throw new FileFaultError({ code: 'columns-unknown' });
  const read = rowTaker(table, vendorOf(format), how);
  const letters = decoder(how.encoding ?? null);
  const rows = rowReader(table.delimiter);
  let bytes = 0;
  let taken = 0;
  const batchOf = (some: readonly Row[]): Batch => {
    const batch = { ...read(some), bytes };
    // Those who are refused are kept until the end too.
    taken += batch.people.length + batch.refused.length;
    if (taken > most) throw new FileFaultError({ code: 'too-many-people', detail: String(most) });
    return batch;
  };
  for await (const piece of piecesOf(file)) {
    bytes += piece.length;
    yield batchOf(rows.push(letters.push(piece)));
  }
  yield batchOf([...rows.push(letters.end()), ...rows.end()]);
  if (!taken) throw new FileFaultError({ code: 'empty' });
}

/** A reader of its own: Chromium's streams are iterable only since version 124. */
export async function* piecesOf(file: FileToRead): AsyncGenerator<Uint8Array, void> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new FileFaultError({ code: 'changed' });
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Takes the people out of rows, as the columns are to be understood. */
function rowTaker(table: TableLook, vendor: Vendor, { country, today }: ReadWith) {
  const kinds = kindColumns(table.header);
  const order = inOrder(table);
  const id = vendor.own ? table.header.findIndex((text) => heading(text) === 'contact id') : -1;
  const tags = (field: string): readonly string[] =>
    field.split(vendor.tags).map((tag) => vendor.tag?.(tag.trim()) ?? tag);
  return (rows: readonly Row[]): { readonly people: ImportedPerson[]; readonly refused: Refused[] } => {
    const people: ImportedPerson[] = [];
    const refused: Refused[] = [];
    for (const row of rows) {
      if (row.line <= table.headerLine) continue;
      const { line, until } = row;
      const where = until > line ? { line, until } : { line };
      const refuse = (reason: Refused['reason'], detail: string): unknown => refused.push({ ...where, reason, detail });
      if (row.faulty) refuse('bad-quotes', row.cells.join(', ').replace(/\s+/g, ' ').slice(0, 120));
      else if (row.cells.slice(table.header.length).some((cell) => cell.trim()))
        refuse('too-many-fields', row.cells.slice(table.header.length).join(', ').trim().slice(0, 120));
      else {
        const fields = fieldsOf(row.cells, order, table.columns, kinds, vendor.own === true);
        if (!fields) continue;
        const person = personOf(fields, { country, today, tags, dayFirst: table.dayFirst, own: vendor.own === true });
        if ('refused' in person) refuse(person.refused, person.detail);
        else people.push({ line, ...person, ...(id < 0 ? {} : knownBy(row.cells[id] ?? '')) });
      }
    }
    return { people, refused };
  };
}

/** Who they were where the table was written. */
const knownBy = (cell: string): { readonly id?: string } => {
  const id = idIn(unguarded(cell));
  return id ? { id } : {};
};

/** Before `Phone 1 - Value` stands what number it is; of each column, which one says so, or -1. */
const kindColumns = (header: readonly string[]): readonly number[] =>
  header.map((text, column) => {
    const before = heading(header[column - 1] ?? '');
    return / value$/.test(heading(text)) && / (type|label)$/.test(before) ? column - 1 : -1;
  });

/** The columns as they are read: the country of a place stands behind its city. */
const inOrder = ({ columns, header }: TableLook): readonly number[] => {
  const isCountry = (column: number): boolean =>
    columns[column] === 'location' &&
    /countr|\bland\b|\bpa(?:ys|is|ese)\b|国|страна/.test(heading(header[column] ?? ''));
  const all = columns.map((_, column) => column);
  return [...all.filter((column) => !isCountry(column)), ...all.filter(isCountry)];
};

/** Numbers at which nobody answers. */
const noCall = /\b(fax|pager|telex|modem)\b/i;

/** What a row says, by field; `null` where all of it is empty. */
function fieldsOf(
  cells: readonly string[],
  order: readonly number[],
  columns: readonly ColumnField[],
  kinds: readonly number[],
  own: boolean,
): Fields | null {
  const fields: Partial<Record<ColumnField, string[]>> = {};
  let any = false;
  for (const column of order) {
    const cell = cells[column] ?? '';
    if (!cell.trim()) continue;
    any = true;
    const field = columns[column] ?? 'skip';
    if (field === 'skip' || (field === 'phone' && noCall.test(cells[kinds[column] ?? -1] ?? ''))) continue;
    const value = own ? unguarded(cell) : cell;
    const known = fields[field];
    if (known) known.push(value);
    else fields[field] = [value];
  }
  return any ? fields : null;
}
