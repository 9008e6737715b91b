import { useEffect, useState } from 'preact/hooks';
import type { Listed } from '../../domain/card';
import { everybody } from '../../domain/people';
import type { ErrorCode } from '../../messaging/wire';
import { codeOf } from '../../ui/failure';
import { bulk } from '../bulk';

const shown = 8;
const pauseMs = 150;

export interface Found {
  /** `null` while nothing is searched for, or no answer is there yet. */
  readonly cards: readonly Listed[] | null;
  /** How many there are besides. */
  readonly more: number;
  readonly failure: ErrorCode | null;
}

const none: Found = { cards: null, more: 0, failure: null };

/** Contacts by a name or an address, but for one. */
export function useFound(text: string, but: string): Found {
  const [found, setFound] = useState(none);
  useEffect(() => {
    if (!text.trim()) return setFound(none);
    let left = false;
    const search = () =>
      bulk('people', { query: { ...everybody, text }, from: 0, count: shown + 1 }).then(
        ({ cards, found: all }) => {
          const others = cards.filter(({ id }) => id !== but);
          const rest = Math.max(0, (all ?? cards.length) - cards.length) + Math.max(0, others.length - shown);
          if (!left) setFound({ cards: others.slice(0, shown), more: rest, failure: null });
        },
        (error: unknown) => {
          if (!left) setFound({ ...none, failure: codeOf(error) });
        },
      );
    const timer = setTimeout(search, pauseMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [text, but]);
  return found;
}
