import type { Dossier } from '../domain/dossier';
import type { IdentityKey } from '../domain/identity';
import { dossierStores, readDossier } from './dossiers';
import type { Open } from './open';
import type { StoredAct } from './schema';

/** The contact of that id with all that is remembered about it, also when it was deleted. */
export async function dossierOf(open: Open, contactId: string): Promise<Dossier | null> {
  const tx = (await open()).transaction([...dossierStores]);
  return readDossier(tx, contactId);
}

/** The contact that has one of these identities, the strongest first; a deleted one is nobody. */
export async function findByIdentity(open: Open, identities: readonly IdentityKey[]): Promise<Dossier | null> {
  const tx = (await open()).transaction([...dossierStores]);
  const rows = await Promise.all(identities.map((key) => tx.objectStore('identities').get(key)));
  for (const row of rows) {
    const dossier = row && !row.fields.deleted ? await readDossier(tx, row.fields.contactId) : null;
    if (dossier && !dossier.contact.fields.deleted) return dossier;
  }
  return null;
}

export const actOf = async (open: Open, actId: string): Promise<StoredAct | null> =>
  (await (await open()).get('acts', actId)) ?? null;
