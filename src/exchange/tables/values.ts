import { type Day, type Instant, isZone, parseDay, parseInstant, type Zone } from '../../domain/day';
import { longestText } from '../limits';

/** Cells of our own tables as they are read again. A table may have been edited, by anybody. */

/** What stands in a row under this heading, as it was before it was guarded; empty where there is no such column. */
export type Cell = (heading: string) => string;

/** A cell holds what nothing of its kind is. */
export class WrongCellError extends Error {
  override name = 'WrongCellError';
  constructor(readonly heading: string) {
    super(heading);
  }
}

function right<T>(value: T | null | undefined, heading: string): T {
  if (value === null || value === undefined) throw new WrongCellError(heading);
  return value;
}

/** An id as it may stand in the database; empty for anything else. */
export const idIn = (text: string): string => (/^[\w-]{1,64}$/.test(text) ? text : '');

export const oneOf = <T extends string>(known: readonly T[], cell: Cell, heading: string): T =>
  right(
    known.find((one) => one === cell(heading).trim().toLowerCase()),
    heading,
  );
export const instantIn = (cell: Cell, heading: string): Instant => right(parseInstant(cell(heading).trim()), heading);
export const dayIn = (cell: Cell, heading: string): Day => right(parseDay(cell(heading).trim()), heading);
let lastZone: Zone = '';
export function zoneIn(cell: Cell, heading: string): Zone {
  const zone = cell(heading).trim();
  // Asking the browser takes its time, and most rows are of one zone.
  if (!zone || zone !== lastZone) lastZone = right(isZone(zone) ? zone : null, heading);
  return lastZone;
}
export function textIn(cell: Cell, heading: string, longest = longestText): string {
  const text = cell(heading);
  return right(text.length <= longest && !text.includes('\ufffd') ? text : null, heading);
}

/** `null` for an empty cell. */
export const maybe = <T>(read: (cell: Cell, heading: string) => T, cell: Cell, heading: string): T | null =>
  cell(heading).trim() ? read(cell, heading) : null;
