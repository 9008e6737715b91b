import { email, type Identity, phone } from '../../domain/identity';
import { linkedinProfile } from '../../domain/linkedin-address';
import type { Origin, Person } from '../../domain/sighting';
import { shown } from '../text';

/** How somebody can be reached, as found on a page: text of which it is not yet known what it is worth. */
export interface Reached {
  readonly emails?: readonly string[];
  readonly numbers?: readonly string[];
  readonly links?: readonly string[];
}

const most = 20;

/** What of it is proved to be an address, a number or a link, each once, with where it came from. */
export function reaches(
  { emails = [], numbers = [], links = [] }: Reached,
  from: Origin,
): Pick<Person, 'identities' | 'phones' | 'websites'> {
  const known = numbers.slice(0, most).map(numberIn).filter(Boolean);
  const profiles = links.slice(0, most).map(linkedinProfile);
  const identities = [...profiles, ...emails.slice(0, most).map(mailIn), ...known.map(phone)].filter(
    (one) => one !== null,
  );
  const websites = links
    .slice(0, most)
    .filter((link, at) => !profiles[at] && /^https?:\/\/[^\s<>"]{1,2000}$/i.test(link));
  return {
    identities: [...new Map(identities.map((one) => [`${one.kind}:${one.value}`, { ...one, from }])).values()],
    phones: [...new Set(known.filter((number) => !phone(number)))].map((value) => ({ value, from })),
    websites: [...new Set(websites)].map((value) => ({ value, from })),
  };
}

/** An address, also as `mailto:` writes it; `null` for one that is masked or made unreadable to machines. */
export function mailIn(text: string): Identity | null {
  const plain = decoded(text.replace(/^\s*mailto:/i, '').replace(/\?.*$/s, ''));
  return /\*{2,}|\.{3}|…|\[|\]/.test(plain) ? null : email(plain);
}

/**
 * A number as it is shown, also as `tel:` writes it (RFC 3966: `;ext=` is how to be put through, the rest is for machines). Empty for
 * what is masked or has too few digits for a number.
 */
export function numberIn(text: string): string {
  const [number = '', ...parameters] = decoded(text.replace(/^\s*tel:/i, '').replace(/\?.*$/s, ''))
    .split(';')
    .map((part) => part.trim());
  const extension = parameters.find((one) => /^ext=[\d\s.-]{1,12}$/i.test(one))?.slice(4);
  const plain = shown(number, 60);
  const digits = plain.replace(/\D/g, '').length;
  if (digits < 5 || digits > 20 || /[*#x•]{2,}|[\p{L}]{4,}/iu.test(plain)) return '';
  return extension ? `${plain} ext. ${extension}` : plain;
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
