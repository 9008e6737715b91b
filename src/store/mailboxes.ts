import type { IdentityFields } from '../domain/dossier';
import type { IdentityKey } from '../domain/identity';
import { mailboxOf, taggedRange } from '../domain/mailbox';
import type { Row } from '../domain/merge';
import type { Transaction } from './schema';

/** Tags of one name that are looked at, of all domains together. Whoever has more is found by none of them. */
const mostTags = 100;

/**
 * The addresses of a mailbox that contacts have or had, with a tag or without: jonas@example.com and jonas+crm@example.com. Empty for what is no
 * person's mailbox. Their keys lie together, so this needs no index.
 */
export async function rowsOfMailbox(
  tx: Transaction<'identities'[]>,
  key: IdentityKey,
): Promise<readonly Row<IdentityFields>[]> {
  const mailbox = mailboxOf(key);
  if (mailbox === null) return [];
  const store = tx.objectStore('identities');
  const [first, last] = taggedRange(mailbox);
  const [plain, tagged] = await Promise.all([
    store.get(mailbox),
    store.getAll(IDBKeyRange.bound(first, last), mostTags + 1),
  ]);
  if (tagged.length > mostTags) return [];
  const own = tagged.filter(({ id }) => mailboxOf(id as IdentityKey) === mailbox);
  return plain ? [plain, ...own] : own;
}
