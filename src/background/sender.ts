import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';
import { isKnownOrigin } from './sites';

/**
 * Who sent a message. The origin decides, not the presence of a tab: our own page in a frame has a tab too, and a content script's
 * word is only as good as the page it stands in.
 */
export type From =
  /** `framed`: in a frame of somebody's page, which may have put anything over it. */
  | { readonly kind: 'page'; readonly tabId: number | null; readonly framed: boolean }
  | { readonly kind: 'content'; readonly tabId: number; readonly host: string };

/** The fields browsers give beyond what the polyfill's types know. */
type Sender = Runtime.MessageSender & { readonly origin?: string };

/** `null`: nobody we answer. */
export async function fromOf(sender: Sender): Promise<From | null> {
  if (sender.id !== browser.runtime.id) return null;
  const origin = sender.origin ?? (sender.url ? new URL(sender.url).origin : '');
  const tabId = sender.tab?.id ?? null;
  if (isOurs(sender.url ?? '')) return { kind: 'page', tabId, framed: tabId !== null && sender.frameId !== 0 };
  if (tabId === null || sender.frameId !== 0 || !/^https?:/.test(origin) || !(await isKnownOrigin(origin))) return null;
  return { kind: 'content', tabId, host: new URL(origin).host };
}

/** Our own pages, also under the address Chrome makes up for a session (`use_dynamic_url`), which no other extension's page has. */
const isOurs = (url: string): boolean => url.startsWith(browser.runtime.getURL(''));
