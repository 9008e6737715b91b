import type { Instant } from '../domain/day';
import { dossierStores, ofContact } from './dossiers';
import type { Open } from './open';

/** Contacts erased in one run, so that nobody waits for it. */
const limit = 500;

/**
 * Takes contacts off the disk that were deleted up to and with `until`: with touches, promises, identities and drafts, and with all who became
 * part of them. Those are kept as long as the contact they became, to be taken apart from it again. What stays is the mark of those who asked
 * to be left alone.
 */
export async function eraseDeleted(open: Open, until: Instant): Promise<void> {
  const tx = (await open()).transaction([...dossierStores, 'drafts'] as const, 'readwrite');
  const contacts = tx.objectStore('contacts');
  const gone = new Set<string>();
  const erase = async (contactId: string): Promise<void> => {
    // Of damaged rows each may say that it is part of the other, or of whom it is not.
    if (gone.has(contactId)) return;
    gone.add(contactId);
    for (const part of await contacts.index('byMergedInto').getAll(contactId))
      if (part.fields.deleted) await erase(part.id);
    // An identity that another contact has been given since is theirs, and is not found here.
    const identities = await tx.objectStore('identities').index('byContact').getAllKeys(contactId);
    await Promise.all([
      ...identities.map((key) => tx.objectStore('identities').delete(key)),
      tx.objectStore('touches').delete(ofContact(contactId)),
      tx.objectStore('promises').delete(ofContact(contactId)),
      ...['note', 'unlogged'].map((what) => tx.objectStore('drafts').delete(`${what}:${contactId}`)),
      contacts.delete(contactId),
    ]);
  };
  for (const id of await contacts.index('byDeleted').getAllKeys(IDBKeyRange.upperBound(until), limit)) await erase(id);
  await tx.done;
}
