import { readFileSync } from 'node:fs';
import { gmailPage } from './gmail';
import type { PracticePage } from './html';
import { linkedinPage } from './linkedin';

/** The practice page for an address, or `null` where there is none. */
export function practicePage(url: URL): PracticePage | null {
  if (url.pathname === '/practice/page.css') return file('page.css', 'text/css');
  if (url.pathname === '/practice/page.js') return file('page.js', 'text/javascript');
  if (url.hostname === 'mail.google.com') return gmailPage(url);
  return url.hostname.endsWith('.linkedin.com') ? linkedinPage(url) : null;
}

const file = (name: string, type: PracticePage['type']): PracticePage => ({
  type,
  body: readFileSync(new URL(name, import.meta.url), 'utf8'),
});
