import type { Person, Sighting } from '../../domain/sighting';
import { correspondents, type HeaderEntry } from '../correspondents';
import { type Dated, newestMessage, writtenBy } from '../newest-message';
import { longestName, shown } from '../text';
import { type Message, messagesIn } from './messages';
import { type Own, ownOn } from './own';
import type { Piece } from './pane';
import type { Shown } from './person';
import { subjectIn } from './shown-thread';

/**
 * The thread in the pane. Outlook often shows a name without an address, also for the user's own mails: such a sender is one of the
 * people where they are certainly not the user, and such a recipient only of what the user has sent.
 * @param sent it lies in a folder of what the user has sent
 */
export function readThread(document: Document, page: string, pieces: readonly Piece[], sent: boolean): Sighting | null {
  const own = ownOn(document);
  const messages = messagesIn(pieces, document.documentElement.lang);
  // Neither a header nor a text: it has not loaded yet.
  if (!messages.length && !pieces.some(({ body }) => body)) return null;
  const known = own.addresses.size > 0;
  const senders = messages.flatMap(({ sender }) => sender ?? []);
  // Who wrote a mail is what says whether its recipients are others or the user.
  const understood = senders.length > 0 || known || sent;
  const entries: HeaderEntry[] = [
    ...(sent && !known ? [] : senders.map((sender) => ({ part: 'from' as const, ...sender }))),
    ...(understood ? messages.flatMap(({ recipients }) => recipients) : []),
  ];
  const people = correspondents(entries, own.addresses);
  const named = (part: Person['part'], all: readonly Shown[]): Person[] => nameless(part, all, people, own);
  const from = sent ? [] : named('from', certainlyOthers(senders, own));
  const to = sent
    ? named(
        'to',
        messages.flatMap(({ recipients }) => recipients),
      )
    : [];
  const subject = subjectIn(pieces);
  return {
    site: 'outlook',
    kind: 'thread',
    page,
    layout: 'known',
    channel: 'email',
    people: [
      ...people.filter(({ part }) => part === 'from'),
      ...from,
      ...people.filter(({ part }) => part !== 'from'),
      ...to,
    ],
    ...(subject ? { subject } : {}),
    ...newestMessage(messages.map((message) => dated(message, own))),
  };
}

/** Senders by name alone: where the page does not say what the user is called, only one who is the thread's only sender. */
function certainlyOthers(senders: readonly Shown[], own: Own): Shown[] {
  const names = new Set(senders.map(({ address, name }) => (address || name).toLowerCase()));
  return senders.filter(
    ({ name }) => own.isName(name) === false || (own.isName(name) === undefined && names.size === 1),
  );
}

/** People of whom only the name is shown, each once, and none who is there with an address. */
export function nameless(part: Person['part'], all: readonly Shown[], others: readonly Person[], own: Own): Person[] {
  const taken = new Set(others.flatMap(({ name }) => name?.value.toLowerCase() ?? []));
  return all.flatMap(({ address, name }) => {
    const value = address ? '' : shown(name, longestName);
    if (!value || own.isName(value) || taken.has(value.toLowerCase())) return [];
    taken.add(value.toLowerCase());
    return [{ part, name: { value, from: 'mail-header' as const }, identities: [], websites: [], phones: [] }];
  });
}

const dated = ({ sender, date }: Message, own: Own): Dated => ({
  date,
  by: sender?.address ? writtenBy(sender.address, own.addresses) : own.isName(sender?.name ?? '') ? 'me' : undefined,
});
