import { heading } from '../csv/heading';
import { importedColumns } from '../tables/contacts';
import type { Vendor } from './vendor';

const columns = new Map(importedColumns.map(([field, text]) => [heading(text), field] as const));

/** So many of its columns are no coincidence; whoever has edited the table may have taken some out. */
const enough = 12;

/** Steadfast's own table of contacts, see `../tables/contacts`. What follows from touches is not read: they are not in it. */
export const own: Vendor = {
  format: 'contacts-csv',
  isIts: (headings) => headings.includes('name') && headings.filter((text) => columns.has(text)).length >= enough,
  columns: [...columns].map(([text, field]) => [new RegExp(`^${text}$`), field] as const),
  tags: /\n/,
  own: true,
};

/** Its tables of touches and promises are read by `../tables/read-history`: only whose they are is a person. */
const who: Vendor['columns'] = [
  [/^contact$/, 'name'],
  [/^company$/, 'company'],
  [/^email$/, 'email'],
  [/^phone$/, 'phone'],
  [/^linkedin$/, 'linkedin'],
];
const all =
  (...needed: readonly string[]): Vendor['isIts'] =>
  (headings) =>
    ['contact', 'instant', 'time zone', ...needed].every((one) => headings.includes(one));

export const ownTouches: Vendor = {
  ...{ format: 'touches-csv', columns: who, tags: /\n/, own: true },
  isIts: all('channel', 'direction', 'outcome'),
};
export const ownPromises: Vendor = {
  ...{ format: 'promises-csv', columns: who, tags: /\n/, own: true },
  isIts: all('what', 'by', 'made at'),
};
