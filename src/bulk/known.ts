import type { Listed } from '../domain/card';
import { inLetters } from '../domain/email-address';
import type { IdentityKey } from '../domain/identity';
import type { KnownContact, KnownContacts } from '../domain/import-match';
import { mailboxOf } from '../domain/mailbox';
import { nameKey } from '../domain/same';
import { eachIdentity } from '../store/known-contacts';
import { open } from './context';

/** The contacts there are, by all that somebody of a file is found by. */
export interface Known extends KnownContacts {
  /** Who has which identity. */
  readonly owned: ReadonlyMap<IdentityKey, string>;
  readonly byId: ReadonlyMap<string, KnownContact>;
  readonly of: (id: string) => KnownContact | undefined;
}

/** @param listed everybody */
export async function knownContacts(listed: readonly Listed[]): Promise<Known> {
  const byId = new Map(listed.map(({ id, name, company }) => [id, { id, name, company }]));
  const names = new Map<string, KnownContact[]>();
  for (const contact of byId.values()) push(names, nameKey(contact.name), contact);
  const owners = new Map<IdentityKey, KnownContact[]>();
  const boxes = new Map<IdentityKey, { key: IdentityKey; contact: KnownContact }[]>();
  const owned = new Map<IdentityKey, string>();
  for await (const rows of eachIdentity(open)) {
    for (const { id, fields } of rows) {
      const contact = byId.get(fields.contactId);
      if (!contact) continue;
      const key = inLetters(id as IdentityKey);
      owned.set(key, contact.id);
      push(owners, key, contact);
      const mailbox = mailboxOf(key);
      if (mailbox) push(boxes, mailbox, { key, contact });
    }
  }
  return {
    owned,
    byId,
    of: (id) => byId.get(id),
    ownersOf: (key) => owners.get(key) ?? [],
    boxed: (mailbox) => boxes.get(mailbox) ?? [],
    named: (key) => names.get(key) ?? [],
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
