import type { Page } from 'puppeteer-core';

/** What a hostile page does. Each function runs in the page, by itself. */

/** What a page can do with the element that it sees of us: the last one beside <head> and <body>. */
export const toHost = (page: Page, what: 'removes' | 'adopts' | 'buries' | 'replaces' | 'hides'): Promise<void> =>
  page.evaluate((how) => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    if (host === document.body) throw new Error('There is no element of ours');
    if (how === 'removes') host.remove();
    if (how === 'adopts') {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentDocument?.body.append(host);
    }
    if (how === 'buries') {
      const hidden = document.body.appendChild(document.createElement('div'));
      hidden.hidden = true;
      hidden.append(host);
    }
    if (how === 'replaces') document.replaceChild(document.documentElement.cloneNode(true), document.documentElement);
    if (how === 'hides') {
      host.style.cssText = 'display: none !important; opacity: 0 !important; transform: scale(0) !important';
      host.animate({ opacity: [0, 0] }, { duration: 1e6 });
      host.inert = true;
      host.popover = 'manual';
    }
  }, what);

/** Clicks, keys and messages as a page can make them, at whatever is at a place, and to everybody. */
export function forge(x: number, y: number): void {
  const there = document.elementFromPoint(x, y);
  const at = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, detail: 1 };
  for (const target of [there, document.activeElement, document.documentElement.lastElementChild, document, window]) {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      target?.dispatchEvent(new PointerEvent(type, at));
    for (const key of ['Enter', ' ', 'S', 'L'])
      for (const type of ['keydown', 'keyup'])
        target?.dispatchEvent(new KeyboardEvent(type, { key, altKey: true, shiftKey: true, ...at }));
  }
  (there as HTMLElement | null)?.click();
  const messages = ['log', 'sidebar', 'show', 'hello', 'eraseEverything', 'onScreen'].flatMap((call) => [
    { call, body: {} },
    { call, body: { open: true, show: 'off', host: 'www.linkedin.com' } },
    { news: 'screen', call },
  ]);
  for (const message of messages) {
    postMessage(message, '*');
    for (const type of ['message', 'steadfast']) {
      document.dispatchEvent(new CustomEvent(type, { detail: message }));
      dispatchEvent(new MessageEvent(type, { data: message, origin: location.origin }));
    }
    new BroadcastChannel('steadfast').postMessage(message);
  }
}

/** Before anything of the page runs: every function that a script in it would use tells who has used it, and with what of an extension's. */
export function overridePrototypes(): void {
  const trapped: string[] = [];
  Object.assign(globalThis, { trapped });
  let noting = false;
  const trap = (owner: object, name: string): void => {
    const real = (owner as Record<string, unknown>)[name];
    if (typeof real !== 'function') return;
    const note = (args: unknown[]): void => {
      if (noting) return;
      noting = true; // it uses what it watches
      const said = `${new Error().stack} ${args.map((arg) => (typeof arg === 'string' ? arg : '')).join(' ')}`;
      if (/(chrome|moz)-extension:|steadfast/i.test(said)) trapped.push(`${name}: ${said}`);
      noting = false;
    };
    function trapping(this: unknown, ...args: unknown[]): unknown {
      note(args);
      return new.target ? Reflect.construct(real as () => void, args) : Reflect.apply(real as () => void, this, args);
    }
    Object.defineProperty(owner, name, { configurable: true, value: trapping });
  };
  for (const name of ['appendChild', 'insertBefore', 'removeChild', 'contains', 'getRootNode'])
    trap(Node.prototype, name);
  for (const name of ['append', 'attachShadow', 'remove', 'setAttribute', 'querySelector', 'closest', 'matches'])
    trap(Element.prototype, name);
  for (const name of ['createElement', 'querySelector', 'querySelectorAll', 'elementFromPoint'])
    trap(Document.prototype, name);
  for (const name of ['addEventListener', 'dispatchEvent']) trap(EventTarget.prototype, name);
  for (const name of ['map', 'filter', 'find', 'push', 'join']) trap(Array.prototype, name);
  for (const name of ['stringify', 'parse']) trap(JSON, name);
  for (const name of ['MutationObserver', 'IntersectionObserver', 'setTimeout', 'setInterval', 'postMessage', 'fetch'])
    trap(globalThis, name);
  for (const name of ['define', 'get']) trap(CustomElementRegistry.prototype, name);
  for (const name of ['then', 'catch']) trap(Promise.prototype, name);
  try {
    document.domain = 'linkedin.com';
  } catch {
    // where the browser has done away with it
  }
  Object.freeze(document);
  Object.preventExtensions(window.history);
}

/** Much of everything a page can make, within one task and after: `many` times ten. */
export async function flood(elsewhere: string, many: number): Promise<void> {
  const here = location.pathname;
  for (let at = 0; at < many; at++) {
    try {
      history.pushState({ at }, '', at % 2 ? here : elsewhere);
    } catch {
      // a browser has had enough of it
    }
    for (let each = 0; each < 10; each++) {
      postMessage({ call: 'saw', at }, '*');
      document.body.append(document.createElement('p'));
      document.documentElement.append(document.createElement('div'));
      document.title = `${at}`;
      document.dispatchEvent(new Event('load'));
    }
    if (at % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}
