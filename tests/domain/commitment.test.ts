import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/domain/calendar';
import { commitmentOf } from '../../src/domain/capacity';
import type { Day } from '../../src/domain/day';
import { always, builtIn, cadences, calendar, day } from './arbitraries';
import { plusDays, works } from './counting';

const monday = '2026-03-02' as Day;
const weekdays: Calendar = { zone: 'Europe/Berlin', workingWeekdays: new Set([1, 2, 3, 4, 5]), daysOff: new Set() };

const committed = (cadence: string, days: number, every: number | null = null, user: Calendar = weekdays): number =>
  commitmentOf(cadence, every, builtIn, user, monday, days);

/**
 * Added on Monday 2 March 2026; the first 7 days end with Sunday 8 March, the first 30 with Tuesday 31 March, the first 90 with
 * Saturday 30 May.
 */
const table: readonly [cadence: string, days: number, followUps: number][] = [
  // Messages on 2, 5, 11, 18 and 27 March; then Slow: 10 and 24 April, 8 and 22 May (and 5 June).
  ['gentle', 7, 2],
  ['gentle', 30, 5],
  ['gentle', 90, 9],
  // Every working day from 2 to 20 March: 5 a week, 15, of which six are messages (2, 4, 9, 11, 16 and 18 March) and nine calls.
  // Then Gentle from its first gap on: 23 and 27 March, 3 and 14 April; then Slow: 28 April, 12 and 26 May (and 9 June).
  ['keen', 7, 5],
  ['keen', 30, 17],
  ['keen', 90, 22],
  // 2, 16 and 30 March, 13 and 27 April, 11 and 25 May (and 8 June)
  ['slow', 7, 1],
  ['slow', 30, 3],
  ['slow', 90, 7],
  // 2 March and 1 May (and 30 June)
  ['keep-in-touch', 7, 1],
  ['keep-in-touch', 30, 1],
  ['keep-in-touch', 90, 2],
];

describe('what one more contact commits to', () => {
  it.each(table)('%s: in the first %i days %i follow-ups', (cadence, days, followUps) => {
    expect(committed(cadence, days)).toBe(followUps);
  });

  it('the contact’s own interval counts', () => {
    // 2 and 12 March, 23 March (22 is a Sunday), and 2 April is past the thirty days
    expect(committed('slow', 30, 10)).toBe(3);
    // 2 March, 1 April, 1 May, and 31 May is past the ninety
    expect(committed('keep-in-touch', 90, 30)).toBe(3);
    expect(committed('gentle', 30, 10)).toBe(5);
  });

  it('days off are not asked for: a week of leave from the Monday after', () => {
    const leave = ['09', '10', '11', '12', '13'].map((date) => `2026-03-${date}` as Day);
    // Gentle: 2, 5, then 4 working days on, 18 March (6, 16, 17, 18), 25 March; and 7 on, 3 April, is past the thirty days
    expect(committed('gentle', 30, null, { ...weekdays, daysOff: new Set(leave) })).toBe(4);
    // Keen: the days of leave do not count, so its three weeks end on the 27th: 2 to 6, 16 to 20, 23 to 27 March; then Gentle's first
    expect(committed('keen', 30, null, { ...weekdays, daysOff: new Set(leave) })).toBe(16);
  });

  it('added on a Saturday, the first weekend asks for nothing', () => {
    expect(commitmentOf('keen', null, builtIn, weekdays, '2026-03-07' as Day, 2)).toBe(0);
    expect(commitmentOf('keen', null, builtIn, weekdays, '2026-03-07' as Day, 3)).toBe(1);
  });

  it('no days, no commitment; a cadence that is gone commits to what the contact is then chased with', () => {
    expect(committed('keen', 0)).toBe(0);
    expect(committed('a cadence that was removed', 30)).toBe(committed('gentle', 30));
  });

  it(
    'never more than one follow-up on a working day, and a day more never asks for less or for two more',
    always(cadences, calendar, day, fc.integer({ min: 0, max: 60 }), fc.nat(), (all, user, from, days, pick) => {
      const ids = [...all.keys()];
      const id = ids[pick % ids.length] ?? 'gentle';
      const followUps = commitmentOf(id, null, all, user, from, days);
      const working = Array.from({ length: days }, (_, ahead) => plusDays(from, ahead)).filter((on) => works(on, user));
      expect(followUps).toBeLessThanOrEqual(working.length);
      const more = commitmentOf(id, null, all, user, from, days + 1) - followUps;
      expect([0, 1]).toContain(more);
    }),
  );

  it(
    'every so many days, where every day is a working day: days over interval, rounded up',
    always(day, fc.integer({ min: 4, max: 120 }), fc.integer({ min: 0, max: 400 }), (from, every, days) => {
      const user: Calendar = { zone: 'UTC', workingWeekdays: new Set([1, 2, 3, 4, 5, 6, 7]), daysOff: new Set() };
      expect(commitmentOf('slow', every, builtIn, user, from, days)).toBe(Math.ceil(days / every));
    }),
  );

  it('a calendar without a working day is counted as if every day were one', () => {
    // 2, 16 and 30 March
    expect(committed('slow', 30, null, { ...weekdays, workingWeekdays: new Set() })).toBe(3);
  });
});
