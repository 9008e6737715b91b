import type { Sighting } from '../../domain/sighting';
import { correspondents, type HeaderEntry } from '../correspondents';
import { unmarked, unmarkedDate } from '../mailbox';
import { newestMessage, writtenBy } from '../newest-message';
import { localTime } from '../shown-date';
import { shown } from '../text';
import type { Place } from './address';
import { ownAddresses } from './own-address';
import { entriesOf } from './person';
import { thread } from './selectors';

/** The thread on screen, folded messages included; `null` while the page still shows another than the address names, or none. */
export function readThread(document: Document, page: string, place: Place): Sighting | null {
  const messages = [...document.querySelectorAll(thread.message)].filter((message) => !message.closest(thread.body));
  const subject = subjectIn(document);
  if (!messages.length || !agrees(document, messages, subject, place)) return null;
  const own = ownAddresses(document);
  const senders = messages.map((message) => sendersOf(message));
  if (!senders.some((found) => found.length)) return null;
  const people = correspondents([...senders.flat(), ...messages.flatMap(recipientsOf)], own);
  if (!people.length) return null;
  // In the order in which they were sent; a draft was not.
  const last = messages.filter((message) => !message.querySelector(thread.draft)).at(-1);
  const [sender, ...others] = last ? sendersOf(last) : [];
  const by = last?.querySelector(thread.outbound) ? 'me' : others.length ? undefined : writtenBy(sender?.address, own);
  return {
    site: 'proton',
    kind: 'thread',
    page,
    layout: 'known',
    channel: 'email',
    people,
    ...(subject ? { subject } : {}),
    ...(last ? newestMessage([{ date: dateOf(last, document), by }]) : {}),
  };
}

const outside = (message: Element, selector: string): Element[] =>
  [...message.querySelectorAll(selector)].filter((found) => !found.closest(thread.body));

function sendersOf(message: Element): HeaderEntry[] {
  const [item] = [thread.sender, thread.folded, thread.older].flatMap((selector) =>
    outside(message, selector).slice(0, 1),
  );
  const bulk = outside(message, thread.unsubscribe).length > 0;
  return item ? entriesOf(item).map((entry) => ({ part: 'from', bulk, ...entry })) : [];
}

/** The first line of recipients is "To", also where it says so in another language; a mail may have copies alone. */
function recipientsOf(message: Element): HeaderEntry[] {
  const items = outside(message, `${thread.recipient}, ${thread.olderRecipient}`);
  const lines = [...new Set(items.map((item) => item.closest(thread.line)))];
  return items.flatMap((item) => {
    const line = item.closest(thread.line);
    const copy = lines.indexOf(line) > 0 || /^b?cc/i.test(unmarked(line?.textContent));
    return entriesOf(item).map((entry) => ({ part: copy ? ('cc' as const) : ('to' as const), ...entry }));
  });
}

function subjectIn(document: Document): string {
  const heading = document.querySelector(thread.subject);
  return shown(unmarked(heading?.getAttribute('title') || heading?.textContent?.replace(/^\s*\[\d+\]\s*/, '')));
}

/**
 * Is it the thread of the address? A message that the address names must be there; the row of the list that has the thread's number must
 * have its subject.
 */
function agrees(document: Document, messages: readonly Element[], subject: string, place: Place): boolean {
  const numbers = messages.flatMap((message) => message.getAttribute('data-message-id') ?? []);
  if (place.message && numbers.length && !numbers.includes(place.message)) return false;
  if (numbers.includes(place.thread)) return true;
  const row = [...document.querySelectorAll(thread.row)].find(
    (found) => found.getAttribute('data-element-id') === place.thread && !found.closest(thread.message),
  );
  const item = row?.matches(thread.rowSubject)
    ? row
    : (row?.querySelector(thread.rowSubject) ?? row?.closest(thread.rowSubject));
  const listed = shown(unmarked(item?.getAttribute('data-testid')?.replace(/^message-item:/, '')));
  return !listed || !subject || listed === subject;
}

/** The full date stands in an attribute, or after the short one for screen readers, in the user's language and zone. */
function dateOf(message: Element, document: Document): string {
  const language = document.documentElement.lang;
  for (const found of outside(message, thread.date)) {
    const texts = [
      found.getAttribute('datetime'),
      found.getAttribute('title'),
      found.nextElementSibling?.textContent,
      found.textContent,
    ];
    for (const text of texts) {
      const date = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(text ?? '')
        ? inOwnZone(text ?? '')
        : localTime(unmarkedDate(text), language);
      if (date) return date;
    }
  }
  return '';
}

/** An instant as the clock of this machine shows it, as the page does. */
function inOwnZone(instant: string): string {
  const at = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, '0');
  if (Number.isNaN(at.getTime())) return '';
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
