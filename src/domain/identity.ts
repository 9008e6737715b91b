/**
 * What recognises a contact on a page. One identity belongs to at most one contact, so the text
 * `kind:value` is also the key under which the store keeps it.
 */
export const identityKinds = ['linkedin-slug', 'linkedin-id', 'sales-id', 'email', 'phone', 'page'] as const;
export type IdentityKind = (typeof identityKinds)[number];

export interface Identity {
  readonly kind: IdentityKind;
  readonly value: string;
}

export type IdentityKey = `${IdentityKind}:${string}`;

export const identityKey = ({ kind, value }: Identity): IdentityKey => `${kind}:${value}`;

export function identityFromKey(key: IdentityKey): Identity {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon) as IdentityKind, value: key.slice(colon + 1) };
}

/**
 * The public part of a LinkedIn profile address, in one spelling: decoded, in lower case, Unicode NFC.
 * `null` for what cannot be a slug: empty, `me`, a member id, or holding a slash, space, control character, half a character, or a percent sign that was escaped.
 */
export function linkedinSlug(raw: string): Identity | null {
  let text = raw.trim();
  try {
    text = decodeURIComponent(text);
  } catch {
    return null; // a broken percent sequence names nobody
  }
  if (linkedinId(text)) return null; // in lower case it would name nobody
  text = text.normalize('NFC').toLowerCase().normalize('NFC');
  if (!text || text === 'me' || text === 'unavailable' || text.length > 200 || /[\s/?#%\p{Cc}\p{Cs}]/u.test(text))
    return null;
  return { kind: 'linkedin-slug', value: text };
}

/** A LinkedIn member id as it stands in profile urns and messaging links: `ACoA…`, letters case-sensitive. */
export function linkedinId(raw: string): Identity | null {
  return /^ACoA[\w-]{10,80}$/.test(raw) ? { kind: 'linkedin-id', value: raw } : null;
}

/** Whom a lead of Sales Navigator is about: `ACwA…`, letters case-sensitive. It is neither the slug nor the member id (capture.md 1.1). */
export function salesId(raw: string): Identity | null {
  return /^ACwA[\w-]{10,80}$/.test(raw) ? { kind: 'sales-id', value: raw } : null;
}

/** No spelling of an address is longer, whatever stands around it. */
const longestSpelling = 1000;

/**
 * An e-mail address: in lower case (RFC 5321 allows case in the local part to matter; no mail provider in use lets it), without what a link
 * or header puts around it (`mailto:`, `<>`, a last dot). A tag (`jonas+crm@`) stays. An international domain stays as it is written, which
 * readers in pages need not decode; what is remembered has the form of {@link ./email-address!emailAddress}. `null` for what is no plain address.
 */
export function email(raw: string): Identity | null {
  if (raw.length > longestSpelling) return null;
  const text = bare(raw).normalize('NFC').toLowerCase().normalize('NFC');
  const at = text.lastIndexOf('@');
  const domain = text
    .slice(at + 1)
    .replace(/[\u3002\uff0e\uff61]/g, '.')
    .replace(/\.$/, '');
  const value = `${text.slice(0, at)}@${domain}`;
  // Marks that cannot be seen make another address of one that looks the same.
  if (at < 1 || value.length > 254 || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(value)) return null;
  return /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\.]+(\.[^\s@<>"(),:;[\]\\.]+)+$/u.test(value)
    ? { kind: 'email', value }
    : null;
}

/** The address out of `<…>` and `mailto:…?subject=…`. Marks of direction come along with a copied address. */
function bare(raw: string): string {
  const text = unmarked(raw).replace(/^<([^<>]*)>$/, '$1');
  if (!/^mailto:/i.test(text)) return text;
  const [address = ''] = text.slice('mailto:'.length).split('?');
  try {
    return unmarked(decodeURIComponent(address)).replace(/^<([^<>]*)>$/, '$1');
  } catch {
    return '';
  }
}
const unmarked = (text: string): string => text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');

/** No area is longer, with the country code or without: what stands behind a slash after so many digits is another number, or its last digits. */
const longestArea = 8;

/** `+49 30 12345 / 12346`: the digits of both together are somebody else's number. A slash behind the area means nothing. */
export function isOneNumber(raw: string): boolean {
  const [before = '', ...others] = raw.replace(/\(0\)/g, '').split('/');
  return !others.length || before.replace(/\D/g, '').length <= (/^\s*\+/.test(raw) ? longestArea : longestArea - 1);
}

/**
 * A phone number in international form, `+` and 7 to 15 digits (E.164); a national number is not an identity. The `(0)` of
 * `+49 (0)30 …` is dialled inside the country only.
 */
export function phone(raw: string): Identity | null {
  if (!isOneNumber(raw)) return null;
  const text = raw.replace(/\(0\)|[\s().\-/\u2010-\u2015]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(text) ? { kind: 'phone', value: text } : null;
}
