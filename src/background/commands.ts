import { openSidePanel, tellPages } from './browser';
import { giveOrder } from './orders';
import { activeTab, lookAt, toContent } from './screen';

/** Keyboard shortcuts. They act on the tab in front, whatever page has the focus. */
export async function onCommand(command: string, tab: number | undefined): Promise<void> {
  const tabId = tab ?? (await activeTab());
  if (tabId === null) return;
  if (command === 'toggle-sidebar') await showSidebar(tabId, undefined);
  if (command === 'log-touch') {
    const seen = await lookAt(tabId);
    if (seen) giveOrder(tabId, seen.address);
    // A sidebar that stands there already asks anew and gets the order; else one is shown, and gets it as its first answer.
    await tellPages({ news: 'screen', tabId });
    await showSidebar(tabId, true);
  }
}

/** In the page where Steadfast runs there, else in the browser's own panel. */
export async function showSidebar(tabId: number, open: boolean | undefined): Promise<void> {
  const shown = await toContent(tabId)('sidebar', open === undefined ? {} : { open }).catch(() => null);
  if (!shown) await openSidePanel(tabId);
}
