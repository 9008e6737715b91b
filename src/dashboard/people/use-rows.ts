import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Wanted {
  readonly count: number;
  /** In pixels. */
  readonly height: number;
  /** How far it is scrolled when it is first shown, in pixels. */
  readonly offset: number;
  /** A row that is drawn wherever it stands: that with the focus, which must not go. */
  readonly keep: number;
}

/** Of a list of any length the rows that can be seen, and a few around them. */
export function useRows(
  scroller: RefObject<HTMLElement | null>,
  { count, height, offset, keep }: Wanted,
): Virtualizer<HTMLElement, HTMLElement> {
  const [, draw] = useReducer<number, void>((times) => times + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    initialOffset: offset,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const rows = defaultRangeExtractor(range);
      if (keep >= count || rows.includes(keep)) return rows;
      return [...rows, keep].sort((a, b) => a - b);
    },
    onChange: () => draw(),
  };
  const [rows] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  useLayoutEffect(() => {
    if (rows.options.estimateSize(0) === height) rows.measure();
  }, [rows, height]);
  return rows;
}
