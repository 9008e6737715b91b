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
