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
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}
type Listener = (message: unknown, sender: { id?: string }, answer: (value: unknown) => void) => void;
interface Api {
  readonly runtime?: Runtime;
  readonly i18n?: { getMessage(key: string): string };
}
const scope = globalThis as { browser?: Api; chrome?: Api };
const api = scope.browser ?? scope.chrome;

/** `false` once the extension was updated, disabled or removed: this script then stands in the page alone. */
export const isAlive = (): boolean => Boolean(api?.runtime?.id);

export const sidebarAddress = (): string => api?.runtime?.getURL('src/sidebar/index.html') ?? '';

/** In a page that was just opened nobody asks: see `messaging/frame-words`. */
export const message = (key: string): string => api?.i18n?.getMessage(key) ?? '';

// Marked as pure, so that a script that says nothing by itself carries none of it.
export const ask = /* @__PURE__ */ caller<ContentToBackground>((request: Request) =>
  isAlive() && api?.runtime
    ? api.runtime.sendMessage(request)
    : Promise.reject(new Error('Extension context invalidated.')),
);

/** Carries out what the background asks, until the signal; a call without a handler is left alone. */
export function answer(
  handlers: Record<string, (body: Record<string, unknown>) => unknown>,
  signal?: AbortSignal,
): void {
  const listener: Listener = (request, sender, reply) => {
    const { call, body } = (request ?? {}) as { call?: string; body?: Record<string, unknown> };
    if (sender.id !== api?.runtime?.id || !call || !Object.hasOwn(handlers, call)) return;
    reply({ ok: true, value: handlers[call]?.(body ?? {}) ?? null });
  };
  api?.runtime?.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => api?.runtime?.onMessage.removeListener(listener));
}
