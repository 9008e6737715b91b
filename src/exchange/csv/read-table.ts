import { type ColumnField, type Encoding, FileFaultError, type Look } from '../../domain/import-file';
import { decoder } from '../decode';
import type { Batch, FileToRead, ReadWith } from '../reader';
import { vendorOf } from '../vendors/vendors';
import { LeftOuts } from './left-out';
import { type Row, rowReader } from './rows';
import { rowTaker } from './take-rows';

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
  const left = new LeftOuts();
  const read = rowTaker(table, vendorOf(format), how, left);
  const { encoding } = table;
  const letters = decoder(how.encoding ?? null, isUnicode(encoding) ? undefined : encoding);
  let taken = 0;
  for await (const { some, bytes, atEnd } of rowsOf(file, table.delimiter, letters)) {
    const batch = { ...read(some), bytes };
    // Those who are refused are kept until the end too.
    taken += batch.people.length + batch.refused.length;
    if (taken > most) throw new FileFaultError({ code: 'too-many-people', detail: String(most) });
    yield atEnd ? { ...batch, left: left.all() } : batch;
  }
  // Of nobody, Steadfast's own table says so too.
  if (!taken && format !== 'contacts-csv') throw new FileFaultError({ code: 'empty' });
}

const isUnicode = (encoding: Encoding): boolean => encoding.startsWith('utf-');

/** The rows of a table, piece by piece. `bytes`: of the file, read until there. */
export async function* rowsOf(
  file: FileToRead,
  delimiter: string,
  letters: ReturnType<typeof decoder>,
): AsyncGenerator<{ readonly some: readonly Row[]; readonly bytes: number; readonly atEnd: boolean }, void> {
  const rows = rowReader(delimiter);
  let bytes = 0;
  for await (const piece of piecesOf(file)) {
    bytes += piece.length;
    yield { some: rows.push(letters.push(piece)), bytes, atEnd: false };
  }
  yield { some: [...rows.push(letters.end()), ...rows.end()], bytes, atEnd: true };
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
