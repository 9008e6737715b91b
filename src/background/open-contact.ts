import { browser } from './browser';

/** Shows the page where a contact lives. `false` when there is none to show. */
export async function openContact(home: string): Promise<boolean> {
  if (!/^https?:\/\//i.test(home)) return false;
  // A tab's address can be asked for where the host is ours; elsewhere this finds nothing and a new tab is opened.
  const page = home.replace(/#.*$/, '');
  const tabs = await browser.tabs.query({ url: `${page}*` }).catch(() => []);
  const tab = tabs.find(({ url }) => url === home) ?? tabs.find(({ url }) => url?.replace(/#.*$/, '') === page);
  if (tab?.id === undefined) await browser.tabs.create({ url: home });
  else await browser.tabs.update(tab.id, { active: true, ...(tab.url === home ? {} : { url: home }) });
  return true;
}
