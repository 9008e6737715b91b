import type { Person } from '../../domain/sighting';
import { field } from '../text';
import { readCard } from './card';
import { emberCard, readEmber } from './ember';
import { experienceOf } from './experience';
import { guestClaim, isGuest, readGuest } from './guest';
import { type Claim, claimOf } from './proof';
import { current } from './selectors';
import { nameBesideSlug } from './title';
import { anywhere } from './within';

type Fields = Omit<Person, 'part' | 'identities' | 'phones'>;

/** A layout found on the page: whose it says it is, and how to read it. */
export interface Found {
  readonly claim: Claim;
  readonly fields: () => Fields;
  readonly card?: Element;
}

/** More cards than a page has while it changes from one profile to the next. */
const mostCards = 12;

/**
 * The layouts that the document may be of, in groups, the surest first: later groups are only looked for where the earlier ones are not
 * of the person. While pages change there may be two cards.
 */
export function* layouts(document: Document, url: URL): Generator<Found[]> {
  const found = (card: Element): Found => ({ card, claim: claimOf(card), fields: () => readCard(card, document) });
  const keyed = keyedCards(document);
  yield [...keyed].map(found);
  const [old] = cards([emberCard(document)]);
  if (old) yield [{ card: old, claim: claimOf(old), fields: () => readEmber(old) }];
  yield [...linkedCards(document)].filter((card) => card !== old && !keyed.has(card)).map(found);
  if (isGuest(document)) yield [{ claim: guestClaim(document), fields: () => readGuest(document) }];
  // A page of details has no card; its list names the person by slug.
  if (/^\/in\/[^/]+\/details\//.test(url.pathname)) {
    yield experienceOf(document).map(({ whose }) => ({
      claim: { slugs: new Set([whose]), ids: new Set() },
      fields: () => ({ ...field('name', nameBesideSlug(document, whose), 'title'), websites: [] }),
    }));
  }
}

/** The key stands on the section or on a wrapper around it, on most pages on both (2026-04). */
function keyedCards(document: Document): Set<Element> {
  const found = first(document, `${current.card}, ${current.cardById}`);
  return cards(found.flatMap((keyed) => [keyed.matches('section') ? null : keyed.querySelector('section'), keyed]));
}

/** Cards without a known key, by the link that every card has. */
const linkedCards = (document: Document): Set<Element> =>
  cards(first(document, current.contactLink).map((link) => link.closest('section')));

const first = (document: Document, list: string): Element[] => anywhere(document, list).slice(0, mostCards);

/** What stands in a post or in a card about something else looks like the person's card at most. */
const cards = (found: (Element | null)[]): Set<Element> =>
  new Set(
    found.filter((card) => card !== null).filter((card) => !card.closest(current.elsewhere) && !inOtherCard(card)),
  );

function inOtherCard(card: Element): boolean {
  const other = card.parentElement?.closest(current.anyCard);
  return !!other && !other.matches(`${current.card}, ${current.cardById}`);
}
