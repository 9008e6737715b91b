import type { Sighting } from '../../domain/sighting';
import type { Site } from '../site';
import { placeAt } from './address';
import { composePage, readCompose } from './compose';
import { signals } from './selectors';
import { sends } from './sends';
import { readThread } from './thread';

/** Gmail: open threads and mails being written. */
export const gmail: Site = {
  id: 'gmail',
  recognises,
  page,
  read,
  // A title names the subject, not the person.
  fallback: () => null,
  signals,
  sends,
};

function recognises(url: URL): boolean {
  return url.hostname === 'mail.google.com';
}

/** `thread/<id>` whatever label or search it was opened from, or `compose/<id>`; `null` in lists and settings. */
function page(url: URL, document: Document): string | null {
  const place = recognises(url) ? placeAt(url) : null;
  return place && ('thread' in place ? `thread/${place.thread}` : composePage(document, place.compose));
}

/** While a reply is being written, the thread stays what is on screen. */
function read(document: Document, url: URL): Sighting | null {
  const place = placeAt(url);
  if (!place) return null;
  return 'thread' in place ? readThread(document, place) : readCompose(document, place.compose);
}
