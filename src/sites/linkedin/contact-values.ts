import { email, type Identity, phone } from '../../domain/identity';
import type { Seen } from '../../domain/sighting';
import { shown } from '../text';
import { website } from './address';

export interface ContactInfo {
  readonly identities: (Identity & { readonly from: 'contact-info' })[];
  readonly phones: Seen[];
  readonly websites: Seen[];
}

export const noContactInfo: ContactInfo = { identities: [], phones: [], websites: [] };

/**
 * Values out of links (`mailto:`, `tel:`) and lines that are known to be of one person; what is no address, number or web address is left
 * out.
 */
export function contactInfo(mails: string[], numbers: string[], sites: string[]): ContactInfo {
  const from = 'contact-info' as const;
  const dialled = numbers.map(number);
  const identities = [...mails.map((mail) => email(shown(mail))), ...dialled.map(phone)].filter(
    (identity) => identity !== null,
  );
  return {
    identities: [...new Map(identities.map((one) => [one.value, { ...one, from }])).values()],
    phones: distinct(dialled.filter((value) => !phone(value))).map((value) => ({ value, from })),
    websites: distinct(sites.map(website)).map((value) => ({ value, from })),
  };
}

const distinct = (values: string[]): string[] => [...new Set(values)].filter(Boolean);

/** A number without "(Mobile)" or ";ext=5" behind it; empty for what has letters or too few digits: birthdays and places. */
function number(text: string): string {
  const plain = shown(shown(text.replace(/^tel:/i, '').split(';')[0]).replace(/[(（]\p{L}[^()（）]*[)）]$/u, ''));
  return /^[+(]?\p{Nd}[\p{Nd}\s().\-/\u2010-\u2015]{3,30}$/u.test(plain) ? plain : '';
}
