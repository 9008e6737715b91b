import type { ColumnField, TableLook } from '../../domain/import-file';
import { heading } from './heading';
import { isOthers, meantBy } from './meant-by';

/** What is known of the columns of a table before its rows are read. Each list has an entry for each column. */
export interface Columns {
  readonly fields: readonly ColumnField[];
  readonly names: readonly string[];
  /** In which other column stands of which kind its value is, or -1. */
  readonly kinds: readonly number[];
  /** What is said before its value in a note, or nothing. */
  readonly labels: readonly string[];
  /** The columns in the order in which they are read. */
  readonly order: readonly number[];
}

export function columnsFor(table: TableLook): Columns {
  const names = table.header.map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 80));
  const fields = table.columns;
  return {
    fields,
    names,
    kinds: kindColumns(table.header),
    labels: labelsOf(fields, names),
    order: inOrder(fields, names),
  };
}

/** Before `Phone 1 - Value` stands what number it is; of each column, which one says so, or -1. */
const kindColumns = (header: readonly string[]): readonly number[] =>
  header.map((text, column) => {
    const before = heading(header[column - 1] ?? '');
    return / value$/.test(heading(text)) && / (type|label)$/.test(before) ? column - 1 : -1;
  });

/** Its heading, unless that says no more than that it is a note. */
const labelsOf = (fields: readonly ColumnField[], names: readonly string[]): readonly string[] =>
  names.map((name, column) => (fields[column] !== 'note' || meantBy(name) === 'note' ? '' : name));

/** The country of a place stands behind its city. */
function inOrder(fields: readonly ColumnField[], names: readonly string[]): readonly number[] {
  const isCountry = (column: number): boolean =>
    fields[column] === 'location' && /countr|\bland\b|\bpa(?:ys|is|ese)\b|国|страна/.test(heading(names[column] ?? ''));
  const all = fields.map((_, column) => column);
  return [...all.filter((column) => !isCountry(column)), ...all.filter(isCountry)];
}

/** Whether what stands beside a number or an address says that it is somebody else's, or that nobody answers there: `Assistant`, `Work Fax`. */
export const isNotTheirs = (field: ColumnField | undefined, cells: readonly string[], kind = -1): boolean =>
  kind >= 0 && (field === 'phone' || field === 'email') && isOthers(heading(cells[kind] ?? ''));
