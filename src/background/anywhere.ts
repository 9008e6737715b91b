import script from '../content/anywhere.iife?script';
import webmail from '../content/webmail.iife?script';
import { siteSettings } from '../domain/settings';
import type { Came } from '../messaging/protocol';
import { browser, tellPages } from './browser';
import { showSidebar } from './commands';
import { settings } from './context';
import { beyondOwn } from './granted';
import { showOnTabs, toContent } from './screen';

/**
 * Pages that no reader of ours knows. The browser opens such a page to us by the user's own click and for that one visit (`activeTab`);
 * nothing of it is remembered here. The script that is put there is only asked: what it would say by itself is not listened to (`sender`).
 */

/** What the user pointed at. */
export interface Pointed {
  readonly link?: string | undefined;
  readonly selection?: string | undefined;
  /** The frame of the page in which they did. */
  readonly frameId?: number | undefined;
  /** The address of the page, where the browser tells. */
  readonly page?: string | undefined;
}

/** Only readers of ours answer this, also where the user has switched Steadfast off. */
export const isRead = (tabId: number): Promise<boolean> =>
  toContent(tabId)('report', {}).then(
    () => true,
    () => false,
  );

/** Shows the sidebar with whom the user means. Where a reader of ours stands, it is what that reader sees. */
export async function addHere(tabId: number, { page, ...pointed }: Pointed = {}): Promise<Came> {
  if (await isRead(tabId)) {
    // The browser's own panel opens only right after a click; where it refuses, a page of ours shows the same.
    const url = browser.runtime.getURL(`src/sidebar/index.html?tab=${tabId}`);
    await showSidebar(tabId, true).catch(() => browser.tabs.create({ url }));
    return 'shown';
  }
  // A page that was open before Steadfast was installed or updated.
  if (page && hasReader(page)) return 'reload';
  const asked = await askedOf(tabId, pointed);
  const ask = () => toContent(tabId)('asked', asked);
  try {
    await ask().catch(async () => {
      await put(tabId, script);
      await ask();
    });
  } catch {
    return 'closed';
  }
  await tellPages({ news: 'screen', tabId });
  return 'shown';
}

/** The menu tells a selected text in one line; its frame, if it is open to us, has the lines. */
async function askedOf(tabId: number, { link, selection, frameId }: Pointed) {
  if (link) return { link };
  if (!selection) return {};
  const lines = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, func: selectedText })
    .then(([frame]) => String(frame?.result ?? ''))
    .catch(() => '');
  return { selection: lines.trim() ? lines : selection };
}

/** Carried into the page: it may use nothing of this file. */
const selectedText = (): string =>
  String((globalThis as { getSelection?: () => unknown }).getSelection?.() ?? '').slice(0, 5000);

/** Firefox takes the path of a file without a slash before it. */
const put = (tabId: number, file: string) =>
  browser.scripting.executeScript({ target: { tabId }, files: [file.replace(/^\//, '')] });

/** Is this one of the pages into which the manifest puts a reader? */
function hasReader(page: string): boolean {
  const patterns = browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  const plain = (text: string): string => text.replace(/[.?+^$[\]\\(){}|/]/g, '\\$&');
  return patterns.some((pattern) => new RegExp(`^${pattern.split('*').map(plain).join('[^]*')}$`).test(page));
}

/**
 * The user has allowed hosts: the pages of them that are open are read from now on, without being loaded anew. Once the hosts are registered:
 * a page that comes after that has its script from the browser, and one that is still loading may get it from both (`start` sees to that).
 */
export async function startOn(origins: readonly string[]): Promise<void> {
  const now = await settings();
  // What was switched off as its host was taken away is still there.
  for (const host of singleHosts(origins)) await showOnTabs(host, siteSettings(now, host).show);
  await Promise.all(
    // Where a reader of its own stands by the manifest, the browser puts that.
    (await tabsOn(beyondOwn(origins))).map(async (tabId) => {
      if (await isRead(tabId)) return;
      await toContent(tabId)('leave', {}).catch(() => {});
      await put(tabId, webmail);
    }),
  );
}

/** The user has taken hosts away: what stands in their pages goes. */
export async function stopOn(origins: readonly string[]): Promise<void> {
  for (const host of singleHosts(origins)) await showOnTabs(host, 'off');
}

/** One grant for all sites there are is none that the user gave for webmail. */
const singleHosts = (origins: readonly string[]): string[] =>
  origins.map((origin) => /^https?:\/\/([^/*]+)\//.exec(origin)?.[1] ?? '').filter(Boolean);

async function tabsOn(origins: readonly string[]): Promise<number[]> {
  const single = origins.filter((origin) => /^https?:\/\/[^*]/.test(origin));
  const tabs = single.length ? await browser.tabs.query({ url: single, discarded: false }) : [];
  return tabs.flatMap(({ id }) => id ?? []);
}
