import { closedByUser, untilGone } from '../editor-gone';
import type { Sends } from '../sends';
import { placeAt } from './address';
import { mailIn } from './compose';
import { composesIn, isDiscard, isSend } from './compose-surface';
import { compose } from './selectors';
import { openOn } from './shown-thread';

/** Outlook shows no sign of success that is the same in all languages: the editor goes, and no question has come up. */
export const sends: Sends = {
  begun({ by, path }, document, url) {
    const [target] = path;
    const writing = target && composesIn(document).find(({ root }) => root.contains(target));
    if (!writing || by === 'enter') return null;
    if (by === 'click') {
      const button = path.find((element) => element.matches(compose.button));
      if (button && writing.root.contains(button) && isDiscard(button)) closedByUser(writing.editor);
      if (!button || !isSend(button)) return null;
    }
    const open = openOn(url, document);
    const { people, subject } = mailIn(writing);
    if (!people.length || !open) return null;
    const page = 'thread' in open ? open.thread : open.compose;
    return untilGone(
      { what: 'message', channel: 'email', page, people, ...(subject ? { subject } : {}) },
      writing.editor,
      { question: compose.question, ownWindow: placeAt(url)?.composing ?? false },
    );
  },
};
