import type { FrameWords } from '../messaging/frame-words';
import { isAlive, sidebarAddress } from './extension';
import { frameStyle } from './frame-style';

/**
 * The sidebar in the page: a slim tab at the right edge, and beside it, only while open, a frame with our own page. Both lie
 * in a closed shadow root on an element without name, id or class, attached to <html> because pages replace their <body>.
 * The page sees an element and nothing else: no address of ours, no key typed in the frame.
 */
export interface Frame {
  show(open: boolean): void;
  /** Puts the element back where it belongs and as it was, should the page have moved, changed or removed it. */
  restore(): void;
  readonly open: boolean;
}

/** @param toggled called when the user used the tab */
export function mountFrame(
  document: Document,
  words: FrameWords,
  toggled: (open: boolean) => void,
  signal: AbortSignal,
): Frame {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = frameStyle;
  const tab = document.createElement('button');
  tab.className = 'tab';
  tab.append(mark(document));
  root.append(style, tab);

  const restore = (): void => {
    if (host.parentNode !== document.documentElement) document.documentElement?.append(host);
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
  };

  let panel: HTMLElement | null = null;
  const show = (open: boolean): void => {
    if (open !== Boolean(panel)) {
      panel?.remove();
      panel = open ? panelFor(document, words) : null;
      if (panel) root.append(panel);
    }
    tab.title = open ? words.close : words.open;
    tab.setAttribute('aria-label', tab.title);
    tab.setAttribute('aria-expanded', String(open));
    tab.classList.toggle('beside', open);
    restore();
  };
  const press = (event: Event): void => {
    // A page can dispatch a click at the element it sees; only the user's own counts.
    if (!event.isTrusted) return;
    show(!panel);
    toggled(Boolean(panel));
  };
  tab.addEventListener('click', press, { signal });
  clearLeftovers(document);
  show(false);
  signal.addEventListener('abort', () => host.remove());
  return {
    show,
    restore,
    get open() {
      return Boolean(panel);
    },
  };
}

/**
 * After an update Firefox starts the new script in a page that is open; what the old one had there is dead and in the way. Only
 * an extension can look into a closed shadow root (Chrome starts no new script, and there the old one says so itself).
 */
function clearLeftovers(document: Document): void {
  for (const element of document.documentElement.children) {
    const root = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
    if (root?.querySelector('style + button.tab[aria-expanded]')) element.remove();
  }
}

/** The frame; or, when the extension it would show is no longer there, what to do about it. */
function panelFor(document: Document, words: FrameWords): HTMLElement {
  if (!isAlive()) return notice(document, words);
  const frame = document.createElement('iframe');
  frame.className = 'panel';
  frame.src = sidebarAddress();
  frame.title = 'Steadfast';
  return frame;
}

function notice(document: Document, { gone, reload }: FrameWords): HTMLElement {
  const panel = document.createElement('div');
  panel.className = 'panel notice';
  panel.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = gone;
  const button = document.createElement('button');
  button.textContent = reload;
  button.addEventListener('click', () => document.location.reload());
  panel.append(text, button);
  return panel;
}

function mark(document: Document): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M3 8.5 6.5 12 13 4.5');
  svg.append(path);
  return svg;
}
