import { email, type Identity, type IdentityKey } from './identity';
import { domainInAscii, domainInLetters } from './idn';

/** As {@link email}, and of an address that can be written in two ways the one form that is remembered: an international domain in its letters. */
export function emailAddress(raw: string): Identity | null {
  const plain = email(raw);
  if (!plain) return null;
  const at = plain.value.lastIndexOf('@');
  return email(`${plain.value.slice(0, at)}@${domainInLetters(plain.value.slice(at + 1))}`);
}

/** Outlook puts them around an address that stands in a name's place, others around every text. No address begins or ends so. */
const quotes = /^['"\u2018\u201c]{1,3}|['"\u2019\u201d]{1,3}$/g;

/** As {@link emailAddress}, as it is written in files: in quotes, or behind a name, `Anna Example <anna@example.com>`. */
export function writtenAddress(text: string): Identity | null {
  const named = /^[^<>]*<([^<>]*)>$/.exec(text.trim())?.[1];
  return emailAddress((named ?? text).trim().replace(quotes, ''));
}

/** Key and domain of what may have two spellings; `null` for all else. */
function parted(key: IdentityKey): readonly [IdentityKey, string] | null {
  const at = key.startsWith('email:') ? key.lastIndexOf('@') + 1 : 0;
  return at > 0 ? [key.slice(0, at) as IdentityKey, key.slice(at)] : null;
}

/** A key as it is compared: addresses were once stored in the spelling in which they came, and those rows stand. */
export function inLetters(key: IdentityKey): IdentityKey {
  const parts = key.includes('xn--') ? parted(key) : null;
  return parts ? (`${parts[0]}${domainInLetters(parts[1])}` as IdentityKey) : key;
}

/** All keys under which an identity may be stored: the one of today first, then as mail headers have it. Of nearly all there is but one. */
export function spellingsOf(key: IdentityKey): readonly IdentityKey[] {
  const letters = inLetters(key);
  const parts = parted(letters);
  const ascii = parts && domainInAscii(parts[1]);
  return [...new Set(ascii ? [letters, `${parts[0]}${ascii}` as IdentityKey, key] : [letters, key])];
}
