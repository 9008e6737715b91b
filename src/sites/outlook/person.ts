import { email } from '../../domain/identity';
import { type Mailbox, mailboxIn, unmarked, wordsIn } from '../mailbox';
import { header } from './selectors';

/** A person in a header: the address is empty where the page shows the name alone, as it often does. */
export type Shown = Mailbox;

/** What an element says about one person; `null` where it says nothing, or names several addresses and does not say which is meant. */
export function personIn(element: Element, stated = ''): Shown | null {
  const text = wordsOf(element);
  const told = [stated, text, ...attributesOf(element), ...inner(element)].map(withoutLabel);
  const all = told.map((words) => ({ box: mailboxIn(words), bracketed: words.endsWith('>') }));
  const proper = all.filter(({ box }) => box && email(box.address));
  // What stands without brackets beside an address in brackets is a name, whatever it looks like.
  const firm = proper.filter(({ bracketed }) => bracketed);
  const boxes = (firm.length ? firm : proper).flatMap(({ box }) => box ?? []);
  const addresses = new Set(boxes.map(({ address }) => address.toLowerCase()));
  const [box] = boxes;
  const name = boxes.find((known) => known.name)?.name ?? '';
  if (box && addresses.size === 1) return { address: box.address, name: name || nameIn(stated) || nameIn(text) };
  if (addresses.size) return null;
  const alone = nameIn(stated) || nameIn(text);
  return alone ? { address: '', name: alone } : null;
}

/** Text that may be a name: no address, no time, and not longer than names are. */
function nameIn(text: string): string {
  const name = withoutLabel(text);
  return name.length > 200 || /@|\d[:.]\d\d/.test(name) || !/\p{L}/u.test(name) ? '' : name;
}

const labelled = /^([^:：<>@"]{1,40}[:：])\s*(.+)$/u;

/** "Von: Jonas Weber" taken apart: the word before the colon, whatever the language, and the rest. */
export function labelOf(text: string | null | undefined): { readonly word: string; readonly value: string } | null {
  const [, word = '', value = ''] = labelled.exec(unmarked(text)) ?? [];
  return value ? { word: word.replace(/\s+/g, '').toLowerCase(), value } : null;
}

const withoutLabel = (text: string): string => labelOf(text)?.value ?? unmarked(text);

const attributesOf = (element: Element): string[] =>
  ['title', 'aria-label', 'email', 'data-email'].flatMap((name) => {
    const value = element.getAttribute(name) ?? '';
    return value.includes('@') ? value : [];
  });

const inner = (element: Element): string[] => [...element.querySelectorAll(header.addressed)].flatMap(attributesOf);

/** Text without the initials that stand for a portrait. */
export const wordsOf = (element: Element): string => wordsIn(element, header.portrait);
