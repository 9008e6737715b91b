import { current } from './selectors';

/**
 * Everything on a page that one of the selectors of a list finds. Asked for one by one: browsers find an attribute that is on no element
 * at once, but look at every element for a list (2026-11: a million nodes take 0 and 60 ms).
 */
export const anywhere = (root: ParentNode, list: string): Element[] =>
  list.split(', ').flatMap((selector) => [...root.querySelectorAll(selector)]);

/** More than a card has of anything: what has more is a whole page. */
const most = 200;

/** Elements of the card itself, not of what is shown within it: hiring, open to work, dialogs. */
export function within(card: Element, selector: string): Element[] {
  return [...card.querySelectorAll(selector)].slice(0, most).filter((found) => {
    const aside = found.closest(current.aside);
    return !aside || aside.contains(card);
  });
}
