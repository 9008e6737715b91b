import { email, type Identity } from './identity';
import { domainInLetters } from './idn';

/** As {@link email}, and of an address that can be written in two ways the one form that is remembered: an international domain in its letters. */
export function emailAddress(raw: string): Identity | null {
  const plain = email(raw);
  if (!plain) return null;
  const at = plain.value.lastIndexOf('@');
  return email(`${plain.value.slice(0, at)}@${domainInLetters(plain.value.slice(at + 1))}`);
}
