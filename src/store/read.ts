import { type Dossier, identitiesOf } from '../domain/dossier';
import type { IdentityKey } from '../domain/identity';
import { type Double, doubleOf, type Kept, keptAs, phoneKeysOf, type Recognised, trustedOf } from '../domain/same';
import { dossierStores, readDossier } from './dossiers';
import { readByIdentity } from './found';
import { rowsOf, rowsOfMailbox } from './mailboxes';
import type { Open } from './open';
import type { Transaction } from './schema';
import { areMarked, stopStores } from './stops';

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

/** Who somebody on a page is. */
export interface Met {
  readonly dossier: Dossier | null;
  /** Another contact that holds the same person. */
  readonly double: (Double & { readonly name: string }) | null;
  /** Nobody's, but they asked to be left alone and were deleted since. */
  readonly stopped: boolean;
}

/** Looks somebody up who was seen on a page, in one transaction. */
export async function meet(open: Open, seen: Recognised): Promise<Met> {
  const tx = (await open()).transaction([...dossierStores, ...stopStores]);
  const found = await readByIdentity(tx as never, trustedOf(seen.identities), seen.name);
  if (!found) {
    return { dossier: null, double: null, stopped: await areMarked(tx as never, seen.identities, seen.name) };
  }
  const keys = new Set([...seen.identities, ...phoneKeysOf(seen), ...phoneKeysOf(keptAs(found))]);
  const owners = await ownersOf(tx as never, [...keys, ...identitiesOf(found)], found);
  const double = doubleOf(seen, owners, keptAs(found));
  const name = [...owners.values()].find(({ id }) => id === double?.doubleId)?.name ?? '';
  return { dossier: found, double: double && { ...double, name }, stopped: false };
}

/** Who has each of these identities, as far as they are not deleted. */
export async function ownersOf(
  tx: Transaction<(typeof dossierStores)[number][]>,
  keys: readonly IdentityKey[],
  found: Dossier,
): Promise<ReadonlyMap<IdentityKey, Kept>> {
  const known = new Map([[found.contact.id, keptAs(found)]]);
  const owners = new Map<IdentityKey, Kept>();
  const [exact, tagged] = await Promise.all([
    rowsOf(tx as never, keys),
    Promise.all(keys.map((key) => rowsOfMailbox(tx as never, key))),
  ]);
  for (const row of [...exact, ...tagged.flat()]) {
    if (row.fields.deleted) continue;
    const { contactId } = row.fields;
    const other = known.has(contactId) ? null : await readDossier(tx, contactId);
    if (other && !other.contact.fields.deleted) known.set(contactId, keptAs(other));
    const owner = known.get(contactId);
    if (owner) owners.set(row.id as IdentityKey, owner);
  }
  return owners;
}
