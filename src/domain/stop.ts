import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { contactOf, type Dossier, touchesOf } from './dossier';
import { spellingsOf } from './email-address';
import { historyOf } from './history';
import type { IdentityKey } from './identity';
import { mailboxOf } from './mailbox';
import { keptAs, nameKey, phoneKeysOf, trustedOf } from './same';
import { closingOf } from './stage';

/**
 * "Asked to stop" is remembered after deletion (design.md, rule 6), without remembering who: of the person stay marks only. A mark is a keyed
 * hash, so nothing can be read out of it, and those of two installs have nothing in common. Whoever has both salt and marks can still
 * test whether somebody they know is among them: that is what they are for.
 */
const markOf = (salt: string, text: string): string => bytesToHex(hmac(sha256, utf8ToBytes(salt), utf8ToBytes(text)));

/** The mark that stays of an identity: HMAC-SHA-256 of its key under this install's salt, 64 hex digits. */
export const stopMark = (salt: string, key: IdentityKey): string => markOf(salt, key);

/**
 * The marks by which somebody is recognised again: as contacts are (rule 10), by what names one person, and by a phone number only together
 * with the name. An office shares its number: of a phone alone there is no mark, or everybody there would have asked to stop. An address is
 * marked without its tag too: who asked under jonas+crm@ has asked as jonas@.
 */
export function marksOf(keys: readonly IdentityKey[], name: string, salt: string): readonly string[] {
  const named = trustedOf(keys)
    .flatMap(spellingsOf)
    .flatMap((key) => [key, mailboxOf(key) ?? key]);
  const trusted = [...new Set(named)].map((key) => stopMark(salt, key));
  const known = nameKey(name);
  const numbers = known ? phoneKeysOf({ identities: keys, phones: [] }) : [];
  return [...new Set([...trusted, ...numbers.map((key) => markOf(salt, `${key} ${known}`))])];
}

/**
 * The marks to keep when `after` is the deletion of somebody who asked to stop; none otherwise, also when they were deleted before or have become
 * part of another contact. Of every identity they had, also of one deleted since, unless the user said it is not theirs.
 */
export function marksToKeep(before: Dossier | null, after: Dossier, salt: string): readonly string[] {
  const { deleted, mergedInto, name } = after.contact.fields;
  if (!deleted || mergedInto !== null || before?.contact.fields.deleted) return [];
  if (closingOf(contactOf(after), historyOf(touchesOf(after)))?.reason !== 'asked-to-stop') return [];
  const identities = after.identities.filter(({ fields }) => !fields.refused).map(({ id }) => id as IdentityKey);
  const numbers = phoneKeysOf({ ...keptAs(after), identities });
  return marksOf([...identities, ...numbers], name.value, salt);
}

/**
 * Has somebody with these identities asked to stop, and been deleted since?
 * @param name as it stands on the page; without one, no phone number counts
 */
export const isStopped = (
  keys: readonly IdentityKey[],
  salt: string,
  marks: (mark: string) => boolean,
  name = '',
): boolean => marksOf(keys, name, salt).some(marks);
