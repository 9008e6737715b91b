import type { IdentityKey } from './identity';
import { identityFromKey } from './identity';
import { keysOf } from './import-match';
import type { ImportedPerson } from './imported';

/** Somebody of a file, on one line or several, and which contact they are, where that is known. */
interface Somebody {
  readonly people: readonly ImportedPerson[];
  readonly match: { readonly kind: string; readonly contactId?: string };
}

/**
 * Addresses that several people of a file have, under names that cannot be one person's: of a desk, of a couple, of whoever writes for others. They
 * recognise none of them, for that would be a wrong person in most cases; what they are is kept in the note of each.
 * @param isOwned somebody is a contact by it already, and stays that: the others are asked about
 * @returns of each address the first line of each who has it
 */
export function sharedIn(
  groups: readonly Somebody[],
  isOwned: (key: IdentityKey) => boolean,
): ReadonlyMap<IdentityKey, readonly ImportedPerson[]> {
  const whose = new Map<IdentityKey, Map<Somebody | string, ImportedPerson>>();
  for (const group of groups)
    for (const one of group.people)
      for (const key of keysOf(one)) {
        if (identityFromKey(key).kind !== 'email') continue;
        const known = whose.get(key);
        const who = group.match.contactId ?? group;
        if (!known) whose.set(key, new Map([[who, one]]));
        else if (!known.has(who)) known.set(who, one);
      }
  const shared = new Map<IdentityKey, readonly ImportedPerson[]>();
  for (const [key, all] of whose) if (all.size > 1 && !isOwned(key)) shared.set(key, [...all.values()]);
  return shared;
}
