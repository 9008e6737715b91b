import type { Act, Outcome, Sending } from '../../sends';
import { waitFrom } from './answer';
import { conversationIn, type Open } from './conversation';
import { lastItem, stated } from './items';
import { writer } from './newest';
import { panes } from './panes';
import { form, message } from './selectors';

/** When a form's message was last seen to be sent: what was begun before that was the same message (Enter, then a click). */
const settled = new WeakMap<Element, number>();

/** The message that this act sends off; `null` for everything else that is done in a form, and where it is not known to whom. */
export function messageBegun(act: Act, document: Document, url: URL): Sending | null {
  const written = act.path.find((element) => element.matches(form.self));
  // A form within the history changes a message of before.
  if (!written || !sendsOff(act, written) || written.closest(message.row)) return null;
  const found = panes(document, url).find(({ element }) => element.contains(written));
  if (act.by !== 'click' && found?.element.querySelector(form.choosing)) return null;
  const open = found && conversationIn(found, document, url);
  if (open?.people.length !== 1) return null;
  const { people, page } = open;
  const wait = waitFrom(document, written);
  const came = follow(written, open, act.by !== 'enter');
  return {
    sent: { what: 'message', channel: 'linkedin', page, people },
    outcome({ leaving }) {
      if (wait.hasFailed() || (settled.get(written) ?? -1) >= wait.begun) return 'not-sent';
      const outcome = came(leaving || wait.isOver());
      if (outcome && outcome !== 'not-sent') settled.set(written, Date.now());
      return outcome;
    },
  };
}

function sendsOff({ by, path }: Act, written: Element): boolean {
  if (written.querySelector(form.editing)) return false;
  if (by !== 'click') return path.some((element) => element.matches(form.editor)) && textIn(written) !== '';
  const button = path.find((element) => element.matches(form.send));
  return !!button && written.contains(button) && !button.matches(form.disabled);
}

function textIn(written: Element): string {
  const editor = written.querySelector<HTMLTextAreaElement>(form.editor);
  return (editor?.value ?? editor?.textContent ?? '').replace(/[\s\u200b\ufeff]+/g, '');
}

/** Looks at what became of it: a new message of the user's own, the editor empty again, the button disabled again. */
function follow(written: Element, { element, people }: Open, isSure: boolean): (isOver: boolean) => Outcome | null {
  const had = textIn(written) !== '';
  const canSend = (): boolean => written.querySelector(form.send)?.matches(form.disabled) === false;
  const could = canSend();
  const urns = [...element.querySelectorAll(message.item)].map(urnOf);
  const { thread } = stated(lastItem(element));
  const isOwn = (item: Element): boolean => !urns.includes(urnOf(item)) && writer(item, people) === 'me';

  return (isOver) => {
    const item = lastItem(element);
    // The user may have gone on to another thread.
    const isHere = [thread, ''].includes(stated(item).thread) || !thread;
    const own = item && isHere && isOwn(item) ? item : undefined;
    if (own?.querySelector(message.failed)) return 'not-sent';
    const isEmpty = had && textIn(written) === '';
    const isOff = could && !canSend();
    const isOnItsWay = own?.querySelector(message.state) && !own.querySelector(message.arrived);
    if (own && (isEmpty || isOff) && !isOnItsWay) return 'sent';
    if (!isOver) return null;
    // Enter may have been a new line, and what was written deleted. The form may have been closed.
    return own || (isSure && ((isEmpty && isOff) || !written.isConnected)) ? 'probably-sent' : 'not-sent';
  };
}

const urnOf = (item: Element): string | null => item.getAttribute('data-event-urn');
