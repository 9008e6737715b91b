import { field, longestName, textOf } from '../text';
import { ember } from './selectors';

/** The top card of the layouts before 2026. */
export const emberCard = (document: Document): Element | null =>
  document.querySelector(ember.card2018) ??
  document.querySelector(ember.card2020) ??
  document.querySelector(ember.heading2025)?.closest('section') ??
  null;

/** What that card says; its employer's and school's badges have names of their own only in the oldest. */
export function readEmber(card: Element) {
  const text = (selector: string): string => textOf(card.querySelector(selector));
  const digit = /^\D*([123])\D*$/.exec(text(ember.degree))?.[1];
  return {
    ...field('name', textOf(card.querySelector(ember.name), longestName), 'heading'),
    ...field('headline', text(ember.headline), 'card'),
    ...field('company', text(ember.company), 'badge'),
    ...field('school', text(ember.school), 'badge'),
    ...field('location', text(ember.location), 'card'),
    ...(digit ? { degree: Number(digit) as 1 | 2 | 3 } : {}),
    websites: [],
  };
}
