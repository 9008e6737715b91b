import type { ColumnField } from '../../domain/import-file';
import type { ImportedPerson, LeftOut } from '../../domain/imported';
import { glimpse } from '../glimpse';
import { type Columns, isNotTheirs } from './columns';
import type { Fields } from './person';
import type { Row } from './rows';
import { addressIn, emailsIn, numbersIn } from './values';

/** Counts what is left out, by what it is called; keeps where it stands first. */
export class LeftOuts {
  readonly #found = new Map<string | number, { -readonly [Key in keyof LeftOut]: LeftOut[Key] }>();

  /** @param key tells two columns of one name apart, and what was not taken of one from what was not understood */
  add(key: string | number, one: Pick<LeftOut, 'name' | 'why' | 'line'>, text: string): void {
    const known = this.#found.get(key);
    if (known) known.count += 1;
    else this.#found.set(key, { ...one, count: 1, sample: glimpse(text, 80) });
  }

  /** What could not be read first: that may be put in order. */
  all(): readonly LeftOut[] {
    const whys: readonly LeftOut['why'][] = ['not-understood', 'not-taken'];
    return [...this.#found.values()].sort((a, b) => whys.indexOf(a.why) - whys.indexOf(b.why));
  }
}

/** Fields of which each value shows whether it says anything. */
const several: readonly (readonly [ColumnField, (cell: string) => boolean])[] = [
  ['email', (cell) => emailsIn(cell).length > 0],
  ['phone', (cell) => numbersIn(cell).length > 0],
  ['linkedin', (cell) => addressIn(cell) !== ''],
  ['website', (cell) => addressIn(cell) !== ''],
];
const severalIn = /[;,\n]|:::|@.*@/;
/** Those of which one value is enough. */
const single: readonly (readonly [ColumnField, keyof ImportedPerson])[] = [
  ['known-since', 'knownSince'],
  ...(['kind', 'role', 'value', 'cadence', 'zone', 'language'] as const).map((field) => [field, field] as const),
];

/** The values of a row that could not be read for certain: of which field, and which of its values. */
function unreadIn(fields: Fields, one: Omit<ImportedPerson, 'line'>): readonly (readonly [ColumnField, number])[] {
  const unread: (readonly [ColumnField, number])[] = [];
  for (const [field, key] of single)
    if (fields[field] && one[key as keyof typeof one] === undefined)
      for (const at of fields[field].keys()) unread.push([field, at]);
  const found = one.person.identities.length + one.person.phones.length + one.person.websites.length;
  let given = 0;
  let any = false;
  for (const [field] of several)
    for (const cell of fields[field] ?? []) {
      given += 1;
      any ||= severalIn.test(cell);
    }
  // Of nearly everybody all was read, and nothing is read twice; where one cell holds several, how many there are proves nothing of the others.
  if (found >= given && !any) return unread;
  for (const [field, isRead] of several)
    fields[field]?.forEach((cell, at) => {
      if (!isRead(cell)) unread.push([field, at]);
    });
  return unread;
}

/**
 * Keeps what a row says that nobody is given. What only says of which kind a value beside it is, as Google has it, says nothing itself.
 * @param own what Steadfast's own table has beside is nothing that was said of anybody: it follows from touches
 */
export function leaver({ fields: meant, names, kinds, order }: Columns, left: LeftOuts, own: boolean) {
  const isKind = new Set(kinds);
  const mayLeave = own ? [] : order.filter((at) => (meant[at] === 'skip' ? !isKind.has(at) : (kinds[at] ?? -1) >= 0));
  const isNo = (column: number, cells: readonly string[]): boolean => isNotTheirs(meant[column], cells, kinds[column]);
  return ({ line, cells }: Row, fields: Fields, one: Omit<ImportedPerson, 'line'>): void => {
    for (const column of mayLeave) {
      const cell = cells[column];
      if (!cell?.trim() || (meant[column] !== 'skip' && !isNo(column, cells))) continue;
      left.add(column, { name: names[column] ?? '', why: 'not-taken', line }, cell);
    }
    for (const [field, at] of unreadIn(fields, one)) {
      const theirs = order.filter((column) => meant[column] === field && cells[column]?.trim());
      const column = theirs.filter((other) => !isNo(other, cells))[at] ?? -1;
      left.add(-1 - column, { name: names[column] ?? '', why: 'not-understood', line }, cells[column] ?? '');
    }
  };
}
