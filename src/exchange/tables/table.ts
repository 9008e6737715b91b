import Papa from 'papaparse';
import { guarded } from './formula';

/** A table that is written: its columns in their order, each with what it holds of a row's thing. */
export type Columns<T> = readonly (readonly [heading: string, of: (thing: T) => string])[];

/** By this, spreadsheet programs know that the letters are UTF-8. */
const mark = '\ufeff';
const newline = '\r\n';

/** The first line of the file (RFC 4180, with a byte order mark). */
export const headerText = <T>(columns: Columns<T>): string =>
  `${mark}${Papa.unparse([columns.map(([heading]) => heading)], { newline })}${newline}`;

/** Rows of the file, whole lines. No cell of them is taken for a formula. */
export function rowsText<T>(columns: Columns<T>, things: readonly T[]): string {
  if (!things.length) return '';
  const rows = things.map((thing) => columns.map(([, of]) => guarded(of(thing))));
  return `${Papa.unparse(rows, { newline })}${newline}`;
}
