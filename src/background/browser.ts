import browser from 'webextension-polyfill';
import { isolated } from '../domain/isolated';
import type { BackgroundToPages, QuestionToPages } from '../messaging/from-background';
import type { Request } from '../messaging/wire';

/**
 * The one door from the background to the browser. Each function says which API and so which permission it needs
 * (`tests/manifest.test.ts` holds the manifest to this list): storage, alarms, notifications, scripting, permissions, tabs.
 */
export { browser };

/** Chrome's side panel, which the polyfill does not know; Firefox has `sidebarAction` instead. */
interface SidePanel {
  open(options: { tabId: number } | { windowId: number }): Promise<void>;
}
const sidePanel = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

/** Opens the browser's own side panel; only in answer to something the user did. */
export async function openSidePanel(tabId: number): Promise<void> {
  if (sidePanel) await sidePanel.open({ tabId });
  else await browser.sidebarAction.open();
}

/** To the content script in the top frame of a tab. Rejects where there is none. */
export const sendToTab = (tabId: number, request: Request): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, request, { frameId: 0 });

/**
 * Opens a page before the user, whose browser may stand behind another program's window, or, as on macOS, run on without any (Chrome then
 * refuses a tab).
 */
export async function openTab(url: string): Promise<void> {
  const tab = await browser.tabs.create({ url }).catch(() => browser.windows.create({ url }).then(() => null));
  if (tab) await bringForward(tab.windowId);
}

/** A tab may stand in another window than the one that is looked at; Firefox for Android has none. */
export async function bringForward(windowId: number | undefined): Promise<void> {
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
}

export const isFirefox = browser.runtime.getURL('').startsWith('moz-');

/** Firefox gives a page of ours that stands in a frame of somebody else's no message that is not sent to its tab. */
const reachesFrames = !isFirefox;

/** To all our open pages; that none is open is no failure. What is about one tab goes to no frame in another. Gives what was answered. */
async function toPages(message: BackgroundToPages | QuestionToPages): Promise<readonly unknown[]> {
  const quietly = (sent: Promise<unknown>): Promise<unknown> => sent.catch(() => {});
  const tabs = reachesFrames ? [] : 'tabId' in message ? [{ id: message.tabId }] : await browser.tabs.query({});
  return Promise.all([
    quietly(browser.runtime.sendMessage(message)),
    ...tabs.map(({ id }) => id !== undefined && quietly(browser.tabs.sendMessage(id, message))),
  ]);
}

export const tellPages = async (news: BackgroundToPages): Promise<void> => void (await toPages(news));

/** Has the user something in a page of ours that an update would take from them or interrupt? */
export const isUpdateHeld = async (): Promise<boolean> => (await toPages({ question: 'holds-update' })).includes(true);

/** @param colour dark enough for white letters */
export async function showBadge(text: string, colour: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setTitle({ title }),
  ]);
}

export const message = (key: string, ...substitutions: string[]): string =>
  browser.i18n.getMessage(key, substitutions.map(isolated));
