import type { Sighting } from '../../domain/sighting';
import { correspondents, type HeaderEntry } from '../correspondents';
import { localTime } from '../shown-date';
import { shown } from '../text';
import { threadNumber } from './address';
import { ownAddresses } from './own-address';
import { thread } from './selectors';

/**
 * The thread on screen, from the headers of its messages, collapsed ones included. `null` while the page still shows
 * another thread than the address names, or no message yet.
 */
export function readThread(document: Document, id: string): Sighting | null {
  const view = document.querySelector(thread.view);
  if (!view || !agrees(view, id)) return null;
  const headers = (selector: string): Element[] =>
    [...view.querySelectorAll(selector)].filter((found) => !found.closest(thread.notHeader));
  const entries = (part: HeaderEntry['part'], selector: string): HeaderEntry[] =>
    headers(selector).map((found) => ({
      part,
      address: found.getAttribute('email'),
      name: found.getAttribute('name'),
    }));
  const senders = entries('from', `${thread.sender}, ${thread.senderCell}`);
  const recipients = entries('to', `${thread.recipients}, ${thread.recipient}`);
  const people = correspondents([...senders, ...recipients], ownAddresses(document));
  // A thread that says of nobody that they sent it is not understood.
  if (!senders.length || !people.length) return null;
  const subject = subjectOf(headers(thread.subject)[0]);
  const date = localTime(headers(thread.date).at(-1)?.getAttribute('title') ?? '', document.documentElement.lang);
  return {
    site: 'gmail',
    kind: 'thread',
    page: `thread/${id}`,
    layout: 'known',
    channel: 'email',
    people,
    ...(subject ? { subject } : {}),
    ...(date ? { date } : {}),
  };
}

function agrees(view: Element, id: string): boolean {
  const wanted = threadNumber(id);
  const shownNumber = view.querySelector(thread.number)?.getAttribute('data-legacy-thread-id');
  return !wanted || !shownNumber || wanted === shownNumber;
}

/** Emoji in subjects are images that carry the character. */
function subjectOf(heading: Element | undefined): string {
  const piece = (node: Node): string => {
    if (node.nodeName === 'IMG') return (node as Element).getAttribute('data-emoji') ?? '';
    return node.childNodes.length ? [...node.childNodes].map(piece).join('') : (node.textContent ?? '');
  };
  return heading ? shown(piece(heading)) : '';
}
