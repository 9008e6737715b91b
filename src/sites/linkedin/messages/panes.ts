import { isLinkedIn } from '../address';
import { everywhere } from './roots';
import { pane } from './selectors';

/** A conversation that is open on the page. */
export interface Pane {
  /** Holds the head, the messages and the form. */
  readonly element: Element;
  readonly head: Element;
}

/** The thread that an address of the messaging page names; empty where a message is begun; `null` on every other page. */
export function threadIn(url: URL): string | null {
  const [, kind, id] = /^\/messaging\/(\w+)(?:\/([^/]+))?/.exec(isLinkedIn(url) ? url.pathname : '') ?? [];
  if (kind === 'compose' || id === 'new') return '';
  if (!id || (kind !== 'thread' && kind !== 'messageRoom')) return null;
  try {
    return decodeURIComponent(id);
  } catch {
    return null;
  }
}

/** What is open: on the messaging page its thread, anywhere else the bubbles that are not folded away. */
export function panes(document: Document, url: URL): Pane[] {
  const bubbles = !/^\/messaging(?:\/|$)/.test(url.pathname);
  const heads = everywhere(document).flatMap((root) => [
    ...root.querySelectorAll(bubbles ? pane.bubbleTitle : pane.bar),
  ]);
  return heads.slice(0, 30).flatMap((title) => {
    const head = title.closest(pane.bubbleHead) ?? title;
    const element = title.closest(`${pane.minimised}, ${pane.listBubble}`) ? null : around(head);
    return element && !element.querySelector(pane.sponsored) ? [{ element, head }] : [];
  });
}

/** The part of the page that has this head, and no other conversation's. */
function around(head: Element): Element | null {
  const heads = `${pane.bar}, ${pane.bubbleTitle}`;
  for (let part = head.parentElement, step = 0; part && step < 8; part = part.parentElement, step++) {
    if (part.querySelectorAll(heads).length > 1) return null;
    if (part.querySelector(pane.content)) return part;
  }
  return null;
}

/** The one that is written in; all of them where that cannot be told. */
export function inFocus(open: Pane[]): Pane[] {
  const focused = open.filter(({ element }) => {
    const { activeElement } = element.getRootNode() as Document | ShadowRoot;
    return activeElement && element.contains(activeElement);
  });
  const active = open.filter(({ element }) => element.closest(pane.active) ?? element.querySelector(pane.active));
  return [focused, active].find((some) => some.length === 1) ?? open;
}
