import type { Site } from '../site';
import { isLinkedIn } from './address';
import type { Kind } from './kind';

/** LinkedIn as far as these kinds of page go; the first whose page it is reads it. */
export function siteOf(kinds: readonly Kind[], more: Pick<Site, 'signals' | 'roots' | 'sends' | 'mayStillBe'>): Site {
  const kindOf = (url: URL, document: Document): Kind | undefined =>
    kinds.find((kind) => kind.page(url, document) !== null);
  return {
    id: 'linkedin',
    recognises: isLinkedIn,
    page: (url, document) => kindOf(url, document)?.page(url, document) ?? null,
    read: (document, url) => kindOf(url, document)?.read(document, url) ?? null,
    fallback: (document, url) => kindOf(url, document)?.fallback?.(document, url) ?? null,
    ...more,
  };
}
