import { describe, expect, it } from 'vitest';
import { briefOf, isBriefTime } from '../../src/domain/brief';
import type { Day, Instant } from '../../src/domain/day';
import { always, calendar, instant } from './arbitraries';
import { clock, works } from './counting';

describe('the morning brief', () => {
  it(
    'has its time on every working day, from the user’s hour on',
    always(instant, calendar, (now, user) => {
      const here = clock(now, user.zone);
      for (const briefAt of [0, 8 * 60 + 30, 1439])
        expect(isBriefTime(now, briefAt, user)).toBe(works(here.day, user) && here.minute >= briefAt);
    }),
  );

  it.each([
    ['2026-03-04T07:29:00.000Z', false], // Wednesday 08:29 in Berlin
    ['2026-03-04T07:30:00.000Z', true], // 08:30
    ['2026-03-29T06:30:00.000Z', true], // 08:30 on the Sunday of 23 hours
    ['2026-03-28T07:30:00.000Z', false], // Saturday, off
  ])('of half past eight, at %s: %s', (now, is) => {
    const workingWeekdays = new Set([1, 2, 3, 4, 5, 7] as const);
    const user = { zone: 'Europe/Berlin', workingWeekdays, daysOff: new Set<never>() };
    expect(isBriefTime(now as Instant, 8 * 60 + 30, user)).toBe(is);
  });

  it('is one a day', () => {
    expect(briefOf('2026-03-04' as Day)).toBe('brief:2026-03-04');
  });
});
