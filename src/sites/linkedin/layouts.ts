import type { Person } from '../../domain/sighting';
import { readCard } from './card';
import { emberCard, readEmber } from './ember';
import { guestClaim, readGuest } from './guest';
import { type Claim, claimOf } from './proof';
import { current } from './selectors';

type Fields = Omit<Person, 'part' | 'identities' | 'phones'>;

/** A layout found on the page: whose it says it is, and how to read it. */
export interface Found {
  readonly claim: Claim;
  readonly fields: () => Fields;
  readonly card?: Element;
}

/** The layouts that the document may be of, the surest first. While pages change there may be two cards. */
export function* layouts(document: Document): Generator<Found> {
  const found = (card: Element): Found => ({ card, claim: claimOf(card), fields: () => readCard(card, document) });
  const keyed = keyedCards(document);
  for (const card of keyed) yield found(card);
  const old = emberCard(document);
  if (old) yield { card: old, claim: claimOf(old), fields: () => readEmber(old) };
  for (const card of linkedCards(document)) if (card !== old && !keyed.has(card)) yield found(card);
  yield { claim: guestClaim(document), fields: () => readGuest(document) };
}

/** The key stands on the section or on a wrapper around it, on most pages on both (2026-04). */
function keyedCards(document: Document): Set<Element> {
  const found = [...document.querySelectorAll(`${current.card}, ${current.cardById}`)];
  return elements(found.flatMap((keyed) => [keyed.matches('section') ? null : keyed.querySelector('section'), keyed]));
}

/** Cards without a known key, by the link that every card has. */
function linkedCards(document: Document): Set<Element> {
  return elements([...document.querySelectorAll(current.contactLink)].map((link) => link.closest('section')));
}

const elements = (found: (Element | null)[]): Set<Element> => new Set(found.filter((element) => element !== null));
