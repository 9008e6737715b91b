import type { IdentityFields } from '../domain/dossier';
import { inLetters, spellingsOf } from '../domain/email-address';
import type { IdentityKey } from '../domain/identity';
import { mailboxOf, taggedRange } from '../domain/mailbox';
import type { Row } from '../domain/merge';
import type { Transaction } from './schema';

/** The rows of these keys, in their order; of an address in all spellings, which may be two contacts'. */
export async function rowsOf(
  tx: Transaction<'identities'[]>,
  keys: readonly IdentityKey[],
): Promise<readonly Row<IdentityFields>[]> {
  const stored = new Set(keys.flatMap(spellingsOf));
  const rows = await Promise.all([...stored].map((key) => tx.objectStore('identities').get(key)));
  return rows.filter((row) => row !== undefined);
}

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
  const mailbox = mailboxOf(inLetters(key));
  if (mailbox === null) return [];
  const store = tx.objectStore('identities');
  const [first, last] = taggedRange(mailbox);
  const [plain, tagged] = await Promise.all([
    rowsOf(tx, [mailbox]),
    store.getAll(IDBKeyRange.bound(first, last), mostTags + 1),
  ]);
  if (tagged.length > mostTags) return [];
  const own = tagged.filter(({ id }) => mailboxOf(inLetters(id as IdentityKey)) === mailbox);
  return [...plain, ...own];
}
