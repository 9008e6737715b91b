import { piecesOf } from './marks';

/** A text with what was searched for marked in it. */
export const Marked = ({ text, words }: { text: string; words: readonly string[] }) => (
  <>{piecesOf(text, words).map(({ text: piece, found }) => (found ? <mark>{piece}</mark> : piece))}</>
);
