import type { Sighting } from '../../domain/sighting';
import type { Site } from '../site';
import { hosts, placeAt } from './address';
import { readCompose } from './compose';
import { signals } from './selectors';
import { sends } from './sends';
import { openOn } from './shown-thread';
import { readThread } from './thread';

/** Outlook on the web: the reading pane, windows of single mails, and mails being written. */
export const outlook: Site = {
  id: 'outlook',
  recognises,
  page,
  read,
  // A title names the user or the folder.
  fallback: () => null,
  signals,
  sends,
};

function recognises(url: URL): boolean {
  return hosts.has(url.hostname);
}

/** `thread/<id>` or `compose/<id>`; `null` in lists without an open mail, and in calendar and people. */
function page(url: URL, document: Document): string | null {
  const open = recognises(url) ? openOn(url, document) : null;
  return open && ('thread' in open ? open.thread : open.compose);
}

function read(document: Document, url: URL): Sighting | null {
  const open = recognises(url) ? openOn(url, document) : null;
  if (!open) return null;
  if ('compose' in open) return readCompose(document, open.compose);
  return open.agrees ? readThread(document, open.thread, open.pieces, placeAt(url)?.sent ?? false) : null;
}
