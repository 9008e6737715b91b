import { browser, isFirefox } from './browser';

/**
 * Notifications are a courtesy; badge and queue are the truth. Their ids carry what a click needs, because the worker that
 * raised them will long be gone.
 */
export interface Shown {
  readonly title: string;
  readonly text: string;
  /** What its buttons say, at most two. Firefox has none. */
  readonly acts?: readonly string[];
  /** Stays until it is acted on, where the browser can do that. */
  readonly stays?: boolean;
}

/** Chrome's, which the polyfill does not know. */
interface Updating {
  update?(id: string, options: ReturnType<typeof optionsOf>): Promise<boolean>;
}

const icon = 'icons/128.png';

/** Firefox throws on what it does not know (measured in 153): only what each browser takes is passed. */
const optionsOf = ({ title, text, acts = [], stays = false }: Shown) => ({
  type: 'basic' as const,
  iconUrl: browser.runtime.getURL(icon),
  title,
  message: text,
  ...(isFirefox ? {} : { buttons: acts.map((act) => ({ title: act })), requireInteraction: stays }),
});

/** How often one is shown of which it is not known whether it was: whoever showed it may have been stopped before they could say so. */
export const mostTries = 2;

/** One with the same id is replaced. Rejects where the browser cannot show it. */
export const show = async (id: string, shown: Shown): Promise<void> =>
  void (await browser.notifications.create(id, optionsOf(shown)));

/** Says something else in a notification that is on show, without a sound. Firefox cannot: there it stays as it is. */
export async function amend(id: string, shown: Shown): Promise<void> {
  await (browser.notifications as Updating).update?.(id, optionsOf(shown));
}

export const takeDown = async (id: string): Promise<void> => void (await browser.notifications.clear(id));

export const onShow = async (): Promise<ReadonlySet<string>> =>
  new Set(Object.keys(await browser.notifications.getAll()));

/** The notification in which one reminder is shown: `promise:…|<contact id>`. */
export const idOf = ({ fingerprint, contactId }: { fingerprint: string; contactId: string }): string =>
  `${fingerprint}|${contactId}`;

/** `reminder`: of one contact; `several`: reminders shown as one; `word`: whatever else we have to say. */
export type NotificationKind = 'brief' | 'reminder' | 'several' | 'word';

export function kindOf(id: string): NotificationKind {
  if (id.startsWith('brief:')) return 'brief';
  if (/^(promise|snooze):/.test(id)) return 'reminder';
  return /^(late|several):/.test(id) ? 'several' : 'word';
}

/** What an id speaks of; one that is of no contact is a brief, several shown as one, or a word of ours. */
export function partsOf(id: string): { readonly fingerprint: string; readonly contactId: string | null } {
  const [fingerprint = '', contactId = null] = id.split('|');
  return { fingerprint, contactId };
}
