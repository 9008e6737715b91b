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
 * `null` for what cannot be a slug (empty, `me`, or holding a slash, space, control character, or a percent sign that was escaped).
 */
export function linkedinSlug(raw: string): Identity | null {
  let text = raw.trim();
  try {
    text = decodeURIComponent(text);
  } catch {
    return null; // a broken percent sequence names nobody
  }
  text = text.normalize('NFC').toLowerCase().normalize('NFC');
  if (!text || text === 'me' || text === 'unavailable' || text.length > 200 || /[\s/?#%\p{Cc}]/u.test(text))
    return null;
  return { kind: 'linkedin-slug', value: text };
}

/** A LinkedIn member id as it stands in profile urns and messaging links: `ACoA…`, letters case-sensitive. */
export function linkedinId(raw: string): Identity | null {
  return /^ACoA[\w-]{10,80}$/.test(raw) ? { kind: 'linkedin-id', value: raw } : null;
}

/**
 * An e-mail address, trimmed and in lower case (RFC 5321 allows case in the local part to matter; no mail
 * provider in use lets it). `null` for what is no plain address.
 */
export function email(raw: string): Identity | null {
  const text = raw.trim().normalize('NFC').toLowerCase();
  return text.length <= 254 && /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\.]+(\.[^\s@<>"(),:;[\]\\.]+)+$/u.test(text)
    ? { kind: 'email', value: text }
    : null;
}

/**
 * A phone number in international form, `+` and 7 to 15 digits (E.164); a national number is not an identity. The `(0)` of
 * `+49 (0)30 …` is dialled inside the country only.
 */
export function phone(raw: string): Identity | null {
  const text = raw.replace(/\(0\)|[\s().\-/\u2010-\u2015]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(text) ? { kind: 'phone', value: text } : null;
}
