import type { IdentityKey } from '../domain/identity';
import { rowsOf } from './mailboxes';
import type { Transaction } from './schema';

type Rows = Awaited<ReturnType<typeof rowsOf>>;

interface Taken {
  /** Asks for them already. Who is asked for before it is known whom the act is about costs no wait of its own. */
  look(keys: readonly IdentityKey[]): void;
  /** Those of `keys` that another contact than `own` has. A deleted contact has nothing. */
  from(keys: readonly IdentityKey[], own: string | undefined): Promise<ReadonlySet<IdentityKey>>;
}

/** Who has which identities, within a transaction: each is read once. */
export function takenIn(tx: Transaction<('contacts' | 'identities')[]>): Taken {
  const asked = new Map<IdentityKey, Promise<Rows>>();
  const ask = (key: IdentityKey): Promise<Rows> => {
    const known = asked.get(key) ?? rowsOf(tx as never, [key]);
    asked.set(key, known);
    return known;
  };
  const isTaken = async (key: IdentityKey, own: string | undefined): Promise<boolean> => {
    const rows = (await ask(key)).filter(({ fields }) => !fields.deleted && fields.contactId !== own);
    const owners = await Promise.all(rows.map(({ fields }) => tx.objectStore('contacts').get(fields.contactId)));
    return owners.some((owner) => owner !== undefined && !owner.fields.deleted);
  };
  return {
    look(keys) {
      // Of what nobody asks again nobody hears; that the transaction failed is told there.
      for (const key of keys) ask(key).catch(() => {});
    },
    async from(keys, own) {
      const taken = await Promise.all(keys.map((key) => isTaken(key, own)));
      return new Set(keys.filter((_key, index) => taken[index]));
    },
  };
}
