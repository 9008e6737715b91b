import type { Instant } from '../domain/day';
import { dossierStores, ofContact } from './dossiers';
import type { Open } from './open';

/** Contacts erased in one run, so that nobody waits for it. */
const limit = 500;

/**
 * Takes contacts off the disk that were deleted, or became part of another, up to and with `until`: with touches, promises, identities and
 * drafts. What stays is the mark of those who asked to be left alone.
 */
export async function eraseDeleted(open: Open, until: Instant): Promise<void> {
  const tx = (await open()).transaction([...dossierStores, 'drafts'] as const, 'readwrite');
  const index = tx.objectStore('contacts').index('byDeleted');
  const erase = async (contactId: string): Promise<void> => {
    // An identity that another contact has been given since is theirs, and is not found here.
    const identities = await tx.objectStore('identities').index('byContact').getAllKeys(contactId);
    await Promise.all([
      ...identities.map((key) => tx.objectStore('identities').delete(key)),
      tx.objectStore('touches').delete(ofContact(contactId)),
      tx.objectStore('promises').delete(ofContact(contactId)),
      ...['note', 'unlogged'].map((what) => tx.objectStore('drafts').delete(`${what}:${contactId}`)),
      tx.objectStore('contacts').delete(contactId),
    ]);
  };
  for (const id of await index.getAllKeys(IDBKeyRange.upperBound(until), limit)) await erase(id);
  await tx.done;
}
