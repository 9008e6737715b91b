import { siteSettings } from '../domain/settings';
import type { contentToBackground } from '../messaging/protocol';
import type { Handlers } from '../messaging/serve';
import type { AfterAct } from './acting';
import { tellPages } from './browser';
import { called } from './calling';
import { newId, settings } from './context';
import { ofContent as firstOfContent } from './first-answers';
import { sent, unsent } from './noticing';
import type { From } from './sender';
import { changeSite } from './sites';

export type Content = Extract<From, { kind: 'content' }>;

/** Where the user has switched Steadfast off its script says nothing; whatever says something there is not listened to. */
const isOff = async (host: string): Promise<boolean> => siteSettings(await settings(), host).show === 'off';

/** What a content script may say: that it is there, what has changed or been sent, that the user opened or closed the sidebar. */
export const contentCalls = (after: AfterAct): Handlers<typeof contentToBackground, Content> => ({
  ...firstOfContent,
  // What was seen is not taken from here: a page that wants to know asks the tab again and gets what is true then.
  saw: (_body, { tabId }) => tellPages({ news: 'screen', tabId }),
  shown: (body, { host }) => changeSite(host, { open: body.open }).then(() => null),
  sent: async (body, from) => ((await isOff(from.host)) ? { id: newId() } : sent(body, from, after)),
  unsent: ({ id }, { tabId }) => unsent(id, tabId, after),
  called: async ({ number }, from) => ((await isOff(from.host)) ? null : called(number, from)),
});
