import type { ComponentChild } from 'preact';
import { piecesOf } from './marks';

/** A text with what was searched for marked in it. */
export function marked(text: string, words: readonly string[]): ComponentChild {
  const pieces = piecesOf(text, words);
  if (pieces.length === 1 && !pieces[0]?.found) return text;
  return pieces.map(({ text: piece, found }) => (found ? <mark>{piece}</mark> : piece));
}
