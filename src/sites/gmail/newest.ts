import { localTime } from '../shown-date';
import { thread } from './selectors';
import { outside } from './view';

/** A message as far as its header says. */
interface Message {
  readonly root: Element | null;
  sender: Element | null;
  date: string;
}

/** The newest message of the thread; `null` where the page contradicts itself or shows none. */
export function newest(view: Element, senders: readonly Element[]): { sender: Element | null; date: string } | null {
  const { lang } = view.ownerDocument.documentElement;
  const messages: Message[] = [];
  const messageAt = (found: Element, isNew: (last: Message) => boolean): Message => {
    const root = found.closest(thread.message);
    const last = messages.at(-1);
    if (last && last.root === root && !isNew(last)) return last;
    const message: Message = { root, sender: null, date: '' };
    messages.push(message);
    return message;
  };
  const all = new Set(senders);
  for (const found of outside(view, `[email], ${thread.date}`)) {
    if (found.closest(`${thread.folded}, ${thread.details}`)) continue;
    if (all.has(found)) messageAt(found, ({ root, sender }) => !root && sender !== null).sender ??= found;
    else if (found.matches(thread.date)) {
      messageAt(found, ({ root, date }) => !root && date !== '').date ||= localTime(
        found.getAttribute('title') ?? '',
        lang,
      );
    }
  }
  // Threads go from old to new; the dates, where all are understood, say it better.
  const last = messages.at(-1) ?? null;
  let latest = last;
  for (const message of last?.date ? messages : []) if (latest && message.date > latest.date) latest = message;
  return latest === last || messages.every(({ date }) => date) ? latest : null;
}
