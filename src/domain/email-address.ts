import { email, type Identity, type IdentityKey } from './identity';
import { domainInAscii, domainInLetters } from './idn';

/** As {@link email}, and of an address that can be written in two ways the one form that is remembered: an international domain in its letters. */
export function emailAddress(raw: string): Identity | null {
  const plain = email(raw);
  if (!plain) return null;
  const at = plain.value.lastIndexOf('@');
  return email(`${plain.value.slice(0, at)}@${domainInLetters(plain.value.slice(at + 1))}`);
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
