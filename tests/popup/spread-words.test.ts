import { describe, expect, it, vi } from 'vitest';
import type { Day } from '../../src/domain/day';
import type { Spread } from '../../src/messaging/views';
import { spreadWords } from '../../src/popup/spread-words';
import '../ui/page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

/** A Friday. */
const today = '2026-11-20' as Day;
const spread = (left: number, ...days: readonly (readonly [string, number])[]): Spread => ({
  moved: days.reduce((sum, [, count]) => sum + count, 0),
  days: days.map(([day, count]) => ({ day: day as Day, count })),
  left,
});

describe('where the backlog would go', () => {
  it.each<[string, Spread, { all: number | null; promised: number }]>([
    [
      'Nobody is left out: 17 today, 20 on Monday, 20 on Tuesday and 26 more until Thu 26 Nov. The 3 promised stay where they are.',
      spread(3, ['2026-11-20', 17], ['2026-11-23', 20], ['2026-11-24', 20], ['2026-11-25', 20], ['2026-11-26', 6]),
      { all: 86, promised: 3 },
    ],
    [
      // 15 were due today already and stay: they are moved by nothing, and left out by nobody
      'Nobody is left out: 17 today and 20 on Monday. The 3 promised stay where they are.',
      spread(3, ['2026-11-20', 2], ['2026-11-23', 20]),
      { all: 40, promised: 3 },
    ],
    ['Nobody is left out: 15 today and 20 on Monday.', spread(0, ['2026-11-23', 20]), { all: 35, promised: 0 }],
    [
      // four days are still listed: a rest of one day is no shorter
      'Nobody is left out: 2 today, 2 on Monday, 2 on Tuesday and 1 on Wednesday.',
      spread(0, ['2026-11-20', 2], ['2026-11-23', 2], ['2026-11-24', 2], ['2026-11-25', 1]),
      { all: 7, promised: 0 },
    ],
    [
      'Nobody is left out: 1 on Monday. The promised one stays where it is.',
      spread(1, ['2026-11-23', 1]),
      { all: 2, promised: 1 },
    ],
    [
      // nobody counted how many there are
      'Nobody is left out: 20 today and 20 on Thu 3 Dec. The promised one stays where it is. 40 more wait until you spread again.',
      spread(41, ['2026-11-20', 20], ['2026-12-03', 20]),
      { all: null, promised: 1 },
    ],
  ])('%s', (words, plan, waiting) => {
    expect(spreadWords(plan, waiting, today)).toBe(words);
  });
});
