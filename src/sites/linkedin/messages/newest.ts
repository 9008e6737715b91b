import type { Person, Sighting } from '../../../domain/sighting';
import { lastItem, mailboxOf, stated } from './items';
import { keyOf, linkedTo } from './people';
import { message } from './selectors';
import { shownAt } from './when';

/** Who wrote a message: by their link, which must not gainsay the class; blank where neither tells. */
export function writer(item: Element, people: readonly Person[]): Sighting['newestBy'] {
  const value = linkedTo(item.querySelector(message.sender))?.value;
  const theirs = item.classList.contains(message.theirs);
  if (value && value === mailboxOf(item)) return theirs ? undefined : 'me';
  const own = item.querySelector(message.state);
  if (own) return theirs || people.some(isBy(value)) ? undefined : 'me';
  const author = value ? people.find(isBy(value)) : theirs && people.length === 1 ? people[0] : undefined;
  return author && keyOf(author);
}

const isBy =
  (value: string | undefined) =>
  ({ identities }: Person): boolean =>
    identities.some((identity) => identity.value === value);

/** Whose the newest message is, and when it was sent, each only as far as it is proved. */
export function newest(element: Element, people: readonly Person[], now: Date): Pick<Sighting, 'newestBy' | 'date'> {
  const item = lastItem(element);
  const newestBy = item && writer(item, people);
  const date = item && shownAt(item, stated(item).sent, now);
  return { ...(newestBy && { newestBy }), ...(date && { date }) };
}
