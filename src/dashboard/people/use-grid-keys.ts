import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Listed } from '../../domain/card';
import { go } from '../use-place';
import type { Choosing } from './use-choosing';

interface Rows {
  readonly count: number;
  readonly cards: ReadonlyMap<number, Listed>;
  /** Of a row, in pixels. */
  readonly height: number;
  readonly choosing: Choosing;
  readonly start: number;
}

/**
 * The keyboard in the list: arrows, Home, End and the page keys move; with Shift they choose on the way. The space bar chooses, with Shift
 * everybody from the row chosen last; Enter opens. One row has the keyboard, and keeps it out of sight.
 */
export function useGridKeys(scroller: RefObject<HTMLElement | null>, rows: Rows) {
  const { count, height } = rows;
  const [active, setActive] = useState(rows.start);
  const scrollTo = useRef<(row: number) => void>(() => {});
  const moved = useRef(false);
  const held = useRef(rows);
  held.current = rows;
  const at = Math.max(0, Math.min(active, count - 1));

  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scrollTo.current(at);
    scroller.current?.querySelector<HTMLElement>(`[data-row="${at}"]`)?.focus({ preventScroll: true });
  });

  /** Another list: from its first row on. */
  const begin = useCallback(() => {
    setActive(0);
    held.current.choosing.from(0);
  }, []);
  const move = (to: number) => {
    moved.current = true;
    setActive(Math.max(0, Math.min(to, count - 1)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as Element).closest?.<HTMLElement>('[data-row]');
    if (!row || event.altKey || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key !== 'a') return;
    const { choosing, cards } = held.current;
    const at = Number(row.dataset.row);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    const to = {
      ...{ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 },
      ...{ PageDown: at + page, PageUp: at - page },
    }[event.key];
    if (to !== undefined) {
      const within = Math.max(0, Math.min(to, count - 1));
      if (event.shiftKey) {
        choosing.from(at);
        void choosing.at(within, true);
      }
      move(within);
    } else if (event.key === ' ') void choosing.at(at, event.shiftKey);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) void choosing.all(true);
    else if (event.key === 'Enter' && event.target === row) {
      const card = cards.get(at);
      if (card) go({ place: 'person', contactId: card.id, sheet: false });
    } else return;
    event.preventDefault();
  };
  /** By pointer, or by a screen reader, the focus may come to any row. */
  const onFocusIn = (event: FocusEvent) => {
    const row = (event.target as Element).closest?.<HTMLElement>('[data-row]');
    if (row) setActive(Number(row.dataset.row));
  };
  return { active: at, begin, scrollTo, onKeyDown, onFocusIn };
}
