import type { Sighting } from '../../domain/sighting';
import type { Site } from '../site';
import { isYahoo, placeAt } from './address';
import { readCompose } from './compose';
import { signals } from './selectors';
import { sends } from './sends';
import { readThread } from './thread';

/** Yahoo Mail: open threads and mails being written. */
export const yahoo: Site = {
  id: 'yahoo',
  recognises: isYahoo,
  page,
  read,
  // A title names the subject, not the person.
  fallback: () => null,
  signals,
  sends,
};

/** `thread/<id>` whatever folder or search it was opened from, or `compose/<id>`; `null` in lists and settings. */
function page(url: URL): string | null {
  const place = isYahoo(url) ? placeAt(url) : null;
  return place && ('thread' in place ? `thread/${place.thread}` : `compose/${place.compose}`);
}

function read(document: Document, url: URL): Sighting | null {
  const place = isYahoo(url) ? placeAt(url) : null;
  const key = page(url);
  if (!place || !key) return null;
  return 'thread' in place ? readThread(document, key, place.thread) : readCompose(document, key);
}
