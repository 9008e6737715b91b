import type { Sighting } from '../../domain/sighting';
import type { Site } from '../site';
import { readCompose } from './compose';
import { isRoundcube } from './environment';
import { readMessage } from './message';
import { messageOn } from './on-screen';
import { signals } from './selectors';

/** Roundcube on hosts that the user has added: messages, the preview pane, and mails being written. */
export const roundcube: Site = {
  id: 'roundcube',
  recognises: (_url, document) => isRoundcube(document),
  page,
  read,
  // A title names the subject, not the person.
  fallback: () => null,
  signals,
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

/** The address of a mail being written, which has an id as soon as the page is there. */
function composeAt({ searchParams: query }: URL): string | null {
  const id = query.get('_action') === 'compose' && query.get('_task') === 'mail' ? query.get('_id') : null;
  return id && `compose/${id}`;
}
