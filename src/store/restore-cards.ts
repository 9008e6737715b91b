import { cardOf } from '../domain/card';
import { rowsBetween } from './dossier-rows';
import { dossierFrom, type writtenStores } from './dossiers';
import { DamagedRowError } from './rows';
import type { Transaction } from './schema';
import { sealed } from './seal';

type Writing = Transaction<(typeof writtenStores)[number][], 'readwrite'>;

/** Contacts read at once. */
const batch = 250;

/** Writes what the list knows of everybody, by the plans as they are stored; a damaged contact is left out, as everywhere. */
export async function writeCards(tx: Writing): Promise<void> {
  const cards = tx.objectStore('cards');
  for (let after = ''; ; ) {
    const contacts = await tx.objectStore('contacts').getAll(IDBKeyRange.lowerBound(after, true), batch);
    const last = contacts.at(-1);
    if (!last) return;
    after = last.id;
    for (const rows of await rowsBetween(tx as never, contacts)) {
      try {
        const card = cardOf(dossierFrom(rows), rows.contact.plan);
        // A write that fails aborts the transaction, and is told by its end.
        if (card) cards.put(sealed(card)).catch(() => {});
      } catch (error) {
        if (!(error instanceof DamagedRowError)) throw error;
      }
    }
  }
}
