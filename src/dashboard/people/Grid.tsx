// biome-ignore-all lint/a11y/useSemanticElements: the parts of a table are laid out by all their cells; these rows stand where they are put
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to the rows, and to what is in the headings
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../domain/fold';
import type { Sorting } from '../../domain/people';
import { counted, t } from '../../ui/words';
import { GridHead } from './GridHead';
import { PersonRow } from './PersonRow';
import type { Remembered } from './remembered';
import type { Present } from './row-words';
import type { Choosing } from './use-choosing';
import { useGridKeys } from './use-grid-keys';
import type { List, Listing } from './use-list';
import { useNarrow } from './use-narrow';
import { useRows } from './use-rows';

interface Props {
  readonly list: List;
  readonly see: Listing['see'];
  readonly present: Present;
  readonly choosing: Choosing;
  readonly sortBy: (sort: Sorting, descending: boolean) => void;
  /** Where to begin. */
  readonly start: Remembered;
  /** Hears of each place the user has come to: the first row that is seen, and the one with the keyboard. */
  readonly remember: (row: number, active: number) => void;
}

/** In pixels, as in `people.css`. */
const heights = { wide: 44, narrow: 84 };

/** Everybody who was found, of whom only those are drawn who can be seen. */
export function Grid({ list, see, present, choosing, sortBy, start, remember }: Props) {
  const { cards, found, query } = list;
  const count = found ?? cards.size;
  const scroller = useRef<HTMLDivElement>(null);
  const height = heights[useNarrow() ? 'narrow' : 'wide'];
  const keys = useGridKeys(scroller, { count, cards, height, choosing, start: start.active });
  const rows = useRows(scroller, { count, height, offset: start.row * height, keep: keys.active });
  keys.scrollTo.current = (row) => rows.scrollToIndex(row, { align: 'auto' });
  const items = rows.getVirtualItems();
  const { startIndex: from = 0, endIndex: to = 0 } = rows.range ?? {};
  // A key in the search waits for what is seen: what lies beyond stands as it was until the next frame.
  const [settled, setSettled] = useState<List | null>(null);
  useEffect(() => setSettled(list), [list]);
  const isDrawn = (index: number): boolean => settled === list || !rows.range || (index >= from && index <= to);
  useLayoutEffect(() => see(from, to + 1), [see, from, to, list]);
  // At once: whoever moves and opens in one breath comes back to where they went.
  useLayoutEffect(() => remember(Math.floor((rows.scrollOffset ?? 0) / height), keys.active));
  const asked = useRef(query);
  const { begin } = keys;
  useLayoutEffect(() => {
    if (asked.current === query) return;
    asked.current = query;
    // At the top already, as mostly while one types: not even measured.
    if (rows.scrollOffset) rows.scrollToOffset(0);
    begin();
  }, [query, rows, begin]);
  const scrolls = rows.getTotalSize() > (rows.scrollRect?.height ?? 0);
  const words = useMemo(() => wordsOf(query.text), [query.text]);
  const row = (index: number, top: number): VNode => {
    const card = cards.get(index);
    return (
      <PersonRow
        key={index}
        {...{ row: index, top, card, words, present }}
        chosen={card !== undefined && choosing.chosen.has(card.id)}
        active={index === keys.active}
        choose={(at, range) => void choosing.at(at, range)}
      />
    );
  };
  const drawn = useRef<ReadonlyMap<number, VNode | undefined>>(new Map());
  drawn.current = new Map(
    items.map(({ index, start }) => [index, isDrawn(index) ? row(index, start) : drawn.current.get(index)]),
  );
  return (
    <div
      role="grid"
      class={scrolls ? 'grid scrolls' : 'grid'}
      aria-label={t('people')}
      aria-rowcount={found === null ? -1 : found + 1}
      aria-multiselectable="true"
      onKeyDown={keys.onKeyDown}
      onFocusIn={keys.onFocusIn}
    >
      <div role="rowgroup" class="heads">
        <GridHead
          query={query}
          sortBy={sortBy}
          chosen={choosing.ofFound}
          chooseAll={(on) => void choosing.all(on)}
          chooseLabel={found === null ? t('chooseEverybody') : counted('chooseAllFound', found)}
        />
      </div>
      {/* Firefox stops at whatever scrolls; here the rows have the keyboard. */}
      <div role="rowgroup" class="rows" tabIndex={-1} ref={scroller} style={{ '--length': `${rows.getTotalSize()}px` }}>
        {[...drawn.current.values()]}
      </div>
    </div>
  );
}
