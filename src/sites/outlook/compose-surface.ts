import { compose, pane } from './selectors';

/** A mail being written: its editor, and what holds it together with recipients and "Send". */
export interface Compose {
  readonly root: Element;
  readonly editor: Element;
}

/** Farther up than from an editor to what holds the whole mail. */
const farthest = 30;

/** All mails that are being written on the page, alone or under the message that they answer. */
export function composesIn(document: Document): Compose[] {
  const found = new Map<Element, Compose>();
  for (const editor of document.querySelectorAll(compose.editor)) {
    const root = editor.closest(pane.body) ? null : rootOf(editor);
    // Frame and text of one editor match both: the outer one comes first.
    if (root && !found.has(root)) found.set(root, { root, editor });
  }
  return [...found.values()];
}

function rootOf(editor: Element): Element | null {
  const inner = (element: Element): boolean => editor.contains(element);
  let root = editor.parentElement;
  for (let up = 0; root && root !== editor.ownerDocument.body && up < farthest; up++) {
    if (sendButtonIn(root)) return root;
    if ([...root.querySelectorAll(compose.field)].some((field) => !inner(field))) return withSend(root);
    root = root.parentElement;
  }
  return null;
}

/** The bar with "Send" may stand one or two levels above recipients and text. */
function withSend(root: Element): Element {
  let wider: Element | null = root;
  for (let up = 0; wider && wider !== root.ownerDocument.body && up < 3; up++) {
    if (sendButtonIn(wider)) return wider;
    wider = wider.parentElement;
  }
  return root;
}

export function sendButtonIn(root: Element): Element | null {
  for (const found of root.querySelectorAll(compose.send)) {
    if (!found.matches(compose.menu) && !isOther(found)) return found;
  }
  for (const icon of root.querySelectorAll(compose.icon)) {
    const button = icon.closest(compose.button);
    if (button && root.contains(button) && isSend(button)) return button;
  }
  return null;
}

/** Is this "Send", and not the arrow beside it or an entry of its menu ("Send later")? */
export function isSend(button: Element): boolean {
  if (button.matches(compose.menu) || isOther(button)) return false;
  if (button.matches(compose.send) || button.closest('[data-testid="ComposeSendButton"]')) return true;
  const icon = button.querySelector(compose.icon)?.getAttribute('data-icon-name') ?? '';
  return /^Send(?:\d+)?(?:Regular|Filled)?$/.test(icon);
}

/** "Send later", "Send options": nothing but keys in brackets follows the word. */
const isOther = (button: Element): boolean => /^Send\s+[^\s(]/.test(button.getAttribute('title') ?? '');

/** Does this button throw the mail away or close it? Its icon says so in all languages. */
export function isDiscard(button: Element): boolean {
  const icon = button.querySelector(compose.icon)?.getAttribute('data-icon-name') ?? '';
  return /^(?:Delete|Dismiss|Cancel|Trash)/.test(icon);
}
