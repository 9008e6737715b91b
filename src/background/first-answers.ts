import { siteSettings } from '../domain/settings';
import { isBare } from '../messaging/asked';
import { frameWords } from '../messaging/frame-words';
import type { contentToBackground, pageToBackground } from '../messaging/protocol';
import type { Handlers } from '../messaging/serve';
import type { Request, Result } from '../messaging/wire';
import { message } from './browser';
import { settings } from './context';
import type { From } from './sender';
import { settingsView } from './sites';

/**
 * What a page asks first, and a visit to LinkedIn or to a mail asks nothing else: answered with little more than what is stored, so that nobody waits
 * for all the rest to be loaded. Whoever needs more has it loaded before the answer (`duties`).
 */

export const ofContent = {
  hello: async (_body, { host }) => ({ ...siteSettings(await settings(), host), words: frameWords(message) }),
} satisfies Handlers<Pick<typeof contentToBackground, 'hello'>, Extract<From, { kind: 'content' }>>;

export const ofPages = {
  settings: async () => settingsView(),
} satisfies Handlers<Pick<typeof pageToBackground, 'settings'>, Extract<From, { kind: 'page' }>>;

/** `null`: it is none of these, or could not be answered. Whoever is asked again, and knows how failures are named, says why. */
export async function firstAnswer({ call, body }: Request, from: From): Promise<Result<unknown> | null> {
  if (!isBare(body)) return null;
  try {
    if (from.kind === 'page' && call === 'settings') return { ok: true, value: await ofPages.settings() };
    if (from.kind === 'content' && call === 'hello') return { ok: true, value: await ofContent.hello({}, from) };
  } catch {
    // It is asked again.
  }
  return null;
}
