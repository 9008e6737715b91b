import { numbersOf } from '../domain/numbers';
import type { ContactView } from '../messaging/views';
import { browser } from './browser';

/**
 * Shows where a contact lives: their profile, their mail, or their numbers to be dialled. `false` when there is nothing to show. A `tel:`
 * address opened in a tab leaves that tab empty in both browsers (measured in Chromium 156 and Firefox 153), so a page of ours has the link.
 */
export async function openContact(contact: Pick<ContactView, 'id' | 'identities' | 'fields'>): Promise<boolean> {
  const { home } = contact.fields;
  if (/^https?:\/\//i.test(home)) await openHome(home);
  else if (numbersOf(contact).length)
    await browser.tabs.create({ url: browser.runtime.getURL(`src/popup/index.html?call=${contact.id}`) });
  else return false;
  return true;
}

async function openHome(home: string): Promise<void> {
  // A tab's address can be asked for where the host is ours; elsewhere this finds nothing and a new tab is opened.
  const page = home.replace(/#.*$/, '');
  const tabs = await browser.tabs.query({ url: `${page}*` }).catch(() => []);
  const tab = tabs.find(({ url }) => url === home) ?? tabs.find(({ url }) => url?.replace(/#.*$/, '') === page);
  if (tab?.id === undefined) await browser.tabs.create({ url: home });
  else await browser.tabs.update(tab.id, { active: true, ...(tab.url === home ? {} : { url: home }) });
}
