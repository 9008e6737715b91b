import { email } from '../../domain/identity';
import { mailboxesIn, unmarked, wordsIn } from '../mailbox';
import { own, pane } from './selectors';

/** Who the user is, as far as the page tells. */
export interface Own {
  readonly addresses: ReadonlySet<string>;
  /** Is this name the user's? `undefined`: the page does not say what they are called. */
  isName(name: string): boolean | undefined;
}

export function ownOn(document: Document): Own {
  // A mail's text may imitate the page around it.
  const all = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter((found) => !found.closest(pane.body));
  const attributes = (selector: string, ...names: string[]): string[] =>
    all(selector).flatMap((found) => names.map((name) => found.getAttribute(name) ?? ''));
  const titled = unmarked(document.title)
    .slice(0, 500)
    .split(/ [-–—] /);
  const stated = [
    ...attributes(own.mailbox, 'title', 'data-folder-name'),
    ...all(own.account).map((found) => wordsIn(found)),
    // "Mail - Mona Berg - Outlook", also with the address and with other dashes.
    titled.length > 2 && titled.at(-1) === 'Outlook' ? (titled.at(-2) ?? '') : '',
  ].map(unmarked);
  const sentences = attributes(own.button, 'aria-label', 'title').map((text) => unmarked(text).slice(0, 500));
  const boxes = [...stated, ...sentences].flatMap((text) => mailboxesIn(text).map(({ address }) => address));
  const names = stated.filter((text) => text && !text.includes('@')).map((text) => text.toLowerCase());
  const known = names.length > 0 || sentences.some((text) => text.replace(/\S*@\S*/g, '').trim());
  return {
    addresses: new Set(boxes.flatMap((address) => email(address)?.value ?? [])),
    isName(name) {
      const wanted = unmarked(name).toLowerCase();
      const called = names.includes(wanted) || sentences.some((text) => text.toLowerCase().includes(wanted));
      return called || (known ? false : undefined);
    },
  };
}
