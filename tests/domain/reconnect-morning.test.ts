import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../src/domain/calendar';
import { addDays, addMinutes, type Day, dayOf, type Instant, minuteOfDay } from '../../src/domain/day';
import {
  isMorning,
  lastingOf,
  type Mornings,
  nextMorning,
  turnsThisMorning,
  withMorning,
} from '../../src/domain/reconnect-morning';
import { always, calendar, day, instant, zones } from './arbitraries';
import { workingDaysAfter } from './counting';

const hours = fc.integer({ min: 0, max: 20 }).map((from) => ({ from: from * 60, until: 24 * 60 }));
const withHours = fc.tuple(calendar, hours).map(([user, hours]) => ({ ...user, hours }));
/** Looks at the clock, by the minutes between them. */
const looks = fc.array(fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 2000 })), {
  maxLength: 60,
  size: 'max',
});

describe('a morning', () => {
  it(
    'is once a day at most, on a working day, from its hour on; and no day on which anybody looked is left out',
    always(withHours, instant, looks, (user, from, steps) => {
      let [now, mornings]: [Instant, Mornings] = [from, []];
      const held: Day[] = [];
      for (const minutes of steps) {
        now = addMinutes(now, minutes);
        const today = dayOf(now, user.zone);
        const is = isMorning(now, mornings, user);
        const working = isWorkingDay(today, user) && minuteOfDay(now, user.zone) >= user.hours.from;
        expect(is).toBe(working && !held.includes(today));
        if (!is) continue;
        held.push(today);
        mornings = withMorning(mornings, today);
      }
    }),
  );

  it(
    'is once a day also where the user travels and the clock is set back by a day or two',
    always(
      withHours,
      instant,
      fc.array(fc.tuple(fc.integer({ min: -1500, max: 3000 }), fc.constantFrom(...zones)), { maxLength: 40 }),
      (user, from, steps) => {
        let [now, mornings]: [Instant, Mornings] = [from, []];
        const held: Day[] = [];
        for (const [minutes, zone] of steps) {
          now = addMinutes(now, minutes);
          if (!isMorning(now, mornings, { ...user, zone })) continue;
          const today = dayOf(now, zone);
          expect(held).not.toContain(today);
          held.push(today);
          mornings = withMorning(mornings, today);
        }
      },
    ),
  );

  it('comes on the day it is on though one years ahead was held', () => {
    const berlin = {
      zone: 'Europe/Berlin',
      workingWeekdays: new Set([1, 2, 3, 4, 5] as const),
      daysOff: new Set<Day>(),
    };
    const monday = '2026-11-16T09:00:00.000Z' as Instant;
    expect(isMorning(monday, ['2031-01-06' as Day], berlin)).toBe(true);
    expect(isMorning(monday, ['2026-11-16', '2031-01-06'] as Day[], berlin)).toBe(false);
    // who has said no hours begins at nine
    expect(isMorning('2026-11-16T07:59:00.000Z' as Instant, [], berlin)).toBe(false);
    expect(isMorning('2026-11-16T08:00:00.000Z' as Instant, [], berlin)).toBe(true);
  });

  it(
    'is the next one on the first working day on which none was',
    always(withHours, instant, fc.array(fc.integer({ min: -3, max: 5 }), { maxLength: 4 }), (user, now, near) => {
      const today = dayOf(now, user.zone);
      const mornings = near.map((ahead) => addDays(today, ahead));
      const first = nextMorning(now, mornings, user);
      expect(isWorkingDay(first, user) && first >= today && !mornings.includes(first)).toBe(true);
    }),
  );

  it(
    'gives so many their turn that never more stand there untouched than come in a morning',
    always(
      fc.integer({ min: 0, max: 20 }),
      fc.array(fc.tuple(fc.nat(20), fc.nat(3)), { maxLength: 60 }),
      (perMorning, days) => {
        let untouched = 0;
        for (const [touched, begunByHand] of days) {
          const before = untouched;
          untouched += turnsThisMorning(perMorning, untouched);
          expect(untouched).toBe(Math.max(before, perMorning));
          untouched = Math.max(0, untouched - touched) + begunByHand;
        }
      },
    ),
  );
});

describe('how long the list lasts', () => {
  it(
    'is said by the day on which the last have their turn',
    always(
      calendar,
      day,
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 30 }),
      (user, from, waiting, perMorning) => {
        const first = nextMorning(`${from}T12:00:00.000Z` as Instant, [], user);
        const mornings = Math.ceil(waiting / perMorning);
        const until = mornings === 1 ? first : workingDaysAfter(first, mornings - 1, user);
        expect(lastingOf(waiting, perMorning, first, user)).toEqual({ mornings, until });
      },
    ),
  );

  it('is said about right for a hundred thousand: 77 years', () => {
    const week = { zone: 'UTC', workingWeekdays: new Set([1, 2, 3, 4, 5] as const), daysOff: new Set<Day>() };
    const lasting = lastingOf(100_000, 5, '2026-11-16' as Day, week);
    expect(lasting).toMatchObject({ mornings: 20_000, until: expect.stringMatching(/^2103-07/) });
  });

  it('is not said of an empty list, nor of one that is paused', () => {
    const week = { zone: 'UTC', workingWeekdays: new Set([1, 2, 3, 4, 5] as const), daysOff: new Set<Day>() };
    expect(lastingOf(0, 5, '2026-11-16' as Day, week)).toBeNull();
    expect(lastingOf(7, 0, '2026-11-16' as Day, week)).toBeNull();
  });
});
