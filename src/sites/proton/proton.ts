import type { Sighting } from '../../domain/sighting';
import type { Site } from '../site';
import { placeAt } from './address';
import { composeOn, composePage, readCompose } from './compose';
import { compose, signals, thread } from './selectors';
import { documentIn, sends } from './sends';
import { readThread } from './thread';

/** Proton Mail: open threads and mails being written. */
export const proton: Site = {
  id: 'proton',
  recognises,
  page,
  read,
  // A title names the subject, not the person.
  fallback: () => null,
  signals,
  roots,
  sends,
};

function recognises(url: URL): boolean {
  return url.hostname === 'mail.proton.me' || url.hostname === 'mail.protonmail.com';
}

/** `thread/<id>` whatever folder it was opened from, or `compose/<number>`; `null` in lists, and while the mailbox is locked. */
function page(url: URL, document: Document): string | null {
  if (!recognises(url) || document.querySelector(thread.locked)) return null;
  const place = placeAt(url);
  if (place) return `thread/${place.thread}`;
  const frame = composeOn(document);
  return frame && composePage(frame);
}

function read(document: Document, url: URL): Sighting | null {
  const key = page(url, document);
  const place = placeAt(url);
  if (!key) return null;
  return place ? readThread(document, key, place) : readCompose(document);
}

/** The texts of mails being written, for Ctrl+Enter. */
function roots(document: Document): readonly Document[] {
  return [...document.querySelectorAll<HTMLIFrameElement>(compose.editor)].flatMap((frame) => documentIn(frame) ?? []);
}
