import { closedByUser, untilGone } from '../editor-gone';
import type { Sends } from '../sends';
import { placeAt } from './address';
import { mailIn } from './compose';
import { compose, thread } from './selectors';

/** Yahoo says in words alone that a mail has gone out: its editor goes, and no question has come up. */
export const sends: Sends = {
  begun({ by, path }, _document, url) {
    const root = path.find((element) => element.matches(compose.root));
    const place = placeAt(url);
    if (!root || root.closest(thread.body) || !place || by === 'enter') return null;
    if (by === 'click' && path.some((element) => element.matches(compose.close))) closedByUser(root);
    if (by === 'click' && !path.some((element) => element.matches(compose.send))) return null;
    const { people, subject } = mailIn(root);
    if (!people.length) return null;
    const page = 'thread' in place ? `thread/${place.thread}` : `compose/${place.compose}`;
    const sent = { what: 'message', channel: 'email', page, people, ...(subject ? { subject } : {}) } as const;
    return untilGone(sent, root, { question: compose.question });
  },
};
