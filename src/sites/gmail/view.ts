import { hexadecimal, spelled } from './address';
import { thread } from './selectors';

/**
 * The view in which the thread stands that the address names; `null` while it shows another one.
 * @param alone a window of its own may have nothing but the thread
 */
export function viewOf(document: Document, id: string, alone: boolean): Element | null {
  const views = [...document.querySelectorAll(thread.view)];
  if (!views.length && alone) views.push(document.body);
  const shown = views.filter((view) => !view.closest(thread.hidden) && agrees(view, id));
  // A list beside the thread may be a view of its own.
  return (shown.length > 1 && shown.find((view) => outside(view, thread.sender).length)) || shown[0] || null;
}

/** What matches in a view and belongs to the page itself: not to a message's text, a list beside the thread, a reply, a card. */
export const outside = (view: Element, selector: string): Element[] =>
  [...view.querySelectorAll(selector)].filter((found) => !found.closest(thread.notHeader));

function agrees(view: Element, id: string): boolean {
  const [wanted = '', wantedMessage = ''] = spelled(id).split('|');
  if (!wanted) return true;
  // Without threads, another message of the same thread is another mail.
  const messages = outside(view, '[data-legacy-message-id]');
  const message = hexadecimal(wantedMessage);
  if (message && messages.length === 1 && messages[0]?.getAttribute('data-legacy-message-id') !== message) return false;
  for (const found of outside(view, thread.number)) {
    const number = found.getAttribute('data-legacy-thread-id');
    if (number && hexadecimal(wanted)) return number === hexadecimal(wanted) || number === message;
    const [permanent = ''] = spelled(found.getAttribute('data-thread-perm-id') ?? '').split('|');
    if (permanent) return permanent === wanted;
  }
  return true;
}
