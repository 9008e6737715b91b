import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Listed } from '../../domain/card';
import type { PeopleQuery } from '../../domain/people';
import type { ErrorCode } from '../../messaging/wire';
import { codeOf } from '../../ui/failure';
import { bulk } from '../bulk';

/** What is known of a list so far: some of its rows, by their place. */
export interface List {
  /** What it is the answer to. */
  readonly query: PeopleQuery;
  readonly cards: ReadonlyMap<number, Listed>;
  /** How many were found, and how many there are; `null` while the worker is still reading. */
  readonly found: number | null;
  readonly all: number | null;
}

export interface Listing {
  /** `null` until the first answer; then the last one, until that to another question is there. */
  readonly list: List | null;
  readonly failure: ErrorCode | null;
  /** These rows are looked at. */
  see(from: number, to: number): void;
  /** Asks anew for what is looked at, in its place. */
  again(): Promise<void>;
}

/** Rows asked for at once, so that a little scrolling asks nothing. */
const step = 60;
/** Rows kept beside those looked at. */
const beside = 600;

/**
 * The people a query finds, as far as they are looked at. Each new query is asked at once, and answers that were overtaken are dropped.
 * @param start the row to begin with
 */
export function useList(query: PeopleQuery, start: number): Listing {
  const [list, setList] = useState<List | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  /** Counts what is asked: an answer to an older question is no answer any more. */
  const turn = useRef(0);
  const asking = useRef({ query, window: rounded(start, start + step), underWay: false });
  const held = useRef<List | null>(null);

  const ask = useCallback(async (afresh: boolean): Promise<void> => {
    const now = asking.current;
    if (afresh) turn.current += 1;
    else if (now.underWay) return;
    const mine = turn.current;
    now.underWay = true;
    const [from, to] = now.window;
    try {
      const answer = await bulk('people', { query: now.query, from, count: to - from });
      if (mine !== turn.current) return;
      now.underWay = false;
      const { cards, found, all } = answer;
      const rows = afresh || !held.current ? new Map<number, Listed>() : near(held.current.cards, from, to);
      cards.forEach((card, index) => {
        rows.set(from + index, card);
      });
      held.current = { query: now.query, cards: rows, found, all };
      setList(held.current);
      setFailure(null);
      if (found === null) {
        await bulk('ready', {});
        if (mine === turn.current) await ask(true);
      } else if (isMissing(held.current, now.window)) await ask(false);
    } catch (error) {
      if (mine !== turn.current) return;
      now.underWay = false;
      setFailure(codeOf(error));
    }
  }, []);

  const see = useCallback(
    (from: number, to: number) => {
      asking.current.window = rounded(from, to);
      if (held.current && held.current.found !== null && isMissing(held.current, asking.current.window))
        void ask(false);
    },
    [ask],
  );
  const again = useCallback(() => ask(true), [ask]);
  const first = useRef(true);
  // Before the next frame: the answer may be there for it.
  useLayoutEffect(() => {
    const from = first.current ? start : 0;
    first.current = false;
    asking.current = { query, window: rounded(from, from + step), underWay: false };
    void ask(true);
  }, [query, start, ask]);
  useLayoutEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  return { list, failure, see, again };
}

const rounded = (from: number, to: number): readonly [number, number] => [
  Math.floor(Math.max(0, from) / step) * step,
  Math.ceil(Math.max(to, from + 1) / step) * step,
];

function isMissing({ cards, found }: List, [from, to]: readonly [number, number]): boolean {
  for (let row = from; row < Math.min(to, found ?? 0); row++) if (!cards.has(row)) return true;
  return false;
}

/** Of what is known only what lies near: whoever scrolls through everybody does not keep everybody. */
const near = (cards: ReadonlyMap<number, Listed>, from: number, to: number): Map<number, Listed> =>
  new Map([...cards].filter(([row]) => row >= from - beside && row < to + beside));
