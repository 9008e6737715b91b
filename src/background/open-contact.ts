import { numbersOf } from '../domain/numbers';
import type { ContactView } from '../messaging/views';
import { bringForward, browser, openTab } from './browser';
import { homeOf } from './home';
import { lookAt } from './screen';

/**
 * Shows where a contact lives: their profile, their mail, or their numbers to be dialled. `false` when there is nothing to show. A `tel:`
 * address opened in a tab leaves that tab empty in both browsers (measured in Chromium 156 and Firefox 153), so a page of ours has the link.
 */
export async function openContact(contact: Pick<ContactView, 'id' | 'identities' | 'fields'>): Promise<boolean> {
  const { home } = contact.fields;
  if (/^https?:\/\//i.test(home)) await openHome(home);
  else if (numbersOf(contact).length) await openTab(browser.runtime.getURL(`src/popup/index.html?call=${contact.id}`));
  else return false;
  return true;
}

async function openHome(home: string): Promise<void> {
  const tab = await tabShowing(home);
  if (tab === null) return openTab(home);
  await browser.tabs.update(tab.id, { active: true, ...(tab.address === home ? {} : { url: home }) });
  await bringForward(tab.windowId);
}

interface Showing {
  readonly id: number;
  readonly windowId: number | undefined;
  readonly address: string;
}

/** The tab in which this page stands already. Its address is not ours to ask for, but our reader in it says where it is. */
async function tabShowing(home: string): Promise<Showing | null> {
  const tabs = await browser.tabs.query({});
  const seen = await Promise.all(
    tabs.map(async ({ id, windowId }) => {
      const look = id === undefined ? null : await lookAt(id);
      const at = look && (look.sighting && homeOf(look.sighting, look.address) === home ? home : look.address);
      return at && id !== undefined ? [{ id, windowId, address: at }] : [];
    }),
  );
  const found = seen.flat();
  // Where two mails stand in one page the part behind # tells them apart: the page is there, and led to the mail.
  const page = (address: string): string => address.replace(/#.*$/s, '');
  return (
    found.find(({ address }) => address === home) ?? found.find(({ address }) => page(address) === page(home)) ?? null
  );
}
