import type { Page } from 'puppeteer-core';
import { inOwnWindow } from './browsers/firefox';
import type { Driver } from './driver';

/** What the browser tells of a click on "Add to Steadfast". */
export interface Click {
  readonly linkUrl?: string;
  readonly selectionText?: string;
}

/**
 * A click on "Add to Steadfast" in the menu of the page in front. No driver reaches the browser's own menus, so the click is told as the
 * browser tells it; that it opens the page to the extension is done by the browser itself, by its button in Chromium.
 */
export async function chooseAdd(driver: Driver, page: Page, click: Click): Promise<void> {
  const info = { menuItemId: 'add', editable: false, modifiers: [], frameId: 0, pageUrl: page.url(), ...click };
  const id = await driver.tabId(page);
  if (driver.name === 'firefox') await tellFirefox(page, info);
  else await tellChromium(driver, page, info, id);
}

/** Opens the page to the extension, as a click on its button does, and gives what hangs over the page then. */
export async function openPopup(driver: Driver, page: Page): Promise<Page> {
  await page.bringToFront();
  const browser = page.browser();
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  const send = session.send.bind(session) as unknown as (method: string, parameters: object) => Promise<void>;
  await send('Extensions.triggerAction', { id: new URL(driver.origin).host, targetId: tab?.targetId });
  await session.detach();
  const popup = await browser.waitForTarget((target) => target.url().endsWith('/src/popup/index.html'));
  return popup.asPage();
}

async function tellChromium(driver: Driver, page: Page, info: object, id: number): Promise<void> {
  const popup = await openPopup(driver, page);
  await popup.close();
  await page.bringToFront();
  const target = await page
    .browser()
    .waitForTarget((each) => each.type() === 'service_worker' && each.url().startsWith(driver.origin));
  const worker = await target.worker();
  await worker?.evaluate(
    (told, tabId) => {
      const { chrome } = globalThis as unknown as { chrome: { contextMenus: { onClicked: { dispatch: Dispatch } } } };
      chrome.contextMenus.onClicked.dispatch(told, { id: tabId });
    },
    info,
    id,
  );
}

/** What Chromium has and does not document: an event that is told as if the browser had. */
type Dispatch = (info: object, tab: { id: number }) => void;

async function tellFirefox(page: Page, info: object): Promise<void> {
  await page.bringToFront();
  await inOwnWindow(
    page.browser(),
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID('steadfast@example.org');
      const tab = gBrowser.selectedTab;
      extension.tabManager.addActiveTabPermission(tab);
      await extension.wakeupBackground?.();
      extension.emit('webext-menu-menuitem-click', ${JSON.stringify(info)}, tab);
    })()`,
  );
}
