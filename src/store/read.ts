import type { Dossier } from '../domain/dossier';
import type { IdentityKey } from '../domain/identity';
import { dossierStores, readByIdentity, readDossier } from './dossiers';
import type { Open } from './open';
import type { StoredAct } from './schema';

/** The contact of that id with all that is remembered about it, also when it was deleted. */
export async function dossierOf(open: Open, contactId: string): Promise<Dossier | null> {
  const tx = (await open()).transaction([...dossierStores]);
  return readDossier(tx, contactId);
}

/** See {@link readByIdentity}. */
export async function findByIdentity(open: Open, identities: readonly IdentityKey[]): Promise<Dossier | null> {
  const tx = (await open()).transaction([...dossierStores]);
  return readByIdentity(tx, identities);
}

export const actOf = async (open: Open, actId: string): Promise<StoredAct | null> =>
  (await (await open()).get('acts', actId)) ?? null;
