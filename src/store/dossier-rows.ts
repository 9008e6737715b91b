import type { Dossier } from '../domain/dossier';
import type { StoredContact, StoredPromise, StoredTouch, Transaction } from './schema';

/** The stores in which a dossier lies. */
export const dossierStores = ['contacts', 'touches', 'promises', 'identities'] as const;
export type Reading = Transaction<(typeof dossierStores)[number][]>;

/** What is stored of one contact, as it is stored. */
export interface DossierRows {
  readonly contact: StoredContact;
  /** All their versions. */
  readonly touches: readonly StoredTouch[];
  readonly promises: readonly StoredPromise[];
  readonly identities: Dossier['identities'];
}

/** All keys that begin with the contact's id, or with those from one to another; an empty array is greater than any text. */
export const ofContact = (from: string, to = from): IDBKeyRange => IDBKeyRange.bound([from], [to, []]);

/** `null` when there is no contact of that id. All requests are made at once. */
export async function rowsOf(tx: Reading, contactId: string): Promise<DossierRows | null> {
  const [contact, touches, promises, identities] = await Promise.all([
    tx.objectStore('contacts').get(contactId),
    tx.objectStore('touches').getAll(ofContact(contactId)),
    tx.objectStore('promises').getAll(ofContact(contactId)),
    tx.objectStore('identities').index('byContact').getAll(contactId),
  ]);
  return contact ? { contact, touches, promises, identities } : null;
}

/** With fewer a range is not worth looking for. */
const few = 8;

/**
 * The same of many, in the order given. Where most of those who stand between the first and the last of them are wanted, they are read in one
 * go: an act on everybody makes five requests for some hundred of them, not four for each.
 */
export async function rowsOfMany(tx: Reading, contactIds: readonly string[]): Promise<readonly (DossierRows | null)[]> {
  const [first, last] = endsOf(contactIds);
  if (contactIds.length < few || !(await isDense(tx, first, last, contactIds.length)))
    return Promise.all(contactIds.map((id) => rowsOf(tx, id)));
  const contacts = await tx.objectStore('contacts').getAll(IDBKeyRange.bound(first, last));
  const rows = await rowsBetween(tx, contacts);
  const known = new Map(rows.map((one) => [one.contact.id, one]));
  return contactIds.map((id) => known.get(id) ?? null);
}

/** What is stored of contacts that follow each other in the order of their ids: what belongs to them lies together. */
export async function rowsBetween(tx: Reading, contacts: readonly StoredContact[]): Promise<readonly DossierRows[]> {
  const [first, last] = [contacts.at(0)?.id, contacts.at(-1)?.id];
  if (first === undefined || last === undefined) return [];
  const [touches, promises, identities] = await Promise.all([
    tx.objectStore('touches').getAll(ofContact(first, last)),
    tx.objectStore('promises').getAll(ofContact(first, last)),
    tx.objectStore('identities').index('byContact').getAll(IDBKeyRange.bound(first, last)),
  ]);
  const touchesOf = parted(touches, ({ contactId }) => contactId);
  const promisesOf = parted(promises, ({ contactId }) => contactId);
  const identitiesOf = parted(identities, ({ fields }) => fields.contactId);
  return contacts.map((contact) => {
    const { id } = contact;
    return { contact, touches: touchesOf(id), promises: promisesOf(id), identities: identitiesOf(id) };
  });
}

/** The first and the last of them in the order of the store. */
export function endsOf(ids: readonly string[]): readonly [string, string] {
  let [first = '', last = ''] = [ids[0], ids[0]];
  for (const id of ids) {
    if (id < first) first = id;
    if (id > last) last = id;
  }
  return [first, last];
}

/** Are there hardly more contacts between two than are wanted? */
async function isDense(tx: Reading, first: string, last: string, wanted: number): Promise<boolean> {
  const keys = await tx.objectStore('contacts').getAllKeys(IDBKeyRange.bound(first, last), 2 * wanted);
  return keys.length < 2 * wanted;
}

/** What belongs to each contact. */
function parted<R>(rows: readonly R[], contactOf: (row: R) => string): (contactId: string) => readonly R[] {
  const parts = new Map<string, R[]>();
  for (const row of rows) {
    const part = parts.get(contactOf(row));
    if (part) part.push(row);
    else parts.set(contactOf(row), [row]);
  }
  return (contactId) => parts.get(contactId) ?? [];
}
