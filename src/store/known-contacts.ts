import type { IdentityFields } from '../domain/dossier';
import type { Row } from '../domain/merge';
import type { Open } from './open';

/** So many rows are read at once. */
const batch = 5000;

/** Every identity that a contact has, some at a time. Reads all of them: for an import. */
export async function* eachIdentity(open: Open): AsyncGenerator<readonly Row<IdentityFields>[], void> {
  const db = await open();
  for (let after = ''; ; ) {
    const rows = await db.getAll('identities', IDBKeyRange.lowerBound(after, true), batch);
    yield rows.filter(({ fields }) => !fields.deleted);
    if (rows.length < batch) return;
    after = rows.at(-1)?.id ?? '';
  }
}
