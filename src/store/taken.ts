import type { IdentityKey } from '../domain/identity';
import type { Transaction } from './schema';

/** Those of `keys` that another contact than `own` has. A deleted contact has nothing. */
export async function takenFrom(
  tx: Transaction<('contacts' | 'identities')[]>,
  keys: readonly IdentityKey[],
  own: string | undefined,
): Promise<ReadonlySet<IdentityKey>> {
  const isTaken = async (key: IdentityKey): Promise<boolean> => {
    const row = await tx.objectStore('identities').get(key);
    if (!row || row.fields.deleted || row.fields.contactId === own) return false;
    const owner = await tx.objectStore('contacts').get(row.fields.contactId);
    return owner !== undefined && !owner.fields.deleted;
  };
  const taken = await Promise.all(keys.map(isTaken));
  return new Set(keys.filter((_key, index) => taken[index]));
}
