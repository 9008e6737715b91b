import { type Mailbox, mailboxesIn, mailboxIn, wordsIn } from '../mailbox';
import { thread } from './selectors';

/**
 * Whom an item of a header names: one person, or all of a group. The address is in the title, in an element of its own, or in the test id;
 * the name may be anything, also another address.
 */
export function entriesOf(item: Element): Mailbox[] {
  const title = item.getAttribute('title') ?? item.querySelector('[title*="@"]')?.getAttribute('title') ?? '';
  const label = wordsIn(item.querySelector(thread.name));
  const group = mailboxesIn(title);
  if (group.length > 1 && !mailboxIn(title)) return group;
  const id = /^(?:recipients:item-|recipient:details-dropdown-)(.+)$/.exec(item.getAttribute('data-testid') ?? '')?.[1];
  const shown = wordsIn(item.querySelector(thread.address));
  const box = [title, shown, id, item.getAttribute('aria-label'), label].map(mailboxIn).find((found) => found !== null);
  return box ? [{ address: box.address, name: label || box.name }] : [];
}
