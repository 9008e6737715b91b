import { field, longestName, textOf } from '../text';
import { ember } from './selectors';
import { isNobody } from './title';
import { anywhere } from './within';

/** The top card of the layouts before 2026. */
export const emberCard = (document: Document): Element | null =>
  document.querySelector(ember.card2018) ??
  document.querySelector(ember.card2020) ??
  anywhere(document, ember.heading2025)[0]?.closest('section') ??
  null;

/** What that card says. */
export function readEmber(card: Element) {
  const text = (selector: string): string => textOf(card.querySelector(selector));
  const digit = /^\D*([123])\D*$/.exec(text(ember.degree))?.[1];
  const name = textOf(card.querySelector(ember.name), longestName);
  const [company, school] = badges(card);
  return {
    ...field('name', isNobody(name) ? '' : name, 'heading'),
    ...field('headline', text(ember.headline), 'card'),
    ...field('company', text(ember.company) || company, 'badge'),
    ...field('school', text(ember.school) || school, 'badge'),
    ...field('location', text(ember.location), 'card'),
    ...(digit && { degree: Number(digit) as 1 | 2 | 3 }),
    websites: [],
  };
}

/**
 * Employer and school of 2021 to 2025: the entries of one list, the employer first. One alone may be either, and only its label tells,
 * in the user's language.
 */
function badges(card: Element): [company: string, school: string] {
  const labelled = (label: string): Element | null => card.querySelector(`button[aria-label^="${label}"]`);
  const company = labelled('Current company');
  const school = labelled('Education');
  if (company || school) return [shownIn(company), shownIn(school)];
  const entries = [...card.querySelectorAll(ember.badgeText)].filter((text) => text.closest('li'));
  const oneList = new Set(entries.map((text) => text.closest('ul'))).size === 1;
  return oneList && entries.length === 2 ? [shownIn(entries[0]), shownIn(entries[1])] : ['', ''];
}

/** Every text stands there twice: to be seen, and to be read out. */
const shownIn = (entry: Element | null | undefined): string =>
  textOf(entry?.querySelector('[aria-hidden="true"]')) || textOf(entry);
