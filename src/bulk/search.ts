import { isExact, pairs } from './pairs';
import type { Slots } from './slots';
import { vocabulary } from './vocabulary';

/** Texts by slot, searched for words that stand anywhere in them. */
export interface Search {
  /** Empty text takes it away. */
  set(slot: number, text: string): void;
  /** Is this the text? */
  is(slot: number, text: string): boolean;
  /** Every slot whose text has the word, which has no blank in it. */
  find(word: string): Slots;
  /** Puts in order now what was set, so that nobody waits for it who looks for something. */
  ready(): void;
}

/**
 * To look through a hundred thousand texts takes longer than a frame. So it is known of every two characters in whose text they stand side by
 * side: of a word of one or two that is the answer. A longer one is looked for among the words of all texts, of which it is known whose they are.
 */
export function search(): Search {
  const texts: string[] = [];
  const [known, words] = [pairs(), vocabulary()];
  return {
    set(slot, text) {
      while (texts.length <= slot) texts.push('');
      for (const each of [known, words]) {
        each.mark(slot, texts[slot] ?? '', false);
        each.mark(slot, text, true);
      }
      texts[slot] = text;
    },
    is: (slot, text) => texts[slot] === text,
    find: (word) => (isExact(word) ? known.having(word) : words.having(word)),
    ready: () => words.ready(),
  };
}
