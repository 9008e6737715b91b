import type { Dossier } from '../domain/dossier';
import { spellingsOf } from '../domain/email-address';
import type { IdentityKey } from '../domain/identity';
import { rowsOf } from './mailboxes';
import type { Transaction } from './schema';

/**
 * Those of `keys` that another contact than `own` has. A deleted contact has nothing. What is known of `own` is not looked up again: an identity
 * belongs to one contact only, and most often there is nothing else on the page.
 */
export async function takenFrom(
  tx: Transaction<('contacts' | 'identities')[]>,
  keys: readonly IdentityKey[],
  own: Dossier | null,
): Promise<ReadonlySet<IdentityKey>> {
  const known = new Set(own?.identities.map(({ id }) => id));
  const isTaken = async (key: IdentityKey): Promise<boolean> => {
    if (spellingsOf(key).every((spelling) => known.has(spelling))) return false;
    const rows = (await rowsOf(tx as never, [key])).filter(
      ({ fields }) => !fields.deleted && fields.contactId !== own?.contact.id,
    );
    const owners = await Promise.all(rows.map(({ fields }) => tx.objectStore('contacts').get(fields.contactId)));
    return owners.some((owner) => owner !== undefined && !owner.fields.deleted);
  };
  const taken = await Promise.all(keys.map(isTaken));
  return new Set(keys.filter((_key, index) => taken[index]));
}
