import type { Site } from '../site';
import { leadAt } from './address';
import { mayStillBe } from './lead-former';
import { linkedinProper } from './linkedin-proper';
import { salesNavigator } from './sales-navigator';

const partOf = (url: URL): Site => (leadAt(url) ? salesNavigator : linkedinProper);

/** All of LinkedIn, wherever an address leads. */
export const linkedin: Site = {
  ...linkedinProper,
  page: (url, document) => partOf(url).page(url, document),
  read: (document, url) => partOf(url).read(document, url),
  fallback: (document, url) => partOf(url).fallback(document, url),
  mayStillBe: (seen, former) => seen.page.startsWith('sales/') && mayStillBe(seen, former),
  signals: { ...linkedinProper.signals, ...salesNavigator.signals },
};
