import { siteSettings } from '../domain/settings';
import type { contentToBackground } from '../messaging/protocol';
import type { Handlers } from '../messaging/serve';
import { tellPages } from './browser';
import { settings } from './context';
import type { From } from './sender';
import { changeSite } from './sites';

/** What a content script may say: that it is there, that the screen has changed, that the user opened or closed the sidebar. */
export const contentCalls: Handlers<typeof contentToBackground, Extract<From, { kind: 'content' }>> = {
  hello: async (_body, { host }) => siteSettings(await settings(), host),
  // What was seen is not taken from here: a page that wants to know asks the tab again and gets what is true then.
  saw: (_body, { tabId }) => tellPages({ news: 'screen', tabId }),
  shown: (body, { host }) => changeSite(host, { open: body.open }).then(() => null),
};
