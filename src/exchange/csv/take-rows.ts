import type { ColumnField, TableLook } from '../../domain/import-file';
import type { ImportedPerson, Refused } from '../../domain/imported';
import { glimpse } from '../glimpse';
import type { ReadWith } from '../reader';
import { unguarded } from '../tables/formula';
import { idIn } from '../tables/values';
import type { Vendor } from '../vendors/vendor';
import { type Columns, columnsFor, isNotTheirs } from './columns';
import { heading } from './heading';
import { type LeftOuts, leaver } from './left-out';
import { type Fields, personOf } from './person';
import type { Row } from './rows';

/** Takes the people out of rows, as the columns are to be understood. */
export function rowTaker(table: TableLook, vendor: Vendor, { country, today }: ReadWith, left: LeftOuts) {
  const columns = columnsFor(table);
  const leaves = leaver(columns, left, vendor.own === true);
  const id = vendor.own ? table.header.findIndex((text) => heading(text) === 'contact id') : -1;
  const tags = (field: string): readonly string[] =>
    field.split(vendor.tags).map((tag) => vendor.tag?.(tag.trim()) ?? tag);
  /** The last line read, and whether what a report says of itself has begun behind it: an empty line, then lines of one field each. */
  let last = table.headerLine;
  let below = false;
  /** Where files were put together, the header of each stands among the rows. */
  const isHeader = (cells: readonly string[]): boolean =>
    cells.length > 1 && cells.some(isSaid) && cells.every((cell, at) => cell.trim() === table.header[at]?.trim());
  return (rows: readonly Row[]): { readonly people: ImportedPerson[]; readonly refused: Refused[] } => {
    const people: ImportedPerson[] = [];
    const refused: Refused[] = [];
    for (const row of rows) {
      if (row.line <= table.headerLine) continue;
      below = row.cells.length === 1 && table.header.length > 1 && (below || row.line > last + 1);
      last = row.until;
      const { line, until } = row;
      const where = until > line ? { line, until } : { line };
      const refuse = (reason: Refused['reason'], detail: string): unknown => refused.push({ ...where, reason, detail });
      if (below || isHeader(row.cells)) refuse('no-person', glimpse(row.cells.join(', ')));
      else if (row.faulty) refuse('bad-quotes', glimpse(row.cells.join(', ')));
      else if (row.cells.slice(table.header.length).some(isSaid))
        refuse('too-many-fields', glimpse(row.cells.slice(table.header.length).filter(isSaid).join(', ')));
      else {
        const fields = fieldsOf(row.cells, columns, vendor.own === true);
        if (!fields) continue;
        const person = personOf(fields, {
          country,
          today,
          tags,
          sorted: table.sorted,
          dayFirst: table.dayFirst,
          own: vendor.own === true,
        });
        if ('refused' in person) refuse(person.refused, person.detail);
        else {
          people.push({ line, ...person, ...(id < 0 ? {} : knownBy(row.cells[id] ?? '')) });
          leaves(row, fields, person);
        }
      }
    }
    return { people, refused };
  };
}

const isSaid = (cell: string): boolean => cell.trim() !== '';

/** Who they were where the table was written. */
const knownBy = (cell: string): { readonly id?: string } => {
  const id = idIn(unguarded(cell));
  return id ? { id } : {};
};

/** How some programs keep a spreadsheet from changing a text: `="030 123"`. */
const asText = /^="([\s\S]*)"$/;

/**
 * Text for itself. What is cut out of a text keeps all of it in memory, in all engines: a word of each row would keep a file of a gigabyte whose
 * other columns are not taken. Short ones are copied anyway.
 */
const apart = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** What a row says, by field; `null` where all of it is empty. */
function fieldsOf(
  cells: readonly string[],
  { fields: meant, order, labels, kinds }: Columns,
  own: boolean,
): Fields | null {
  const fields: Partial<Record<ColumnField, string[]>> = {};
  let any = false;
  for (const column of order) {
    const cell = cells[column] ?? '';
    if (!cell.trim()) continue;
    any = true;
    const field = meant[column] ?? 'skip';
    if (field === 'skip' || isNotTheirs(field, cells, kinds[column])) continue;
    const said = apart(own ? unguarded(cell) : cell.replace(asText, '$1'));
    const value = field === 'note' && labels[column] ? `${labels[column]}: ${said.trim()}` : said;
    const known = fields[field];
    if (known) known.push(value);
    else fields[field] = [value];
  }
  return any ? fields : null;
}
