import type { Person, Sighting } from '../../../domain/sighting';
import { textOf } from '../../text';
import { isOfOther, lastItem } from './items';
import { newest } from './newest';
import { inFocus, type Pane, panes, threadIn } from './panes';
import { keyOf, peopleIn } from './people';
import { pane } from './selectors';

/** A conversation on LinkedIn, on the messaging page or in a bubble on any page. */
export const conversation = { page, read };

/** A conversation that is open, whom it is with, and the name of its page. */
export interface Open {
  readonly element: Element;
  readonly people: readonly Person[];
  readonly page: string;
}

/**
 * `message/<thread>` on the messaging page; for a bubble and for a message that begins a thread `message/<member id>`, so that the same
 * person is the same page; `null` where nobody is written to.
 */
function page(url: URL, document: Document): string | null {
  const thread = threadIn(url);
  return thread ? `message/${thread}` : (onScreen(document, url)?.page ?? null);
}

/** `now` is there for tests: days are shown as seen from today. */
function read(document: Document, url: URL, now: Date = new Date()): Sighting | null {
  const seen = onScreen(document, url);
  if (!seen) return null;
  const { page, people, elements } = seen;
  const [only] = elements;
  return {
    site: 'linkedin',
    kind: 'conversation',
    page,
    layout: 'known',
    channel: 'linkedin',
    people,
    ...(elements.length === 1 && only && newest(only, people, now)),
  };
}

/** The conversation in focus; where several bubbles are open and none is in focus, the people of all: it is for the user to say. */
function onScreen(document: Document, url: URL) {
  const found = inFocus(panes(document, url));
  const open = found.flatMap((one) => conversationIn(one, document, url) ?? []);
  // One of several that says who it is may not be the one that is meant.
  if (!open.length || open.length < found.length) return null;
  const people = new Map(open.flatMap((one) => one.people).map((person) => [keyOf(person), person]));
  const page = [...new Set(open.map((one) => one.page))].sort().join('+');
  return { page, people: [...people.values()], elements: open.map(({ element }) => element) };
}

/** Whom an open conversation is with; `null` where that is not proved or not (yet) what the address says. */
export function conversationIn(found: Pane, document: Document, url: URL): Open | null {
  const { element } = found;
  const people = peopleIn(found);
  const keys = people.map((person) => keyOf(person) ?? '').sort();
  if (!people.length) return null;
  const thread = threadIn(url);
  if (!thread) {
    if (thread === '' && !isAddressed(people, url)) return null;
    return { element, people, page: `message/${keys.map((key) => key.slice(key.indexOf(':') + 1)).join('+')}` };
  }
  if (isOfOther(thread, lastItem(element)) || isOtherChosen(people, document)) return null;
  return { element, people, page: `message/${thread}` };
}

/** A message that begins a thread is for the member in the address, or the address names none. */
function isAddressed(people: readonly Person[], url: URL): boolean {
  const named: string[] = url.search.match(/ACoA[\w-]+/g) ?? [];
  const ids = people.flatMap(({ identities }) => identities).filter(({ kind }) => kind === 'linkedin-id');
  return !named.length || ids.every(({ value }) => named.includes(value));
}

/** While the page changes threads, the list is ahead of the pane. */
function isOtherChosen(people: readonly Person[], document: Document): boolean {
  const names = textOf(document.querySelector(pane.chosen)?.querySelector(pane.chosenNames));
  const [one] = people;
  return people.length === 1 && names !== '' && !!one?.name && !names.includes(one.name.value);
}
