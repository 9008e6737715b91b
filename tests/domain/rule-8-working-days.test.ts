import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay, workingDayFrom, workingDaysBetween } from '../../src/domain/calendar';
import { addDays, instantAt } from '../../src/domain/day';
import { callTimeOf, isCallHour } from '../../src/domain/guard';
import { planOf } from '../../src/domain/plan';
import { always, anyCase, type Case, calendar, day, openCase, undisturbed, zone } from './arbitraries';
import { onWorkingDay, workingDaysAfter, workingDaysWithin, works } from './counting';

const planIn = (it: Case) => planOf(it, it.cadences, it.calendar);

describe('rule 8: working days', () => {
  it(
    'next steps fall on the user’s working days',
    always(openCase, (it) => {
      const { step } = planIn(it);
      if (step?.why.rule !== 'promise') expect(step && works(step.day, it.calendar)).toBe(true);
    }),
  );

  it(
    'nothing is due while a contact is away; promises stay',
    always(openCase, day, (it, awayUntil) => {
      const { step } = planIn({
        ...it,
        contact: { ...it.contact, awayUntil, awaySaidAt: '2060-01-01T00:00:00.000Z' as never },
      });
      if (step?.why.rule === 'promise') expect(step).toEqual(planIn(it).step);
      else expect(step && step.day >= awayUntil).toBe(true);
    }),
  );

  it(
    'an absence that is over when the step is due changes nothing',
    always(openCase, fc.integer({ min: 0, max: 400 }), (start, days) => {
      const it = { ...start, contact: { ...start.contact, awayUntil: null, snooze: null } };
      const before = planIn(it).step;
      const awayUntil = before && addDays(before.day, -days);
      const after = planIn({ ...it, contact: { ...it.contact, awayUntil } }).step;
      expect(after && { ...after, shifts: [] }).toEqual(before && { ...before, shifts: [] });
    }),
  );

  it(
    'leave never drops a step: it comes on the first working day after',
    always(openCase, fc.integer({ min: 1, max: 42 }), (start, length) => {
      const it = undisturbed(start);
      const { step } = planIn(it);
      if (!step) return;
      const leave = Array.from({ length }, (_, index) => addDays(step.day, index));
      const daysOff = new Set([...it.calendar.daysOff, ...leave]);
      const after = planIn({ ...it, calendar: { ...it.calendar, daysOff } }).step;
      // a cadence that counts working days starts counting again after leave; nothing comes earlier than the first day back
      expect(after && after.day >= onWorkingDay(addDays(step.day, length), it.calendar)).toBe(true);
    }),
  );

  it(
    'what moved a step is told, and nothing is told that did not',
    always(anyCase, (it) => {
      const { step } = planIn(it);
      expect(new Set(step?.shifts).size).toBe(step?.shifts.length ?? 0);
      if (step?.shifts.includes('away')) expect(it.contact.awayUntil).not.toBeNull();
    }),
  );
});

describe('rule 8: counting working days', () => {
  it(
    'the n-th working day after a day, and how many lie between, agree with counting on the fingers',
    always(day, calendar, fc.integer({ min: 0, max: 30 }), (from, user, count) => {
      const found = addWorkingDays(from, count, user);
      expect(found).toBe(count === 0 ? onWorkingDay(from, user) : workingDaysAfter(from, count, user));
      expect(workingDaysBetween(from, found, user)).toBe(workingDaysWithin(from, found, user));
      if (count > 0) expect(workingDaysBetween(from, found, user)).toBe(count);
      expect(workingDayFrom(from, user)).toBe(onWorkingDay(from, user));
      expect(isWorkingDay(from, user)).toBe(works(from, user));
    }),
  );
});

describe('rule 8: the contact’s clock', () => {
  it(
    'a call is welcome from 8:00 to 21:00 there, whatever the hour is here',
    always(day, fc.integer({ min: 240, max: 1439 }), zone, (on, minute, inZone) => {
      expect(isCallHour(instantAt(on, minute, inZone), inZone)).toBe(minute >= 480 && minute < 1260);
    }),
  );

  it.each([
    // Apia is 13 hours ahead of UTC, St. John’s 3:30 behind (2:30 in summer).
    ['2026-07-01T18:59:00.000Z', 'Pacific/Apia', false], // 07:59 on the 2nd
    ['2026-07-01T19:00:00.000Z', 'Pacific/Apia', true], // 08:00
    ['2026-07-01T07:59:00.000Z', 'Pacific/Apia', true], // 20:59 on the 1st
    ['2026-07-01T08:00:00.000Z', 'Pacific/Apia', false], // 21:00
    ['2026-07-01T10:29:00.000Z', 'America/St_Johns', false], // 07:59
    ['2026-07-01T10:30:00.000Z', 'America/St_Johns', true], // 08:00
  ])('%s in %s: %s', (now, inZone, welcome) => {
    expect(isCallHour(now as never, inZone)).toBe(welcome);
  });

  // 22 November 2026 is a Sunday.
  const working = {
    zone: 'Europe/Berlin',
    workingWeekdays: new Set([1, 2, 3, 4, 5]),
    daysOff: new Set(['2026-12-25']),
  };
  it.each([
    ['2026-11-20T14:00:00.000Z', 'Europe/Stockholm', 'welcome'], // Friday
    ['2026-11-20T20:30:00.000Z', 'Europe/Stockholm', 'unwelcome'], // Friday, 21:30
    ['2026-11-21T14:00:00.000Z', 'Europe/Stockholm', 'day-off'], // Saturday
    ['2026-11-22T14:00:00.000Z', 'Europe/Stockholm', 'day-off'], // Sunday
    ['2026-11-22T05:00:00.000Z', 'Europe/Stockholm', 'unwelcome'], // Sunday, 6:00
    ['2026-11-22T22:00:00.000Z', 'Asia/Tokyo', 'unwelcome'], // Monday, 7:00
    ['2026-11-22T23:30:00.000Z', 'Asia/Tokyo', 'welcome'], // Monday, 8:30, where Berlin has Sunday
    ['2026-11-20T23:30:00.000Z', 'Pacific/Auckland', 'day-off'], // Saturday, 12:30, where Berlin has Saturday, 0:30
    ['2026-11-23T03:00:00.000Z', 'America/Los_Angeles', 'day-off'], // Sunday, 19:00, where Berlin has Monday
    ['2026-12-25T12:00:00.000Z', 'Europe/Stockholm', 'day-off'], // a holiday the user keeps
  ])(
    'by their date it is the user’s working day, or nobody says that a call is welcome: %s in %s: %s',
    (now, inZone, as) => {
      expect(callTimeOf(now as never, inZone, working as never)).toBe(as);
    },
  );

  it('where no weekday works, every day does', () => {
    const none = { ...working, workingWeekdays: new Set([]) };
    expect(callTimeOf('2026-11-22T14:00:00.000Z' as never, 'Europe/Stockholm', none as never)).toBe('welcome');
  });
});
