import { email, identityKey } from '../../domain/identity';
import type { Sighting } from '../../domain/sighting';
import { correspondents, type HeaderEntry } from '../correspondents';
import { localTime } from '../shown-date';
import { shown, textOf } from '../text';
import type { Environment } from './environment';
import type { Shown } from './on-screen';
import { message } from './selectors';

/** The people in the headers of a message; of a mail that the user has sent or is writing, its recipients. */
export function readMessage({ document, page, environment }: Shown, top: Document): Sighting | null {
  const root = document.querySelector(message.allHeaders) ?? document;
  const outside = (selector: string, within: ParentNode = root): Element[] =>
    [...within.querySelectorAll(selector)].filter((found) => !found.closest(message.body));
  const entries = (part: HeaderEntry['part'], header: string): HeaderEntry[] =>
    outside(message.entry(header)).map((link) => ({ part, address: addressOf(link), name: link.textContent }));
  const own = ownAddresses(environment, document, top);
  const sentByUser = environment?.own ?? false;
  const senders = sentByUser ? [] : entries('from', 'from');
  // A mail that says of nobody that they sent it is not understood.
  if (!sentByUser && !senders.length) return null;
  // Where the user's own address is not known, only the side on which they are not is of other people.
  const known = own.size > 0;
  const people = correspondents(
    [...(known || environment ? senders : []), ...(known || sentByUser ? recipients(entries) : [])],
    own,
  );
  if (!people.length) return null;
  const subject = subjectOf(outside(message.subjectHeading, document)[0], outside(message.subjectCell)[0], document);
  const newestBy = sentByUser ? 'me' : writtenBy(senders, own);
  const date = localTime(textOf(outside(message.date)[0]), document.documentElement.lang, environment?.order);
  return {
    site: 'roundcube',
    kind: 'thread',
    page,
    layout: 'known',
    channel: 'email',
    people,
    ...(subject ? { subject } : {}),
    ...(date ? { date } : {}),
    ...(newestBy ? { newestBy } : {}),
  };
}

/** A mail with several senders is of nobody in particular. */
function writtenBy(senders: readonly HeaderEntry[], own: ReadonlySet<string>): Sighting['newestBy'] {
  const [sender, ...others] = senders.flatMap(({ address }) => email(address ?? '') ?? []);
  if (!sender || others.length) return undefined;
  return own.has(sender.value) ? 'me' : identityKey(sender);
}

/** The link's address first: where the user shows addresses, the link has no title and its text is "Name <address>". */
function addressOf(link: Element): string | null {
  const written = /^mailto:([^?]+)/i.exec(link.getAttribute('href') ?? '')?.[1];
  try {
    return written ? decodeURIComponent(written) : link.getAttribute('title');
  } catch {
    return null;
  }
}

const recipients = (entries: (part: HeaderEntry['part'], header: string) => HeaderEntry[]): HeaderEntry[] => [
  ...entries('to', 'to'),
  ...entries('cc', 'cc'),
  ...entries('cc', 'bcc'),
];

/** The user's addresses: from the script, and in elastic and larry from the top of the page. */
function ownAddresses(environment: Environment | null, ...documents: Document[]): Set<string> {
  const shownNames = documents.map((document) => document.querySelector(message.user)?.textContent ?? '');
  return new Set([...(environment?.names ?? []), ...shownNames].flatMap((name) => email(name)?.value ?? []));
}

/**
 * The subject where the title has it too: without a subject the heading says so in the user's language, and the title
 * is that of any mail page.
 */
function subjectOf(heading: Element | undefined, cell: Element | undefined, document: Document): string {
  const subject = heading ? ownText(heading) : textOf(cell);
  // Roundcube cuts titles after 128 characters.
  return subject.length > 120 || shown(document.title).endsWith(subject) ? subject : '';
}

/** The text of a heading without what is read aloud only and without its buttons. */
function ownText(heading: Element): string {
  const piece = (node: Node): string => {
    if (!node.childNodes.length) return node.textContent ?? '';
    const skipped = node !== heading && (node as Element).matches(message.notSubject);
    return skipped ? '' : [...node.childNodes].map(piece).join('');
  };
  return shown(piece(heading));
}
