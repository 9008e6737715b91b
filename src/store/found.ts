import { type Dossier, identitiesOf } from '../domain/dossier';
import { inLetters } from '../domain/email-address';
import type { IdentityKey } from '../domain/identity';
import { isSameMailbox, mailboxOf } from '../domain/mailbox';
import { isSameName, refusedOf } from '../domain/same';
import { type Reading, readDossier } from './dossiers';
import { rowsOf, rowsOfMailbox } from './mailboxes';

/**
 * The contact that has one of these identities, the strongest first; a deleted one is nobody. Where nobody has, the one contact who has the
 * same mailbox with another tag.
 * @param name as it stands on the page
 */
export async function readByIdentity(
  tx: Reading,
  identities: readonly IdentityKey[],
  name = '',
): Promise<Dossier | null> {
  const rows = await rowsOf(tx as never, identities);
  for (const row of rows) {
    const dossier = row.fields.deleted ? null : await readDossier(tx, row.fields.contactId);
    if (dossier && !dossier.contact.fields.deleted) return dossier;
  }
  const found = new Map<string, Dossier>();
  for (const key of identities) {
    const dossier = await readByMailbox(tx, key, name);
    if (dossier) found.set(dossier.contact.id, dossier);
  }
  const [only, ...others] = found.values();
  return only && !others.length ? only : null;
}

/** `null` also where several contacts share the mailbox, and where the user said that this address, or the one without a tag, is not theirs. */
async function readByMailbox(tx: Reading, key: IdentityKey, name: string): Promise<Dossier | null> {
  const rows = (await rowsOfMailbox(tx as never, key)).filter(({ fields }) => !fields.deleted);
  const owners: Dossier[] = [];
  for (const id of new Set(rows.map(({ fields }) => fields.contactId))) {
    const owner = await readDossier(tx, id);
    if (owner && !owner.contact.fields.deleted) owners.push(owner);
  }
  const [owner, ...others] = owners;
  if (!owner || others.length) return null;
  const refused = refusedOf(owner);
  if (refused.includes(key) || refused.some((one) => one === mailboxOf(key))) return null;
  const sameName = isSameName(name, owner.contact.fields.name.value);
  return identitiesOf(owner).some((own) => isSameMailbox(key, inLetters(own), sameName)) ? owner : null;
}
