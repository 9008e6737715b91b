import type { Menus, Tabs } from 'webextension-polyfill';
import { addHere } from './anywhere';
import { browser, message } from './browser';
import { sayNotRead } from './notification-clicks';

const add = 'add';

/** The browser keeps the menu; it is made anew after an update, and at a start, after which it may be gone. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: add,
    title: message('menuAdd'),
    contexts: ['page', 'frame', 'selection', 'link'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
}

/** The click opens the page to us, for as long as it is shown. */
export async function onMenu(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (info.menuItemId !== add || tab?.id === undefined) return;
  const came = await addHere(tab.id, {
    link: info.linkUrl,
    selection: info.selectionText,
    frameId: info.frameId,
    page: info.pageUrl,
  });
  if (came === 'reload') await sayNotRead(message('addReloadTitle'), message('addReload'));
  else if (came === 'closed') await sayNotRead(message('addClosedTitle'), message('addClosed'));
}
