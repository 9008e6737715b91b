import type { Dossier } from '../domain/dossier';
import type { Plan } from '../domain/plan';
import { dossierFrom, dossierStores, ofContact, type Reading } from './dossiers';
import type { Open } from './open';
import { DamagedRowError } from './rows';
import type { StoredContact } from './schema';

/** Reads contacts as they are taken out of Steadfast: all that is known of each, with what follows from it. */

export interface Told {
  readonly dossier: Dossier;
  readonly plan: Plan;
}

export interface ToldSome {
  /** Those who are not deleted. */
  readonly told: readonly Told[];
  /** How many were left out because their rows are damaged. */
  readonly damaged: number;
}

/** How many contacts there are, deleted ones too. */
export const countContacts = async (open: Open): Promise<number> => (await open()).count('contacts');

/** So many contacts in the order of their ids, after one; empty: from the first. `last` is `null` when none is left. */
export async function readToldFrom(
  open: Open,
  after: string,
  count: number,
): Promise<ToldSome & { readonly last: string | null }> {
  const tx = (await open()).transaction([...dossierStores]);
  const contacts = await tx.objectStore('contacts').getAll(IDBKeyRange.lowerBound(after, true), count);
  const [first, last] = [contacts.at(0)?.id, contacts.at(-1)?.id];
  if (first === undefined || last === undefined) return { told: [], damaged: 0, last: null };
  // Ids stand in order, so what belongs to these contacts lies together.
  const theirs = IDBKeyRange.bound([first], [last, []]);
  const [touches, promises, identities] = await Promise.all([
    tx.objectStore('touches').getAll(theirs),
    tx.objectStore('promises').getAll(theirs),
    tx.objectStore('identities').index('byContact').getAll(IDBKeyRange.bound(first, last)),
  ]);
  const touchesOf = parted(touches, ({ contactId }) => contactId);
  const promisesOf = parted(promises, ({ contactId }) => contactId);
  const identitiesOf = parted(identities, ({ fields }) => fields.contactId);
  const told = contacts.map((contact) =>
    toldOf(contact, () =>
      dossierFrom(contact, touchesOf(contact.id), promisesOf(contact.id), identitiesOf(contact.id)),
    ),
  );
  return { ...withoutGaps(told), last };
}

/** These contacts, in this order; who is not there any more is left out. */
export async function readTold(open: Open, contactIds: readonly string[]): Promise<ToldSome> {
  const tx: Reading = (await open()).transaction([...dossierStores]);
  const told = await Promise.all(
    contactIds.map(async (id) => {
      const [contact, touches, promises, identities] = await Promise.all([
        tx.objectStore('contacts').get(id),
        tx.objectStore('touches').getAll(ofContact(id)),
        tx.objectStore('promises').getAll(ofContact(id)),
        tx.objectStore('identities').index('byContact').getAll(id),
      ]);
      return contact ? toldOf(contact, () => dossierFrom(contact, touches, promises, identities)) : null;
    }),
  );
  return withoutGaps(told);
}

/** `null` for whoever is deleted. */
function toldOf({ plan, fields }: StoredContact, dossier: () => Dossier): Told | 'damaged' | null {
  try {
    return fields.deleted ? null : { dossier: dossier(), plan };
  } catch (error) {
    // One damaged row must not keep everybody else in; `verify` finds it.
    if (error instanceof DamagedRowError) return 'damaged';
    throw error;
  }
}

function withoutGaps(all: readonly (Told | 'damaged' | null)[]): ToldSome {
  const told = all.filter((one) => one !== null && one !== 'damaged');
  return { told, damaged: all.filter((one) => one === 'damaged').length };
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
