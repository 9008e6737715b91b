import { email, identityKey } from '../../domain/identity';
import type { Sighting } from '../../domain/sighting';
import { correspondents, type HeaderEntry } from '../correspondents';
import type { Place } from './address';
import { listsIn, recipientsIn } from './header';
import { newest } from './newest';
import { meansUser, ownAddresses } from './own-address';
import { thread } from './selectors';
import { subjectOf } from './subject';
import { outside, viewOf } from './view';

/**
 * The thread on screen, from the headers of its messages, collapsed ones included. `null` while the page still shows
 * another thread than the address names, or no message yet.
 */
export function readThread(
  document: Document,
  { thread: id, alone, sent }: Extract<Place, { thread: string }>,
): Sighting | null {
  const view = viewOf(document, id, alone);
  if (!view) return null;
  const senders = sendersIn(view);
  const writers = new Set(senders.flatMap((sender) => addressOf(sender) ?? []));
  // A thread that says of nobody that they sent it is not understood.
  if (!writers.size) return null;
  const recipients = recipientsIn(view, senders);
  const own = ownAddresses(document);
  for (const found of recipients) if (meansUser(found.getAttribute('name'), document)) own.add(addressOf(found) ?? '');
  // In the Sent folder one of the writers is the user, under whatever address; it may be one whose message is folded away.
  const unknownWriter = sent && ![...writers].some((address) => own.has(address));
  const complete = !view.querySelector(thread.folded);
  if (unknownWriter && complete && writers.size === 1) for (const address of writers) own.add(address);
  const doubtful = unknownWriter && (complete ? writers.size > 1 : own.size === 0);
  const lists = listsIn(view);
  const entries = (part: HeaderEntry['part'], found: readonly Element[]): HeaderEntry[] =>
    found.map((element) => ({
      part,
      address: element.getAttribute('email'),
      name: element.getAttribute('name'),
      list: lists.has(addressOf(element)?.replace('@', '.') ?? ''),
      bulk: part === 'from' && Boolean(element.closest('td')?.querySelector(thread.unsubscribe)),
    }));
  const people = correspondents(
    doubtful
      ? entries('to', recipients).filter(({ address }) => !writers.has(email(address ?? '')?.value ?? ''))
      : [...entries('from', senders), ...entries('to', recipients)],
    own,
  );
  if (!people.length) return null;
  const subject = subjectOf(view);
  const last = newest(view, senders);
  const writer = last?.sender ? email(last.sender.getAttribute('email') ?? '') : null;
  // Without knowing the user's address, any message may be the user's.
  const newestBy = !writer ? null : own.has(writer.value) ? 'me' : own.size && !doubtful ? identityKey(writer) : null;
  return {
    site: 'gmail',
    kind: 'thread',
    page: `thread/${id}`,
    layout: 'known',
    channel: 'email',
    people,
    ...(subject ? { subject } : {}),
    ...(last?.date ? { date: last.date } : {}),
    ...(newestBy ? { newestBy } : {}),
  };
}

/** The sender of each message, in their order. */
function sendersIn(view: Element): Element[] {
  const found = outside(view, `${thread.sender}, ${thread.senderCell}`);
  return found.length ? found : outside(view, thread.senderHeading).filter((one) => one.closest(thread.message));
}

const addressOf = (element: Element): string | undefined => email(element.getAttribute('email') ?? '')?.value;
