import type { Sighting } from '../../domain/sighting';
import { correspondents, type HeaderEntry } from '../correspondents';
import { unmarkedDate } from '../mailbox';
import { newestMessage, writtenBy } from '../newest-message';
import { localTime } from '../shown-date';
import { shown, textOf } from '../text';
import { ownAddresses } from './own-address';
import { entriesIn } from './person';
import { thread } from './selectors';

/** The thread on screen; `null` while the page still shows another than the address names, or no message yet. */
export function readThread(document: Document, page: string, id: string): Sighting | null {
  const view = viewOn(document);
  const subject = view ? subjectIn(view) : '';
  if (!view || !agrees(document, view, subject, id)) return null;
  const messages = messagesIn(view).map((message) => ({
    senders: entries(message, thread.sender),
    recipients: entries(message, thread.recipients),
    date: dateOf(message, document.documentElement.lang),
  }));
  const own = ownAddresses(document);
  const senders = messages.flatMap((message) => message.senders);
  const people = correspondents([...senders, ...messages.flatMap(({ recipients }) => recipients)], own);
  // A thread that says of nobody that they sent it is not understood.
  if (!senders.length || !people.length) return null;
  // A message whose frame is not known has no date here: then none is known to be the newest.
  const whole = headersIn(view, thread.sender).length === messages.filter((message) => message.senders.length).length;
  const dated = messages.map(({ senders: [sender, ...others], date }) => ({
    date,
    by: others.length ? undefined : writtenBy(sender?.address, own),
  }));
  return {
    site: 'yahoo',
    kind: 'thread',
    page,
    layout: 'known',
    channel: 'email',
    people,
    ...(subject ? { subject } : {}),
    ...(whole ? newestMessage(dated) : {}),
  };
}

/** Above the messages, or in the only one; rows of a list have subjects too. */
const subjectIn = (view: Element): string =>
  textOf(headersIn(view, thread.subject)[0] ?? headersIn(view, thread.rowSubject).find((found) => !found.closest('a')));

function viewOn(document: Document): Element | null {
  for (const selector of [...thread.views, thread.message]) {
    const all = [...document.querySelectorAll(selector)].filter((found) => !found.closest(thread.body));
    const view = all.find((found) => found.querySelector(thread.sender));
    if (view) return view.matches(thread.message) ? (view.parentElement ?? view) : view;
  }
  return null;
}

const headersIn = (root: Element, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].filter((found) => {
    const shut = found.closest(`${thread.body}, ${thread.notHeader}`);
    return !shut || !root.contains(shut);
  });

/** Each message has its own frame; without those, the view is of one message. */
function messagesIn(view: Element): Element[] {
  const found = headersIn(view, thread.message).filter((message) => !message.parentElement?.closest(thread.message));
  return found.length ? found : [view];
}

function entries(message: Element, selector: string): HeaderEntry[] {
  const places = headersIn(message, selector);
  // The line of all recipients holds those of "To" and "Cc".
  const inner = places.filter((place) => !places.some((other) => other !== place && place.contains(other)));
  return inner.flatMap((place) => {
    const part = selector === thread.sender ? 'from' : place.closest(thread.copy) ? 'cc' : 'to';
    return entriesIn(place).map((entry): HeaderEntry => ({ part, ...entry }));
  });
}

function dateOf(message: Element, language: string): string {
  const [place] = headersIn(message, thread.date);
  const stated =
    place &&
    [place, ...place.querySelectorAll('[title], [datetime]')].flatMap((found) => [
      found.getAttribute('title'),
      found.getAttribute('datetime'),
    ]);
  return (
    [...(stated ?? []), place?.textContent].map((text) => localTime(unmarkedDate(text), language)).find(Boolean) ?? ''
  );
}

/** Rows of the list link to their threads: the row of the address must have the subject that is shown. */
function agrees(document: Document, view: Element, subject: string, id: string): boolean {
  const row = [...document.querySelectorAll<HTMLAnchorElement>(thread.row)].find(
    (found) => !view.contains(found) && /\/messages\/([^/?#]+)/.exec(found.getAttribute('href') ?? '')?.[1] === id,
  );
  const listed = shown(row?.querySelector(thread.rowSubject)?.textContent);
  return !listed || !subject || listed === subject || listed.endsWith(subject) || subject.endsWith(listed);
}
