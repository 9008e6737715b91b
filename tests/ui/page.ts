import { readFileSync } from 'node:fs';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import type { FakeBackground } from './fake-background';
import { fresh, state } from './fake-browser';

/** A page of ours in a document of its own, and what a user can see and do there. */

state.messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));

let mounted: HTMLElement | null = null;

/** The page is closed, or goes to another address. */
export function close(): void {
  if (mounted) act(() => render(null, mounted as HTMLElement));
  mounted?.remove();
  mounted = null;
}
afterEach(close);

/** A background in which nothing is stored, at `now`. */
export function start(now = '2026-11-20T09:12:00.000Z'): FakeBackground {
  const background = fresh(now);
  // The notice about LinkedIn has a test of its own.
  background.drafts.set('first-run', 'read');
  return background;
}

export async function open(page: ComponentChild): Promise<void> {
  mounted = document.createElement('div');
  mounted.id = 'app';
  document.body.append(mounted);
  act(() => render(page, mounted as HTMLElement));
  await settled();
}

/** Lets everything that is under way come to its end; no clock moves. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await act(async () => {
      for (let tick = 0; tick < 12; tick++) await Promise.resolve();
      // setImmediate is left alone by the fake timers that some tests use
      await new Promise((resolve) => setImmediate(resolve));
    });
  }
}

const named = (element: Element): string => {
  const by = element.getAttribute('aria-labelledby');
  const label = by ? document.getElementById(by) : element.closest('label')?.querySelector('span');
  if (element.hasAttribute('aria-label')) return element.getAttribute('aria-label') ?? '';
  if (by || element.matches('input, select, textarea')) return label?.textContent?.trim() ?? '';
  const clone = element.cloneNode(true) as Element;
  for (const hidden of clone.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return clone.textContent?.replace(/\s+/g, ' ').trim() ?? '';
};

const roles = {
  button: 'button:not([role])',
  link: 'a[href]',
  heading: 'h1, h2, h3',
  list: 'ol, ul',
  textbox: 'input[type=text], input[type=url], textarea',
  field: 'input, select, textarea',
  menuitem: '[role=menuitem]',
  region: 'section[aria-label], section[aria-labelledby]',
  group: 'fieldset',
} as const;

export function all(role: keyof typeof roles, name?: string | RegExp, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(roles[role])].filter((element) => {
    if (name === undefined) return true;
    return typeof name === 'string' ? named(element) === name : name.test(named(element));
  });
}

/** The one element of this role and name. */
export function get(role: keyof typeof roles, name?: string | RegExp, within: ParentNode = document): HTMLElement {
  const found = all(role, name, within);
  if (found.length !== 1) {
    const there = all(role, undefined, within).map(named);
    throw new Error(`${found.length} of ${role} "${name}"; there are: ${there.join(' | ')}`);
  }
  return found[0] as HTMLElement;
}

export const text = (element: Element | null = document.body): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const said = (): string => text(document.querySelector('[role=status]'));

export async function press(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.focus();
    element.click();
  });
  await settled();
}

export async function type(element: HTMLElement, value: string): Promise<void> {
  await act(async () => {
    element.focus();
    (element as HTMLInputElement).value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settled();
}

export async function choose(element: HTMLElement, value: string): Promise<void> {
  await act(async () => {
    (element as HTMLSelectElement).value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settled();
}

export async function key(name: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
  });
  await settled();
}

/** The user comes back to a page that was out of sight. */
export async function comeBack(): Promise<void> {
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
  await settled();
}

export async function leave(element: HTMLElement): Promise<void> {
  await act(async () => element.blur());
  await settled();
}
