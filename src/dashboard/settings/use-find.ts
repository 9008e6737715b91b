import type { RefObject } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { fold, wordsOf } from '../../domain/fold';
import { keyed, t } from '../../ui/words';
import { groups, type SectionId } from './sections';

interface Find {
  readonly typed: string;
  /** The parts that have all the words; `null`: nothing is looked for. */
  readonly found: ReadonlySet<SectionId> | null;
  readonly find: (typed: string) => void;
}

/**
 * Parts of the settings by their words: those that stand in them, with what can be chosen there, and those by which others call it. What
 * stands in them is taken from the page itself, so that nothing is shown that could not be found.
 */
export function useFind(place: RefObject<HTMLElement | null>): Find {
  const [{ typed, found }, setFind] = useState<Omit<Find, 'find'>>({ typed: '', found: null });
  const find = useCallback(
    (text: string) => {
      const words = wordsOf(text);
      setFind({ typed: text, found: words.length ? partsWith(words, place.current) : null });
    },
    [place],
  );
  return { typed, found, find };
}

function partsWith(words: readonly string[], place: HTMLElement | null): ReadonlySet<SectionId> {
  const ids = groups.flatMap(({ sections }) => sections.map(([id]) => id as SectionId));
  const textOf = (id: SectionId): string => {
    const part = place?.querySelector(`[data-part=${id}]`);
    return fold(`${part?.textContent ?? ''} ${t(`find_${keyed(id)}`)}`);
  };
  return new Set(ids.filter((id) => words.every((word) => textOf(id).includes(word))));
}
