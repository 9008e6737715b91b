import browser from 'webextension-polyfill';
import type { BackgroundToPages, QuestionToPages } from '../messaging/from-background';
import { line, lineName } from '../messaging/line';
import type { PageToBackground } from '../messaging/protocol';
import { type Ask, caller, type Request } from '../messaging/wire';

/** The one door from our pages to the browser. */

const message = (request: Request): Promise<unknown> => browser.runtime.sendMessage(request);
const overLine = line(
  () => browser.runtime.connect({ name: lineName }),
  message,
  () => performance.now(),
);

/** Makes a call to the background; rejects with `CallError` only. */
export const ask: Ask<PageToBackground> = caller<PageToBackground>(async (request) => {
  // After an update the page stays and its extension is gone: then there is no id, and perhaps no `runtime`.
  if (!browser.runtime?.id) throw new Error('Extension context invalidated');
  // What Firefox saves by a line is little, and it stops its background while one is spoken on.
  return isFirefox() ? message(request) : overLine(request);
});

const isNews = (message: unknown): message is BackgroundToPages =>
  typeof message === 'object' && message !== null && 'news' in message;

const isQuestion = (message: unknown): message is QuestionToPages =>
  typeof message === 'object' && message !== null && 'question' in message && message.question === 'holds-update';

/**
 * A content script shares our id, but has a tab, which the background has not: a page that has taken it over must not be heard.
 */
const fromBackground = (sender: { id?: string; tab?: object }): boolean =>
  sender.id === browser.runtime.id && sender.tab === undefined;

/** Hears what the background tells all pages, until the returned function is called. */
export function onNews(hear: (news: BackgroundToPages) => void): () => void {
  return listen((message) => {
    if (isNews(message)) hear(message);
    return undefined;
  });
}

/** Says yes whenever the background asks whether an update is held back here, until the returned function is called. */
export function sayHeld(asked: () => void): () => void {
  return listen((message) => {
    if (!isQuestion(message)) return undefined;
    asked();
    return Promise.resolve(true);
  });
}

function listen(hear: (message: unknown) => Promise<unknown> | undefined): () => void {
  const listener = (message: unknown, sender: { id?: string; tab?: object }): Promise<unknown> | undefined =>
    (fromBackground(sender) && hear(message)) || undefined;
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

export const messageOf = (key: string, substitutions: string[]): string => browser.i18n.getMessage(key, substitutions);
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** "Steadfast 1.2.3, Mozilla/5.0 …": for a bug report. */
export const aboutThis = (): string => `Steadfast ${browser.runtime.getManifest().version}, ${navigator.userAgent}`;

/** Of the Steadfast that this page is of: "1.2.3". */
export const ownVersion = (): string => browser.runtime.getManifest().version;

/** The keys the user has for our commands, by command name; without those that have none. */
export async function shortcuts(): Promise<ReadonlyMap<string, string>> {
  // commands is missing where a browser has no keyboard (Firefox for Android)
  const commands = (await browser.commands?.getAll()) ?? [];
  return new Map(commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut] as const] : [])));
}

const addressOf = (page: 'dashboard' | 'popup' | 'sidebar'): string => browser.runtime.getURL(`src/${page}/index.html`);
export const dashboardAddress = (): string => addressOf('dashboard');

/**
 * In a frame within a page Firefox gives us no more than a content script has: no `openOptionsPage`, no `tabs`, no `commands`
 * (measured in Firefox 153). There the page opens its own address.
 */
export async function openDashboard(): Promise<void> {
  if (browser.runtime.openOptionsPage) await browser.runtime.openOptionsPage();
  else window.open(dashboardAddress(), '_blank');
}

/** What is read on the page that is open, and what not. */
export const openWhatISee = (): Promise<void> => openTab(`${dashboardAddress()}#what-i-see`);

/** When reminders come, and when not. */
export const openReminders = (): Promise<void> => openTab(`${dashboardAddress()}#reminders`);

/** What is said in a talk track, and who the user is in it. */
export const openTalkTrack = (): Promise<void> => openTab(`${dashboardAddress()}#talk-track`);

/** Snapshots, and the ways to bring back what was lost. */
export const openBackup = (): Promise<void> => openTab(`${dashboardAddress()}#/backup`);

/** All that is known of a contact, and all that has been. */
export const openPerson = (contactId: string): Promise<void> =>
  openTab(`${dashboardAddress()}#/person/${encodeURIComponent(contactId)}`);

/** Today's queue as a page of its own, where the browser's button is out of reach. */
export const openToday = (): Promise<void> => openTab(addressOf('popup'));

/** The sidebar about a tab, as a page of its own that no other page lies around. */
export const openSidebarPage = (tabId: number): Promise<void> => openTab(`${addressOf('sidebar')}?tab=${tabId}`);

async function openTab(url: string): Promise<void> {
  if (browser.tabs) await browser.tabs.create({ url });
  else window.open(url, '_blank');
}

/** The tab shown in this page's own window: a panel beside one window must not follow another. */
export async function tabBesideThisPage(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

export interface TabHere {
  readonly id: number;
  /** Told only while the user has the browser's button for Steadfast open, which opens this tab to us. */
  readonly url: string;
}

/** The tab over which this popup hangs; `null` where it is not open to us. */
export async function tabOpenToUs(): Promise<TabHere | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const own = browser.runtime.getURL('');
  return tab?.id !== undefined && tab.url && !tab.url.startsWith(own) ? { id: tab.id, url: tab.url } : null;
}

/** Calls back when another tab comes to the front, until the returned function is called. */
export function onOtherTab(changed: () => void): () => void {
  browser.tabs.onActivated.addListener(changed);
  return () => browser.tabs.onActivated.removeListener(changed);
}

/** Calls back when a tab begins to load another page, and when it has loaded it, until the returned function is called. */
export function onPageLoad(hear: (tabId: number, status: 'loading' | 'complete') => void): () => void {
  const listener = (tabId: number, { status }: { status?: string }) => {
    if (status === 'loading' || status === 'complete') hear(tabId, status);
  };
  browser.tabs.onUpdated.addListener(listener);
  return () => browser.tabs.onUpdated.removeListener(listener);
}

export const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');

/** Firefox refuses a port in a match pattern: there a host stands for all its ports. */
function everyPathOn(origin: string): { origins: string[] } {
  const { protocol, hostname } = new URL(origin);
  return { origins: [`${isFirefox() ? `${protocol}//${hostname}` : origin}/*`] };
}

/** Asks the user for a site of their own. Only a click may ask, and nothing may be awaited before it. */
export const requestSite = (origin: string): Promise<boolean> => browser.permissions.request(everyPathOn(origin));
export const giveUpSite = (origin: string): Promise<boolean> => browser.permissions.remove(everyPathOn(origin));

/**
 * Of the hosts that come with us, those that the user has taken away in the browser's own settings. Only Firefox lets its users do that for good;
 * Chrome asks anew at each visit, and says nothing of it here.
 */
export async function sitesTakenAway(hosts: readonly string[]): Promise<ReadonlySet<string>> {
  if (!isFirefox()) return new Set();
  const held = await Promise.all(hosts.map((host) => browser.permissions.contains(everyPathOn(`https://${host}`))));
  return new Set(hosts.filter((_, index) => !held[index]));
}

/** Calls back when a site was allowed or taken away, here or in the browser's own settings. */
export function onSitesChanged(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(changed);
  return () => {
    for (const event of [onAdded, onRemoved]) event.removeListener(changed);
  };
}

/** What the browser allows us beside sites. */
export interface Held {
  /** `asked`: asked for since the installation, so that it can be given back. */
  readonly permissions: readonly { readonly name: string; readonly asked: boolean }[];
}

export async function heldPermissions(): Promise<Held> {
  const { permissions: own = [] } = browser.runtime.getManifest();
  const { permissions = [] } = await browser.permissions.getAll();
  // Chrome says nothing of some that it has granted.
  const names = [...new Set([...own, ...permissions])];
  return { permissions: names.map((name) => ({ name, asked: !own.includes(name) })) };
}
/** Asks the user for a permission beside sites. Only a click may ask, and nothing may be awaited before it. */
export const requestPermission = (name: 'downloads'): Promise<boolean> =>
  browser.permissions.request({ permissions: [name] });
export const hasPermission = (name: 'downloads'): Promise<boolean> =>
  browser.permissions.contains({ permissions: [name] });
export const giveUpPermission = (name: string): Promise<boolean> =>
  browser.permissions.remove({ permissions: [name as never] });
