import { describe, expect, it } from 'vitest';
import type { QueueRow } from '../../src/messaging/views';
import { groupOf, isSpare, shareOf } from '../../src/popup/share';

const view = (
  [promised, overdue, today]: readonly [number, number, number],
  more: { within: number | null; capacity: number | null; done: number },
) => ({ counts: { promised, overdue, today }, ...more });

describe('what of the queue is for today', () => {
  it.each<[string, ReturnType<typeof view>, number, number]>([
    ['everything, without a capacity', view([2, 70, 8], { within: null, capacity: null, done: 3 }), 80, 80],
    ['everything, when it fits', view([1, 3, 4], { within: 8, capacity: 20, done: 3 }), 8, 8],
    ['what the capacity leaves', view([3, 63, 20], { within: 20, capacity: 20, done: 0 }), 86, 20],
    ['less with every one that is done', view([3, 51, 20], { within: 8, capacity: 20, done: 12 }), 74, 8],
    ['nothing more, once it is done', view([0, 40, 0], { within: 0, capacity: 20, done: 23 }), 40, 0],
    ['every promise, however full the day', view([5, 40, 0], { within: 5, capacity: 20, done: 19 }), 45, 5],
    // the queue gives its first 60 rows, and the user keeps 80
    ['more than the rows that are shown', view([0, 90, 0], { within: 60, capacity: 80, done: 0 }), 90, 80],
  ])('%s', (_, seen, all, left) => {
    expect(shareOf(seen)).toEqual({ all, more: false, left });
  });

  it('knows when nobody counted to the end', () => {
    expect(shareOf(view([0, 100, 2], { within: 20, capacity: 20, done: 0 }))).toEqual({
      all: 102,
      more: true,
      left: 20,
    });
  });

  it('puts what is more into a group of its own, whatever it is', () => {
    const row = (standing: string, at?: string) => ({ step: { at }, standing }) as unknown as QueueRow;
    const cut = { within: 2 };
    expect(groupOf(cut, row('overdue', '2026-11-20T09:00:00.000Z'), 0)).toBe('promised');
    expect(groupOf(cut, row('overdue'), 1)).toBe('overdue');
    expect(groupOf(cut, row('overdue'), 2)).toBe('spare');
    expect(groupOf(cut, row('today'), 3)).toBe('spare');
    expect(groupOf({ within: null }, row('today'), 3)).toBe('today');
    expect([0, 1, 2].map((index) => isSpare(cut, index))).toEqual([false, false, true]);
  });
});
