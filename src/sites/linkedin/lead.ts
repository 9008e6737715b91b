import type { Sighting } from '../../domain/sighting';
import { field, longestName, textOf } from '../text';
import { leadAt, target } from './address';
import { contactInfo, noContactInfo } from './contact-values';
import { aboutOne, isWall, type Kind } from './kind';
import { lead as at } from './lead-selectors';
import { only, slugsOf } from './proof';
import { isNobody } from './title';
import { anywhere } from './within';

/** A lead's page in Sales Navigator; lists of leads and searches offer nobody. */
export const lead: Kind = { page, read };

function page(url: URL, document: Document): string | null {
  const id = leadAt(url);
  return id && !isWall(document) ? `sales/${id}` : null;
}

function read(document: Document, url: URL): Sighting | null {
  const id = leadAt(url);
  const cards = anywhere(document, at.card).slice(0, 5);
  const card = id && cards.find((found) => mayBeOf(found, id));
  if (!card) return null;
  const name = nameIn(card);
  if (!name) return null;
  // The public profile, if the card links to one.
  const slug = only(slugsOf(within(card, at.publicLink).map((link) => link.getAttribute('href'))));
  const { identities, ...rest } = contactOf(document);
  return aboutOne(`sales/${id}`, 'known', {
    ...field('name', name, 'heading'),
    ...field('headline', one(card, at.headline), 'card'),
    ...roleIn(card, document),
    ...field('location', one(card, at.location), 'card'),
    part: 'subject',
    identities: [
      { kind: 'sales-id', value: id, from: 'address' },
      ...(slug ? [{ kind: 'linkedin-slug' as const, value: slug, from: 'link' as const }] : []),
      ...identities,
    ],
    ...rest,
  });
}

/** Elements of the card itself: other leads have parts of their own in it. */
const within = (card: Element, selector: string): Element[] =>
  [...card.querySelectorAll(selector)].filter((found) => {
    const part = found.closest(at.view);
    return !part || part.contains(card) || part.matches(at.role);
  });

/** Not so when the card's links say that it is another lead's. */
function mayBeOf(card: Element, id: string): boolean {
  const leads = within(card, at.link).map((link) => target(link.getAttribute('href')));
  return leads.every((to) => to && leadAt(to) === id);
}

/** The name, if the card has one and no other. */
function nameIn(card: Element): string {
  const headings = [...card.querySelectorAll(at.heading)];
  const names = headings.length ? headings : within(card, at.name);
  const name = oneOf(names.map((found) => textOf(found, longestName)));
  return isNobody(name) ? '' : name;
}

const one = (card: Element, selector: string): string => oneOf(within(card, selector).map((found) => textOf(found)));

/** The text that all of them have; empty where they differ. */
const oneOf = (texts: string[]): string => (new Set(texts).size === 1 ? (texts[0] ?? '') : '');

/** Title and company of the first position that is shown as current; both of the same row. */
function roleIn(card: Element, document: Document) {
  const roles = card.querySelector(at.role) ?? document.querySelector(at.role);
  const row = roles?.querySelector('li') ?? roles;
  const text = (selector: string): string =>
    row ? oneOf([...row.querySelectorAll(selector)].map((found) => textOf(found))) : one(card, selector);
  return { ...field('title', text(at.title), 'experience'), ...field('company', text(at.company), 'experience') };
}

/** Searches for an address, and profiles elsewhere, stand among the web sites. */
const notWebsites = /^https?:\/\/(?:[\w-]+\.)*(?:bing|google|twitter|x|facebook)\.[a-z.]{2,6}\//i;

function contactOf(document: Document) {
  const box = document.querySelector(at.contact);
  if (!box) return noContactInfo;
  const hrefs = [...box.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  return contactInfo(
    hrefs.filter((href) => /^mailto:/i.test(href)),
    hrefs.filter((href) => /^tel:/i.test(href)),
    hrefs.filter((href) => !notWebsites.test(href)),
  );
}
