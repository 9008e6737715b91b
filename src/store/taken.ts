import type { IdentityKey } from '../domain/identity';
import { rowsOf } from './mailboxes';
import type { Transaction } from './schema';

/** Those of `keys` that another contact than `own` has. A deleted contact has nothing. */
export async function takenFrom(
  tx: Transaction<('contacts' | 'identities')[]>,
  keys: readonly IdentityKey[],
  own: string | undefined,
): Promise<ReadonlySet<IdentityKey>> {
  const isTaken = async (key: IdentityKey): Promise<boolean> => {
    const rows = (await rowsOf(tx as never, [key])).filter(({ fields }) => !fields.deleted && fields.contactId !== own);
    const owners = await Promise.all(rows.map(({ fields }) => tx.objectStore('contacts').get(fields.contactId)));
    return owners.some((owner) => owner !== undefined && !owner.fields.deleted);
  };
  const taken = await Promise.all(keys.map(isTaken));
  return new Set(keys.filter((_key, index) => taken[index]));
}
