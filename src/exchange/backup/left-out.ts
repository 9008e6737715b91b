import type { LeftOut, LeftOutRow } from '../../domain/backup-file';
import type { BackupReading } from './contents';

/** So many are named. */
const named = 100;

/** Stores of which a row is of a contact. */
const ofContacts: ReadonlySet<string> = new Set(['touches', 'promises', 'identities', 'reminders']);

/**
 * Tells which rows are left out, and remembers them: those that are not believed, and what belongs to a contact who is left out. That of nobody
 * would keep their address from whoever adds them again.
 */
export function leavingOut(believe: BackupReading['believe']): {
  readonly out: LeftOut;
  takes(store: string, row: object, line: number): boolean;
} {
  const rows: LeftOutRow[] = [];
  const contacts = new Set<unknown>();
  let count = 0;
  return {
    out: {
      rows,
      get count() {
        return count;
      },
    },
    takes(store, row, line) {
      const isTheirs = contacts.size > 0 && ofContacts.has(store) && contacts.has(contactOf(row));
      const place = isTheirs ? 'contact' : believe(store, row);
      if (place === null) return false;
      if (store === 'contacts') contacts.add((row as { id?: unknown }).id);
      count += 1;
      if (rows.length < named) rows.push({ line, store, place, name: store === 'contacts' ? nameIn(row) : '' });
      return true;
    },
  };
}

interface AnyRow {
  readonly contactId?: unknown;
  readonly fields?: { readonly contactId?: unknown; readonly name?: { readonly value?: unknown } | null } | null;
}

const contactOf = (row: AnyRow): unknown => row.contactId ?? row.fields?.contactId;

function nameIn({ fields }: AnyRow): string {
  const name = fields?.name?.value;
  return typeof name === 'string' ? name.slice(0, 80) : '';
}
