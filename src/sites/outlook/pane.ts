import { isConversation, sameKind, sameSpelling } from './address';
import { composesIn } from './compose-surface';
import { header, pane } from './selectors';

/** An element of the pane that is no part of a message's text: `body` stands for such a text and is not looked into. */
export interface Piece {
  readonly element: Element;
  readonly body: boolean;
}

/** More elements than the headers of a hundred messages; a pane with more of them is read up to there. */
const mostPieces = 6000;

/** The pane that shows a mail; `null` where none is open. */
export function paneIn(document: Document): Element | null {
  const sign = `${pane.body}, ${header.sender}, ${header.well}`;
  for (const holder of pane.holders) {
    for (const found of document.querySelectorAll(holder)) {
      if (!found.closest(pane.body) && found.querySelector(sign)) return found;
    }
  }
  // The window of a single mail.
  return document.querySelector('#MailList') || !document.querySelector(pane.body) ? null : document.body;
}

/** The headers in the pane, in order; texts, lists and mails being written are left out unread. */
export function piecesOf(root: Element): Piece[] {
  const writing = new Set(composesIn(root.ownerDocument).map((compose) => compose.root));
  const pieces: Piece[] = [];
  const enter = (element: Element): void => {
    for (const child of element.children) {
      if (pieces.length >= mostPieces) return;
      const body = child.matches(pane.body) && child.getAttribute('contenteditable') !== 'true';
      if (body) pieces.push({ element: child, body });
      else if (!child.matches(pane.notHeader) && !writing.has(child)) {
        pieces.push({ element: child, body });
        enter(child);
      }
    }
  };
  enter(root);
  return pieces;
}

/** The conversations that the list shows as open: several while the user marks some. */
export const selectedIn = (document: Document): string[] => [
  ...new Set(
    [...document.querySelectorAll(pane.selected)]
      .filter((row) => !row.closest(pane.body))
      .map((row) => sameSpelling(row.getAttribute('data-convid') ?? '')),
  ),
];

/** The ids of conversation and messages that elements of the pane carry. */
export const idsIn = (pieces: readonly Piece[]): string[] => [
  ...new Set(
    pieces
      .map(({ element }) => element)
      .filter((element) => element.matches(pane.numbered))
      .map(({ id }) => sameSpelling(id.replace(/^(?:CONV|MSG)_/, '').replace(/_[A-Z]+$/, ''))),
  ),
];

/** Does the page show what this id names? Only ids of its own kind can say no; where none says anything, it does. */
export function shows(id: string, document: Document, pieces: readonly Piece[]): boolean {
  const denies = (ids: readonly string[]): boolean => {
    const comparable = ids.filter((other) => sameKind(id, other));
    return comparable.length > 0 && !comparable.includes(id);
  };
  const selected = isConversation(id) ? selectedIn(document).filter(isConversation) : selectedIn(document);
  const elsewhere = isConversation(id) ? selected.length > 0 && !selected.includes(id) : denies(selected);
  return !elsewhere && !denies(idsIn(pieces));
}
