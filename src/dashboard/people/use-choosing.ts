import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Listed } from '../../domain/card';
import type { ErrorCode } from '../../messaging/wire';
import { codeOf } from '../../ui/failure';
import { bulk } from '../bulk';
import { type Chosen, useChosen } from './use-chosen';
import type { List } from './use-list';

export interface Choosing {
  readonly chosen: Chosen;
  /** How many of those found are chosen, as far as it is known: of those who were not looked at yet it is, once all were chosen. */
  readonly ofFound: 'none' | 'some' | 'all';
  /** Chooses somebody, or takes that back; `range`: everybody from the row chosen last to this one. */
  at(row: number, range: boolean): Promise<void>;
  /** From here on a range is counted. */
  from(row: number): void;
  /** Everybody who was found, or nobody. */
  all(on: boolean): Promise<void>;
}

/**
 * @param start who was chosen when the list was left
 * @param failed hears why somebody could not be chosen
 */
export function useChoosing(
  list: List | null,
  start: ReadonlySet<string>,
  failed: (code: ErrorCode) => void,
): Choosing {
  const chosen = useChosen(start);
  const anchor = useRef(0);
  /** The list of which all were chosen. */
  const [whole, setWhole] = useState<List['query'] | null>(null);
  useEffect(() => {
    if (chosen.ids.size === 0) setWhole(null);
  }, [chosen.ids]);

  const at = useCallback(
    async (row: number, range: boolean) => {
      if (!list) return;
      if (!range) {
        const card = list.cards.get(row);
        if (!card) return;
        anchor.current = row;
        if (chosen.has(card.id)) setWhole(null);
        chosen.set([card.id], !chosen.has(card.id));
        return;
      }
      const [from, to] = [Math.min(anchor.current, row), Math.max(anchor.current, row)];
      const known = Array.from({ length: to - from + 1 }, (_, index) => list.cards.get(from + index)?.id);
      try {
        const ids = known.every((id) => id !== undefined) ? known : await idsOf(list, from, to);
        chosen.set(ids as readonly string[], true);
      } catch (error) {
        failed(codeOf(error));
      }
    },
    [list, chosen, failed],
  );
  const from = useCallback((row: number) => {
    anchor.current = row;
  }, []);
  const all = useCallback(
    async (on: boolean) => {
      if (!on || !list) {
        chosen.clear();
        return;
      }
      try {
        chosen.only(await bulk('peopleIds', { query: list.query }));
        setWhole(list.query);
      } catch (error) {
        failed(codeOf(error));
      }
    },
    [list, chosen, failed],
  );
  const seen = [...(list?.cards.values() ?? [])];
  const seenAll = whole === list?.query || seen.length === list?.found;
  const isChosen = ({ id }: Listed) => chosen.has(id);
  const ofFound =
    !chosen.ids.size || (seenAll && !seen.some(isChosen))
      ? 'none'
      : seenAll && seen.length > 0 && seen.every(isChosen)
        ? 'all'
        : 'some';
  return useMemo(() => ({ chosen, ofFound, at, from, all }), [chosen, ofFound, at, from, all]);
}

const idsOf = async (list: List, from: number, to: number): Promise<readonly string[]> =>
  (await bulk('peopleIds', { query: list.query })).slice(from, to + 1);
