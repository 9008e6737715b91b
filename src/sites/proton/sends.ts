import { closedByUser, untilGone } from '../editor-gone';
import type { Act, Outcome, Sends } from '../sends';
import { composePage, mailIn } from './compose';
import { compose } from './selectors';

/** The notices that said that a mail has gone out; "Undo" is in them. */
const successes = new WeakSet<Element>();

/**
 * The window of the mail closes at once; then a notice says "Message sent" with a button "Undo", the only one it has. A notice that a
 * draft was saved has a button too, but then the user has closed the window.
 */
export const sends: Sends = {
  begun({ by, path }, document) {
    const frame = frameOf(path, document);
    if (!frame || by === 'enter') return null;
    if (by === 'click' && path.some((element) => element.matches(compose.close))) closedByUser(frame);
    if (by === 'click' && !path.some((element) => element.matches(compose.send))) return null;
    const { people, subject } = mailIn(frame);
    if (!people.length) return null;
    const before = new Map(
      [...document.querySelectorAll(compose.notice)].map((notice) => [notice, notice.textContent]),
    );
    return untilGone(
      { what: 'message', channel: 'email', page: composePage(frame), people, ...(subject ? { subject } : {}) },
      frame,
      { question: compose.question, proof: () => noticeIn(document, before) },
    );
  },
  undone: ({ by, path }) =>
    by === 'click' &&
    path.some((element) => element.matches('button')) &&
    path.some((element) => successes.has(element)),
};

/** The mail that is being written around the act; its text is in a frame. */
function frameOf(path: Act['path'], document: Document): Element | null {
  const [target] = path;
  if (!target) return null;
  const editor = [...document.querySelectorAll<HTMLIFrameElement>(compose.editor)].find(
    (found) => documentIn(found) === target.ownerDocument,
  );
  return (editor ?? target).closest(compose.frame);
}

export function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** A notice that was not there, or said something else, before the mail was sent off. */
function noticeIn(document: Document, before: ReadonlyMap<Element, string | null>): Outcome | null {
  for (const notice of document.querySelectorAll(compose.notice)) {
    if (before.has(notice) && before.get(notice) === notice.textContent) continue;
    if (notice.matches(compose.failed)) return 'not-sent';
    const buttons = (notice.querySelector(compose.content) ?? notice).querySelectorAll('button');
    // A mail for later has a link to it.
    if (buttons.length !== 1 || notice.querySelector('a')) continue;
    successes.add(notice);
    return 'sent';
  }
  return null;
}
