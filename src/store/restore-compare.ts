import type { IDBPDatabase } from 'idb';
import { unpackedStamps } from '../domain/packed-stamps';
import type { Comparison } from '../domain/snapshot';
import { dump } from './dump';
import type { Rows } from './restore';

/** What is known of everybody, small enough to be kept of a hundred thousand: contact id -> a number that another history does not have. */
export interface Everybody {
  take(rows: Rows): void;
  /** Those that are not deleted. */
  readonly contacts: number;
  readonly touches: number;
  of(contactId: string): number | undefined;
  ids(): Iterable<string>;
}

interface AnyRow {
  readonly id: string;
  readonly contactId?: string;
  readonly fields: { readonly deleted?: boolean };
  readonly stamps: Readonly<Record<string, string>>;
}

export function everybody(): Everybody {
  const histories = new Map<string, number>();
  const there = new Set<string>();
  let touches = 0;
  const add = (contactId: string, text: string): void =>
    void histories.set(contactId, ((histories.get(contactId) ?? 0) + hash(text)) % 2 ** 52);
  return {
    take({ store, rows }) {
      for (const row of rows as readonly AnyRow[]) {
        if (store === 'contacts') {
          if (!row.fields.deleted) there.add(row.id);
          add(row.id, said(row));
        }
        if (store === 'touches') touches += 1;
        if ((store === 'touches' || store === 'promises') && row.contactId) add(row.contactId, said(row));
      }
    },
    get contacts() {
      return there.size;
    },
    get touches() {
      return touches;
    },
    of: (contactId) => (there.has(contactId) ? histories.get(contactId) : undefined),
    ids: () => there,
  };
}

/** What a row says is told by its stamps: each change of a field gives it another. */
function said(row: AnyRow): string {
  const { id, stamps } = unpackedStamps(row);
  return [
    id,
    ...Object.keys(stamps)
      .sort()
      .map((field) => `${field} ${stamps[field]}`),
  ].join(' ');
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

export function comparison(here: Everybody, there: Everybody): Comparison {
  let [gone, back, changed] = [0, 0, 0];
  for (const id of here.ids()) {
    const other = there.of(id);
    if (other === undefined) gone += 1;
    else if (other !== here.of(id)) changed += 1;
  }
  for (const id of there.ids()) if (here.of(id) === undefined) back += 1;
  return { gone, back, changed };
}

/** Everybody who is stored. @throws ChangedMeanwhileError */
export async function everybodyIn(db: IDBPDatabase, signal?: AbortSignal): Promise<Everybody> {
  const all = everybody();
  await dump(db, (store, rows) => all.take({ store, rows }), signal);
  return all;
}
