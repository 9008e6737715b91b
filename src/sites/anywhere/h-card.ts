import type { Person } from '../../domain/sighting';
import { field, longestName, shown } from '../text';
import { isHidden } from './hidden';
import { reaches } from './reaches';
import { card as selectors } from './selectors';

const mostCards = 100;

/** The people whose h-cards stand on the page by themselves; `proved` when one of them is the page's own. */
export function peopleInCards(document: Document, url: URL): { people: Person[]; proved: boolean } {
  const cards = [...document.querySelectorAll(selectors.any)].slice(0, mostCards);
  if (!cards.length) return { people: [], proved: false };
  const own = representative(cards, document, url);
  const chosen = own ? [own] : cards.filter((card) => !card.matches(selectors.beside));
  const people = chosen.flatMap((card) => personIn(card, url) ?? []);
  return { people, proved: own !== null && people.length === 1 };
}

/** https://microformats.org/wiki/representative-h-card-parsing */
function representative(cards: readonly Element[], document: Document, url: URL): Element | null {
  const urls = cards.map((card) => ({ card, urls: new Set(linksOf(card, 'u-url', url)) }));
  const here = spelled(url.href, url);
  const byUid = urls.find((one) => one.urls.has(here) && linksOf(one.card, 'u-uid', url).includes(here));
  if (byUid) return byUid.card;
  const me = new Set(
    [...document.querySelectorAll(selectors.me)].slice(0, mostCards).map((link) => spelled(hrefOf(link), url)),
  );
  const byMe = urls.find((one) => [...one.urls].some((address) => me.has(address)));
  if (byMe) return byMe.card;
  const [only, ...more] = urls;
  return only && !more.length && only.urls.has(here) ? only.card : null;
}

/** `null` for a card of a company or place, which is written as one too, and for one that says nothing. */
function personIn(card: Element, url: URL): Person | null {
  const text = (name: string): string => textIn(properties(card, name)[0]);
  const name =
    text('p-name') || [text('p-given-name'), text('p-family-name')].filter(Boolean).join(' ') || implied(card);
  const company = text('p-org');
  if (!name || (company && company === name) || name.includes('@')) return null;
  // A card that is hidden as a whole is how owners sign their pages; an address hidden in it or with it is bait for machines.
  const seen = (element: Element): boolean => !isHidden(element);
  const place = ['p-locality', 'p-region', 'p-country-name'].map((part) => textIn(placed(card, part)));
  const from = 'microformat' as const;
  return {
    ...field('name', name, from),
    ...field('title', text('p-job-title') || text('p-role'), from),
    ...field('company', company, from),
    ...field('location', place.filter(Boolean).join(', '), from),
    part: 'subject',
    ...reaches(
      {
        emails: properties(card, 'u-email').filter(seen).map(linkOrText),
        numbers: [...properties(card, 'p-tel'), ...properties(card, 'u-tel')].filter(seen).map(linkOrText),
        links: linksOf(card, 'u-url', url),
      },
      from,
    ),
  };
}

/** The elements that are this property of this card, and of no card or other microformat within it. */
function properties(card: Element, name: string): Element[] {
  const own = (element: Element): boolean => element.parentElement?.closest(selectors.root) === card;
  return [...card.querySelectorAll(`.${name}`)].slice(0, 20).filter(own);
}

/** Places stand in the card itself or in its address. */
const placed = (card: Element, name: string): Element | undefined =>
  properties(card, name)[0] ?? properties(card, 'p-adr').flatMap((address) => properties(address, name))[0];

function textIn(element: Element | undefined): string {
  if (!element) return '';
  const parts = [...element.querySelectorAll('.value')];
  if (parts.length) return shown(parts.map((part) => part.textContent).join(''));
  const inner = element.matches(selectors.root) ? (properties(element, 'p-name')[0] ?? element) : element;
  const written = { abbr: 'title', data: 'value', input: 'value', img: 'alt', area: 'alt' }[inner.localName];
  return shown((written && inner.getAttribute(written)) || inner.textContent, longestName).slice(0, 300);
}

/** A card without properties is a name: `<a class="h-card" href="…">Rosa Klein</a>`. */
function implied(card: Element): string {
  if (card.querySelector(selectors.property)) return '';
  const image = card.matches('img') ? card : card.querySelector(':scope > img[alt]:only-child');
  const text = shown(image?.getAttribute('alt') || card.textContent, 100);
  return text.split(' ').length <= 6 ? text : '';
}

function linksOf(card: Element, name: string, base: URL): string[] {
  const found = properties(card, name).map(hrefOf);
  if (!found.length && name === 'u-url' && card.matches('a[href]')) found.push(hrefOf(card));
  return found.map((href) => spelled(href, base)).filter(Boolean);
}

const hrefOf = (element: Element): string => element.getAttribute('href') ?? element.textContent?.trim() ?? '';
const linkOrText = (element: Element): string => {
  const href = element.getAttribute('href') ?? '';
  return /^(?:mailto|tel):/i.test(href) ? href : textIn(element);
};

/** One spelling of an address, by which two can be compared. */
function spelled(href: string, base: URL): string {
  if (!href || !URL.canParse(href, base)) return '';
  const { protocol, origin, pathname, search } = new URL(href, base);
  return /^https?:$/.test(protocol) ? `${origin}${pathname.replace(/\/$/, '')}${search}` : '';
}
