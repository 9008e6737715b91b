import { email, type Identity, phone } from '../../domain/identity';
import type { Seen } from '../../domain/sighting';
import { shown, textOf } from '../text';
import { type Address, profileAt, target, website } from './address';
import { contact } from './selectors';

export interface ContactInfo {
  readonly identities: (Identity & { readonly from: 'contact-info' })[];
  readonly phones: Seen[];
  readonly websites: Seen[];
}

/**
 * What the member shares, when the user has opened it. The section must be of the person in the address: by its own
 * link to the profile or, for the dialog, by the dialog's address. Empty when it is closed or not proved.
 */
export function readContactInfo(document: Document, url: URL, address: Address): ContactInfo {
  const box = document.querySelector(contact.section) ?? document.querySelector(contact.dialog);
  if (!box || !belongs(box, url, address)) return { identities: [], phones: [], websites: [] };
  const links = (selector: string, icon: string): string[] =>
    [...box.querySelectorAll(selector), ...rows(box, icon).flatMap((row) => [...row.querySelectorAll('a[href]')])].map(
      (link) => link.getAttribute('href') ?? '',
    );
  const numbers = [...box.querySelectorAll(contact.phone), ...rows(box, contact.phoneIcon).flatMap(values)]
    .map((element) => textOf(element).replace(/\s*\(\p{L}[^)]*\)$/u, '')) // "(Mobile)"
    .filter((number) => /\d{3}/.test(number));
  const from = 'contact-info' as const;
  return {
    identities: [...links(contact.email, contact.emailIcon).map(mailbox), ...numbers.map(phone)]
      .filter((identity) => identity !== null)
      .map((identity) => ({ ...identity, from })),
    phones: numbers.filter((number) => !phone(number)).map((value) => ({ value, from })),
    websites: links(contact.website, contact.websiteIcon)
      .map(website)
      .filter(Boolean)
      .map((value) => ({ value, from })),
  };
}

function belongs(box: Element, url: URL, address: Address): boolean {
  const profiles = [...box.querySelectorAll('a[href*="/in/"]')].flatMap((link) => {
    const to = target(link.getAttribute('href'));
    return (to && profileAt(to)) ?? [];
  });
  if (profiles.length)
    return profiles.every(({ slug, id }) => (address.slug ? slug === address.slug : id === address.id));
  return !box.matches(contact.section) && /\/overlay\/contact-info\/?$/.test(url.pathname);
}

/** The rows with an icon: label and value, and no other row's icon. */
function rows(box: Element, icon: string): Element[] {
  return [...box.querySelectorAll(icon)].flatMap((found) => {
    let row: Element | null = found.parentElement;
    while (row && row !== box && row.querySelectorAll('p').length < 2) row = row.parentElement;
    const icons = row?.querySelectorAll(`${contact.emailIcon}, ${contact.phoneIcon}, ${contact.websiteIcon}`).length;
    return row && row !== box && icons === 1 ? [row] : [];
  });
}

const values = (row: Element): Element[] => [...row.querySelectorAll('p')].slice(1);

/** The address of a `mailto:` link with one recipient. */
function mailbox(href: string): Identity | null {
  const address = /^mailto:([^?]+)/i.exec(href)?.[1];
  try {
    return address ? email(decodeURIComponent(shown(address))) : null;
  } catch {
    return null;
  }
}
