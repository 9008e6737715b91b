import type { Outcome, Sends } from '../sends';
import { composeAt } from './address';
import { readCompose } from './compose';
import { sending } from './selectors';

/** Roundcube posts the mail into a frame of its own, and the script that comes back says what became of it. */
export const sends: Sends = {
  begun({ by, path }, document, url) {
    const page = composeAt(url);
    if (!page || by !== 'click' || !path.some((element) => element.matches(sending.button))) return null;
    const mail = readCompose(document, page);
    if (!mail?.people.length) return null;
    const { people, subject } = mail;
    return {
      sent: { what: 'message', channel: 'email', page, people, ...(subject ? { subject } : {}) },
      outcome: ({ frame, leaving }) => (frame ? answerIn(frame) : leaving ? leftWith(document) : null),
    };
  },
};

/** The script runs in the frame, and the frame is gone as soon as the page has heard that it has loaded; we hear it before. */
function answerIn(frame: HTMLIFrameElement): Outcome | null {
  if (!frame.matches(sending.frame)) return null;
  const scripts = [...(frame.contentDocument?.scripts ?? [])].map(({ textContent }) => textContent ?? '').join('\n');
  if (/\.sent_successfully\(/.test(scripts)) return 'sent';
  // A draft that was saved by itself meanwhile says nothing about the mail; a refusal of the mail server does.
  return scripts.split('\n').some(saysTrouble) ? 'not-sent' : null;
}

function saysTrouble(line: string): boolean {
  const said = line.indexOf('.display_message(');
  return said >= 0 && /"(?:error|warning)"/.test(line.slice(said));
}

/** The second sign, should the script look different: a green message stands when the page leaves the mail. Drafts have one too. */
const leftWith = (document: Document): Outcome =>
  document.querySelector(sending.confirmed) ? 'probably-sent' : 'not-sent';
