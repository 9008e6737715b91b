import type { Sighting } from '../../domain/sighting';
import type { Site } from '../site';
import { isLinkedIn } from './address';
import type { Kind } from './kind';

/** LinkedIn as far as these kinds of page go; the first whose page it is reads it. */
export function siteOf(kinds: readonly Kind[], more: Pick<Site, 'signals' | 'roots' | 'sends'>): Site {
  const kindOf = (url: URL, document: Document): Kind | undefined =>
    kinds.find((kind) => kind.page(url, document) !== null);
  const read = (document: Document, url: URL): Sighting | null => kindOf(url, document)?.read(document, url) ?? null;
  return {
    id: 'linkedin',
    recognises: isLinkedIn,
    page(url, document) {
      for (const kind of kinds) {
        const key = kind.page(url, document);
        if (key !== null) return key;
      }
      return null;
    },
    read,
    fallback: (document, url) => kindOf(url, document)?.fallback?.(document, url) ?? null,
    ...more,
  };
}
