import { correspondents } from '../correspondents';
import type { Act, Outcome, Sends } from '../sends';
import { shown } from '../text';
import { placeAt, spelled } from './address';
import { composePage, surfaceOf } from './compose';
import { ownAddresses } from './own-address';
import { recipients } from './recipients';
import { body, compose, sending, thread } from './selectors';
import { subjectOf } from './subject';

/** The key in the hint of "Send", as keyboards name it; the word for "Send" is in the user's language. */
const hint = /(?:ctrl|strg|control|cmd|⌘)[\s+‑-]*(?:enter|return|eingabe|entrée|intro|invio|entrar|⏎|↵)/i;
/** Gmail closes a mail as soon as it sends it. One that is still open when asked as often was not sent. */
const patience = 25;

/** What is being sent from a mail. Pressing twice is one; another try, with other people, takes the place of the first. */
interface Try {
  readonly key: string;
  outcome: (leaving: boolean) => Outcome | null;
  told: boolean;
}
const tries = new WeakMap<Element, Try>();

/** Gmail says "Message sent" with "Undo" and "View message". */
export const sends: Sends = {
  begun(act, document, url) {
    const surface = sentFrom(act);
    if (!surface) return null;
    const people = correspondents(recipients(surface, true), ownAddresses(document));
    if (!people.length) return null;
    const view = surface.closest(thread.view);
    const page = pageOf(surface, document, url);
    const subject =
      (page.startsWith('thread/') && view && subjectOf(view)) ||
      shown(surface.querySelector<HTMLInputElement>(compose.subject)?.value);
    const sent = {
      what: 'message' as const,
      channel: 'email' as const,
      page,
      people,
      ...(subject ? { subject } : {}),
    };
    const key = JSON.stringify(sent);
    const before = tries.get(surface);
    const current: Try = before?.key === key ? before : { key, outcome: () => null, told: false };
    Object.assign(current, { outcome: follow(surface, document), told: false });
    tries.set(surface, current);
    return {
      sent,
      outcome({ leaving = false }) {
        const outcome = current.told || tries.get(surface) !== current ? 'not-sent' : current.outcome(leaving);
        current.told ||= outcome === 'sent';
        return outcome;
      },
    };
  },
  undone: ({ by, path }) =>
    by !== 'ctrl-enter' && path.some((element) => element.matches(sending.undo) && isToast(element)),
};

/** The mail that this act sends, if any. Scheduling goes through a menu. */
function sentFrom({ by, path }: Act): Element | null {
  const [innermost] = path;
  if (!innermost) return null;
  if (by === 'ctrl-enter') return surfaceOf(innermost);
  const pressed = path.find((element) => element.matches('button, [role="button"], [role="menuitem"], [role="link"]'));
  return pressed && isSend(pressed) ? surfaceOf(pressed) : null;
}

function isSend(button: Element): boolean {
  if (!button.matches('button, [role="button"]') || button.getAttribute('aria-haspopup') === 'true') return false;
  const hinted = ['data-tooltip', 'aria-label'].some((name) =>
    hint.test(button.getAttribute(name)?.slice(0, 200) ?? ''),
  );
  return hinted || button.matches(`${sending.button}, ${sending.buttonItself}`);
}

/** The thread that is answered, by the address where it names it, or by the mail itself; else the mail. */
function pageOf(surface: Element, document: Document, url: URL): string {
  const place = placeAt(url);
  const [answered = ''] = spelled(surface.querySelector<HTMLInputElement>(compose.thread)?.value ?? '').split('|');
  if (place && 'thread' in place) {
    const here = surface.closest(thread.view) || (answered && spelled(place.thread).startsWith(answered));
    if (here || place.alone) return `thread/${place.thread}`;
  }
  if (answered.startsWith('f:')) return `thread/thread-${answered}`;
  const draft = surface.querySelector<HTMLInputElement>(compose.draft)?.value.replace(/^#/, '');
  const named = place && 'compose' in place ? composePage(document, place.compose) : null;
  return named ?? `compose/${draft && /^[\w:-]{3,60}$/.test(draft) ? draft : 'new'}`;
}

/** What became of a mail: sent when a toast stands that did not stand there before, and the mail is closed. */
function follow(surface: Element, document: Document): (leaving: boolean) => Outcome | null {
  const before = toastIn(document);
  const refused = document.querySelector(sending.refusal);
  let gone = before === null;
  let asked = 0;
  return (leaving) => {
    const toast = toastIn(document);
    gone ||= toast === null;
    const open = surface.isConnected && !surface.closest(thread.hidden);
    if (!open && toast && (gone || toast !== before)) return 'sent';
    if (leaving) return 'not-sent';
    const refusal = document.querySelector(sending.refusal);
    return open && ((refusal && refusal !== refused) || ++asked > patience) ? 'not-sent' : null;
  };
}

/** "View message" in the toast that stands, if it says that something was sent. */
const toastIn = (document: Document): Element | null =>
  [...document.querySelectorAll(sending.seeMessage)].find((link) => isToast(link)) ?? null;

function isToast(link: Element): boolean {
  const toast = link.closest(body) ? null : link.closest(sending.toast);
  return Boolean(toast?.querySelector(sending.undo) && toast.querySelector(sending.seeMessage));
}
