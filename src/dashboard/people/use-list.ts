import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Listed } from '../../domain/card';
import type { PeopleQuery } from '../../domain/people';
import { readPeople } from '../../domain/people-address';
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
  /** Asks for the list of an address that is about to be gone to, so that its answer is on the way while the page follows. */
  expect(address: string): void;
  /** Asks anew for what is looked at, in its place. */
  again(): Promise<void>;
}

/** Rows asked for at once, so that a little scrolling asks nothing. */
const step = 60;
/** Rows kept beside those looked at. */
const beside = 600;

interface Asking {
  readonly address: string;
  readonly query: PeopleQuery;
  window: readonly [from: number, to: number];
  underWay: boolean;
}

const askingFor = (address: string, from: number): Asking => ({
  ...{ address, query: readPeople(address) },
  ...{ window: rounded(from, from + step), underWay: false },
});

/**
 * The people an address finds, as far as they are looked at. Each new one is asked for at once, and answers that were overtaken are dropped.
 * @param address as `writePeople` writes it
 * @param start the row to begin with
 */
export function useList(address: string, start: number): Listing {
  const [list, setList] = useState<List | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  /** Counts what is asked: an answer to an older question is no answer any more. */
  const turn = useRef(0);
  const asking = useRef<Asking | null>(null);
  const held = useRef<List | null>(null);

  const ask = useCallback(async (afresh: boolean): Promise<void> => {
    const now = asking.current;
    if (!now) return;
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
        const before = held.current?.cards.get(from + index);
        // Of whom nothing is another thing, nothing is drawn again.
        rows.set(from + index, JSON.stringify(before) === JSON.stringify(card) ? (before as Listed) : card);
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
      const now = asking.current;
      if (!now) return;
      now.window = rounded(from, to);
      if (held.current && held.current.found !== null && isMissing(held.current, now.window)) void ask(false);
    },
    [ask],
  );
  const again = useCallback(() => ask(true), [ask]);
  const begin = useCallback(
    (next: string, from: number) => {
      if (asking.current?.address === next) return;
      asking.current = askingFor(next, from);
      void ask(true);
    },
    [ask],
  );
  const expect = useCallback((next: string) => begin(next, 0), [begin]);
  // Before the next frame: the answer may be there for it.
  useLayoutEffect(() => begin(address, asking.current ? 0 : start), [address, start, begin]);
  useLayoutEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  return { list, failure, see, expect, again };
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
