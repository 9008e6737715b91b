import type { Sighting } from '../../domain/sighting';
import type { Site } from '../site';
import { placeAt } from './address';
import { readCompose } from './compose';
import { signals } from './selectors';
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
};

function recognises(url: URL): boolean {
  return url.hostname === 'mail.google.com';
}

/** `thread/<id>` whatever label or search it was opened from, or `compose/<id>`; `null` in lists and settings. */
function page(url: URL): string | null {
  const place = recognises(url) ? placeAt(url) : null;
  return place && ('thread' in place ? `thread/${place.thread}` : `compose/${place.compose}`);
}

function read(document: Document, url: URL): Sighting | null {
  const place = placeAt(url);
  if (!place) return null;
  return 'thread' in place ? readThread(document, place.thread) : readCompose(document, place.compose);
}
