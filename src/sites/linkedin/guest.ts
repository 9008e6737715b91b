import { field, longestName, shown, textOf } from '../text';
import { websitesOf } from './address';
import { guest } from './guest-selectors';
import { type Claim, slugsOf } from './proof';
import { personOf } from './structured';

/** Is this a profile as guests see it? By its card, or by the data that search engines get. */
export const isGuest = (document: Document): boolean =>
  document.querySelector(guest.card) !== null || personOf(document, slugOf(document)).name !== undefined;

/** Whose guest profile this is: by its canonical address and by where its "Join" buttons lead back to. */
export function guestClaim(document: Document): Claim {
  const joins = [...(document.querySelector(guest.card)?.querySelectorAll(guest.join) ?? [])];
  return {
    slugs: slugsOf([...addresses(document), ...joins.map((link) => link.getAttribute('href'))]),
    ids: new Set(),
  };
}

const addresses = (document: Document) => [
  document.querySelector(guest.canonical)?.getAttribute('href'),
  document.querySelector(guest.openGraph)?.getAttribute('content'),
];

const slugOf = (document: Document): string | undefined => [...slugsOf(addresses(document))][0];

/** What a guest sees; masked values (`*****`) are left out. */
export function readGuest(document: Document) {
  const card = document.querySelector(guest.card);
  const links = card?.querySelector(guest.links);
  const person = personOf(document, slugOf(document));
  const name = textOf(card?.querySelector(guest.name), longestName);
  return {
    ...(name ? field('name', name, 'heading') : field('name', plain(person.name), 'structured-data')),
    ...field('headline', textOf(card?.querySelector(guest.headline)), 'card'),
    ...field('title', plain(person.jobTitle), 'structured-data'),
    ...field('company', textOf(links?.querySelector(guest.company)), 'badge'),
    ...field('school', textOf(links?.querySelector(guest.school)), 'badge'),
    ...field('location', textOf(card?.querySelector(guest.location)), 'card'),
    websites: websitesOf(links?.querySelectorAll(guest.website) ?? []),
  };
}

/** Text, or the only text of a list: of several it is not known which is meant. */
function plain(value: unknown): string {
  const [text, ...others] = [value].flat();
  return typeof text === 'string' && !others.length ? shown(text) : '';
}
