import { type Identity, type IdentityKey, identityKey } from '../../../domain/identity';
import type { Person } from '../../../domain/sighting';
import { field, longestName, shown, textOf } from '../../text';
import { profileAt, target } from '../address';
import { lastItem, mailboxOf } from './items';
import type { Pane } from './panes';
import { message, who } from './selectors';

/** A link to somebody, and to whom. */
type Linked = readonly [Element, Identity];

/**
 * The people of a conversation, never the user: one by the link in its head, or, of a message that begins a thread, in the card of the
 * one recipient; of a group those who wrote, each by their own link; nobody where there is no link and not two of them (advertising,
 * deleted members, pages of companies).
 */
export function peopleIn({ element, head }: Pane): Person[] {
  const mailbox = mailboxOf(lastItem(element));
  if (mailbox === null) return []; // a company's
  const card = element.querySelector(who.card);
  const onCard = textOf(card?.querySelector(who.cardName) ?? card?.querySelector(who.cardTitle), longestName);
  const [recipient, ...more] = element.querySelectorAll(who.pill);
  if (recipient && (more.length || onCard !== textOf(recipient, longestName))) return [];
  const linked = distinct((recipient ? card : head)?.querySelectorAll(who.link), mailbox);
  const wrote = distinct(element.querySelectorAll(message.sender), mailbox);
  const [one] = linked.length || wrote.length < 2 ? linked : wrote;
  if (!one) return [];
  if (!linked.includes(one)) return wrote.map(([link, identity]) => person(writerName(link), identity));
  if (linked.length > 1) return linked.map(([link, identity]) => person(textOf(link, longestName), identity));
  // Somebody else wrote here: a group, or a head that the page has not yet changed.
  if (wrote.some(([, identity]) => differ(identity, one[1]))) return [];
  // Around a link with more in it than a name there is a heading.
  const plain = one[0].firstElementChild ? null : one[0];
  const name = textOf(recipient ?? head.querySelector(who.name) ?? plain, longestName);
  const isTheirs = name && onCard.includes(name);
  const isOthers = distinct(card?.querySelectorAll(who.link)).some(([, identity]) => differ(identity, one[1]));
  const headline = isTheirs && !isOthers ? shown(card?.querySelector(who.cardHeadline)?.getAttribute('title')) : '';
  return [{ ...person(name, one[1]), ...field('headline', headline || headlineIn(head), 'conversation') }];
}

const person = (name: string, identity: Identity): Person => ({
  ...field('name', name, 'conversation'),
  part: 'subject',
  identities: [{ ...identity, from: 'link' }],
  websites: [],
  phones: [],
});

/** Links of different people, without the user's own, of each the one with a text. */
function distinct(found: Iterable<Element> | undefined, mailbox?: string): Linked[] {
  const people = new Map<string, Linked>();
  for (const link of found ?? []) {
    const identity = linkedTo(link);
    if (!identity || identity.value === mailbox || link.closest(message.bubble)) continue;
    const before = people.get(identity.value);
    // A picture's link has no text.
    if (!before || (!textOf(before[0]) && textOf(link))) people.set(identity.value, [link, identity]);
  }
  return [...people.values()];
}

/** Whom a link leads to, by member id or slug. `/in/UNKNOWN` are members who have left. */
export function linkedTo(link: Element | null): Identity | undefined {
  const url = target(link?.getAttribute('href'));
  const { id, slug } = (url && profileAt(url)) ?? {};
  if (id) return { kind: 'linkedin-id', value: id };
  return slug && slug !== 'unknown' ? { kind: 'linkedin-slug', value: slug } : undefined;
}

const differ = (one: Identity, other: Identity): boolean => one.kind === other.kind && one.value !== other.value;

const writerName = (link: Element): string =>
  textOf(link.closest(message.item)?.querySelector(message.senderName) ?? link, longestName);

/** The line under the name, where nothing is said about being online. */
function headlineIn(head: Element): string {
  const line = head.querySelector(who.line);
  const presence = line?.querySelector(who.presence);
  const text = shown(textOf(line).replace(textOf(presence), ''));
  // "Active 3h ago", in any language.
  return !presence?.classList.contains('hidden') || (/\d/.test(text) && text.length < 25) ? '' : text;
}

export const keyOf = ({ identities: [identity] }: Person): IdentityKey | undefined => identity && identityKey(identity);
