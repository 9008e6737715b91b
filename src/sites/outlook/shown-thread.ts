import { unmarked } from '../mailbox';
import { shown } from '../text';
import { placeAt } from './address';
import { composesIn } from './compose-surface';
import { idsIn, type Piece, paneIn, piecesOf, selectedIn, shows } from './pane';
import { header } from './selectors';
import { sendersIn } from './senders';

/** What is open: a thread in a pane, or a mail being written. */
export type Open =
  | { readonly thread: string; readonly pieces: readonly Piece[]; readonly agrees: boolean }
  | { readonly compose: string };

/**
 * What is open, named by the address or, where that names none (the pane beside a list), by the row that is selected, by the ids in the
 * pane, or by what it shows. `null` where nothing is.
 */
export function openOn(url: URL, document: Document): Open | null {
  const place = placeAt(url);
  if (!place) return null;
  const pane = place.composing ? null : paneIn(document);
  if (!pane) return writingOn(document, place.id, place.composing);
  const pieces = piecesOf(pane);
  const selected = selectedIn(document);
  if (!place.id && selected.length > 1) return null;
  const id = place.id || selected[0] || idsIn(pieces)[0] || '';
  if (id) return { thread: `thread/${id}`, pieces, agrees: shows(id, document, pieces) };
  const digest = digestOf(pieces);
  return digest ? { thread: `thread/shown-${digest}`, pieces, agrees: true } : null;
}

function writingOn(document: Document, id: string, composing: boolean): Open | null {
  const [only, ...others] = composesIn(document);
  if (only && !others.length) return { compose: `compose/${id || only.editor.id || 'mail'}` };
  if (composing) return { compose: `compose/${id || 'mail'}` };
  // An address that names a mail which is not there yet.
  return id && !others.length ? { thread: `thread/${id}`, pieces: [], agrees: false } : null;
}

/** The subject: by its id, or the heading above all messages. */
export function subjectIn(pieces: readonly Piece[]): string {
  const senders = [...sendersIn(pieces).keys()];
  const first = pieces.findIndex(
    ({ element, body }) => body || senders.includes(element) || element.matches(header.well),
  );
  const above = pieces.slice(0, Math.max(first, 0)).map(({ element }) => element);
  const free = (element: Element): boolean => !senders.some((sender) => element.contains(sender));
  const heading =
    pieces.find(({ element }) => element.matches(header.subject))?.element ??
    above.find((element) => element.matches(header.heading) && free(element) && !element.closest(header.person));
  const title = heading?.querySelector('[title]')?.getAttribute('title') || heading?.getAttribute('title');
  return shown(unmarked(title || heading?.textContent));
}

/** A short name for what is shown: the same for the same thread, another for another. Empty where nothing tells threads apart. */
function digestOf(pieces: readonly Piece[]): string {
  const [sender] = sendersIn(pieces).values();
  const date = unmarked(pieces.find(({ element }) => element.matches(header.date))?.element.textContent);
  const text = [subjectIn(pieces), sender?.address, sender?.name, date].map((part) => part ?? '').join('\n');
  if (!text.trim()) return '';
  let hash = 0xcbf29ce484222325n;
  for (const letter of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(36);
}
