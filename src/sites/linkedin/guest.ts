import { linkedinSlug } from '../../domain/identity';
import { field, longestName, shown, textOf } from '../text';
import { type Address, profileAt, target, website } from './address';
import type { Claim } from './proof';
import { guest } from './selectors';

/** Whose guest profile this is: by its canonical address and by where its "Join" buttons lead back to. */
export function guestClaim(document: Document): Claim {
  const slugs = new Set<string>();
  const add = (slug: string | null | undefined): void => {
    const known = slug && linkedinSlug(slug);
    if (known) slugs.add(known.value);
  };
  for (const address of addresses(document)) add(address.slug);
  for (const link of document.querySelector(guest.card)?.querySelectorAll(guest.join) ?? []) {
    add(target(link.getAttribute('href'))?.searchParams.get('vieweeVanityName'));
  }
  return { slugs, ids: new Set() };
}

function addresses(document: Document): Address[] {
  const canonical = document.querySelector(guest.canonical)?.getAttribute('href');
  const openGraph = document.querySelector(guest.openGraph)?.getAttribute('content');
  return [canonical, openGraph].flatMap((href) => {
    const url = target(href);
    return (url && profileAt(url)) ?? [];
  });
}

/** What a guest sees; masked values (`*****`) are left out. */
export function readGuest(document: Document) {
  const card = document.querySelector(guest.card);
  const links = card?.querySelector(guest.links);
  const person = subject(document);
  const name = textOf(card?.querySelector(guest.name), longestName);
  const title = Array.isArray(person.jobTitle) && person.jobTitle.length === 1 ? person.jobTitle[0] : person.jobTitle;
  const sites = [...(links?.querySelectorAll(guest.website) ?? [])].map((link) => website(link.getAttribute('href')));
  return {
    ...(name ? field('name', name, 'heading') : field('name', plain(person.name), 'structured-data')),
    ...field('headline', textOf(card?.querySelector(guest.headline)), 'card'),
    ...field('title', plain(title), 'structured-data'),
    ...field('company', textOf(links?.querySelector(guest.company)), 'badge'),
    ...field('school', textOf(links?.querySelector(guest.school)), 'badge'),
    ...field('location', textOf(card?.querySelector(guest.location)), 'card'),
    websites: [...new Set(sites)].filter(Boolean).map((value) => ({ value, from: 'link' as const })),
  };
}

interface StructuredPerson {
  readonly name?: unknown;
  readonly jobTitle?: unknown;
}

const plain = (value: unknown): string => (typeof value === 'string' ? shown(value) : '');

/** The one Person of the structured data whose address is the page's; authors and commenters are Persons too. */
function subject(document: Document): StructuredPerson {
  const slug = addresses(document)[0]?.slug;
  for (const script of document.querySelectorAll(guest.data)) {
    try {
      const graph: unknown = JSON.parse(script.textContent ?? '')['@graph'];
      for (const node of Array.isArray(graph) ? graph : []) {
        const url = node?.['@type'] === 'Person' ? target(node.url) : null;
        if (slug && url && profileAt(url)?.slug === slug) return node;
      }
    } catch {
      // Broken structured data is none.
    }
  }
  return {};
}
