import type { ContentToBackground } from '../messaging/protocol';
import { caller, type Request } from '../messaging/wire';

/**
 * The few browser functions the content script uses, so that the polyfill (3 kB) need not be loaded into every page. Under Manifest V3
 * `chrome` gives promises, and Firefox has `browser`.
 */
interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  getURL(path: string): string;
  readonly onMessage: {
    addListener(listener: (message: unknown, sender: { id?: string }, answer: (value: unknown) => void) => void): void;
  };
}
interface Api {
  readonly runtime?: Runtime;
  readonly i18n?: { getMessage(key: string): string };
}
const scope = globalThis as { browser?: Api; chrome?: Api };
const api = scope.browser ?? scope.chrome;

/** `false` once the extension was updated, disabled or removed: this script then stands in the page alone. */
export const isAlive = (): boolean => Boolean(api?.runtime?.id);

export const sidebarAddress = (): string => api?.runtime?.getURL('src/sidebar/index.html') ?? '';

export const message = (key: string): string => api?.i18n?.getMessage(key) ?? '';

export const ask = caller<ContentToBackground>((request: Request) =>
  isAlive() && api?.runtime
    ? api.runtime.sendMessage(request)
    : Promise.reject(new Error('Extension context invalidated.')),
);

/** Carries out what the background asks; a call without a handler is left alone. */
export function answer(handlers: Record<string, (body: Record<string, unknown>) => unknown>): void {
  api?.runtime?.onMessage.addListener((request, sender, reply) => {
    const { call, body } = (request ?? {}) as { call?: string; body?: Record<string, unknown> };
    if (sender.id !== api.runtime?.id || !call || !Object.hasOwn(handlers, call)) return;
    reply({ ok: true, value: handlers[call]?.(body ?? {}) ?? null });
  });
}
