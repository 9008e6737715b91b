import type { Sighting } from '../../domain/sighting';
import type { Site } from '../site';
import { composeAt } from './address';
import { readCompose } from './compose';
import { isRoundcube } from './environment';
import { readMessage } from './message';
import { messageOn, previewIn } from './on-screen';
import { signals } from './selectors';
import { sends } from './sends';

/** Roundcube on hosts that the user has added: messages, the preview pane, and mails being written. */
export const roundcube: Site = {
  id: 'roundcube',
  recognises: (_url, document) => isRoundcube(document),
  page,
  read,
  // A title names the subject, not the person.
  fallback: () => null,
  signals,
  roots,
  sends,
};

/** `<folder>/<number>` of the message on screen, or `compose/<id>`; `null` in lists without a preview and elsewhere. */
function page(url: URL, document: Document): string | null {
  return isRoundcube(document) ? (composeAt(url) ?? messageOn(url, document)?.page ?? null) : null;
}

function read(document: Document, url: URL): Sighting | null {
  if (!isRoundcube(document)) return null;
  const writing = composeAt(url);
  if (writing) return readCompose(document, writing);
  const found = messageOn(url, document);
  return found && readMessage(found, document);
}

/** The message of the preview pane stands in a frame. */
function roots(document: Document): readonly Document[] {
  const inner = previewIn(document);
  return inner ? [inner] : [];
}
