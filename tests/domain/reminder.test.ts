import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, type Day, type Instant } from '../../src/domain/day';
import { type DuePromise, type QueueCounts, type Reminder, remindersDue } from '../../src/domain/reminder';
import { always, calendar, instant } from './arbitraries';
import { clock, works } from './counting';

const counts: fc.Arbitrary<QueueCounts> = fc.record({
  promised: fc.integer({ min: 0, max: 2 }),
  overdue: fc.integer({ min: 0, max: 2 }),
  today: fc.integer({ min: 0, max: 2 }),
});
const settings = fc.record({
  briefAt: fc.integer({ min: 0, max: 1439 }),
  warnBefore: fc.integer({ min: 0, max: 120 }),
});

const promisesFrom = (now: Instant): fc.Arbitrary<DuePromise[]> =>
  fc
    .uniqueArray(fc.integer({ min: -9 * 24 * 60, max: 120 }), { maxLength: 5 })
    .map((minutes) =>
      minutes.map((ahead, index) => ({ contactId: `c${index}`, promiseId: `p${index}`, at: addMinutes(now, ahead) })),
    );

/** Sweeps at moments in order, remembering what was raised, as the background does. */
const sweeps = instant.chain((start) =>
  fc.record({
    moments: fc
      .array(fc.integer({ min: 0, max: 6000 }), { minLength: 1, maxLength: 40 })
      .map((minutes) => minutes.toSorted((a, b) => a - b).map((minute) => addMinutes(start, minute))),
    promises: promisesFrom(addMinutes(start, 3000)),
  }),
);

describe('reminders', () => {
  it(
    'none is raised twice, however often is looked',
    always(sweeps, counts, settings, calendar, ({ moments, promises }, count, chosen, user) => {
      const raised = new Map<string, Reminder>();
      const briefs: Day[] = [];
      for (const now of moments)
        for (const reminder of remindersDue(now, count, promises, chosen, user, (print) => raised.has(print))) {
          expect(raised.has(reminder.fingerprint)).toBe(false);
          raised.set(reminder.fingerprint, reminder);
          if (reminder.kind === 'brief') briefs.push(clock(now, user.zone).day);
        }
      expect(new Set(briefs).size).toBe(briefs.length); // one brief a day
    }),
  );

  it(
    'no brief on a day off, on an empty day, or before its time; one on every other day',
    always(instant, counts, settings, calendar, (now, count, chosen, user) => {
      const here = clock(now, user.zone);
      const brief = remindersDue(now, count, [], chosen, user, () => false).some(({ kind }) => kind === 'brief');
      const something = count.promised + count.overdue + count.today > 0;
      expect(brief).toBe(something && works(here.day, user) && here.minute >= chosen.briefAt);
    }),
  );

  it(
    'a promise is told of before its time, no earlier than asked, and at its time; a week later there is no noise about it',
    always(
      instant.chain((now) => fc.tuple(fc.constant(now), promisesFrom(now))),
      settings,
      calendar,
      ([now, promises], chosen, user) => {
        const none = { promised: 0, overdue: 0, today: 0 };
        const due = remindersDue(now, none, promises, chosen, user, () => false);
        const told = new Map(
          due.flatMap((one) => (one.kind === 'promise' ? [[one.contactId, one.when] as const] : [])),
        );
        for (const { contactId, at } of promises) {
          const ahead = (Date.parse(at) - Date.parse(now)) / 60_000;
          const when =
            ahead > chosen.warnBefore ? undefined : ahead > 0 ? 'before' : ahead >= -7 * 24 * 60 ? 'now' : undefined;
          expect(told.get(contactId)).toBe(when);
        }
      },
    ),
  );

  it(
    'promises come on days off too',
    always(instant, settings, calendar, (now, chosen, user) => {
      const everyDayOff = { ...user, workingWeekdays: new Set<never>() };
      const promise = { contactId: 'c', promiseId: 'p', at: now };
      const due = remindersDue(now, { promised: 1, overdue: 0, today: 0 }, [promise], chosen, everyDayOff, () => false);
      expect(due.map(({ kind }) => kind)).toEqual(['promise']);
    }),
  );

  it.each([
    ['2026-03-04T07:29:00.000Z', 0], // Wednesday 08:29 in Berlin
    ['2026-03-04T07:30:00.000Z', 1], // 08:30
    ['2026-03-29T06:30:00.000Z', 1], // 08:30 on the Sunday of 23 hours
    ['2026-03-28T07:30:00.000Z', 0], // Saturday, off
  ])('the brief of half past eight, at %s: %i', (now, briefs) => {
    const user = {
      zone: 'Europe/Berlin',
      workingWeekdays: new Set([1, 2, 3, 4, 5, 7] as const),
      daysOff: new Set<never>(),
    };
    const count = { promised: 0, overdue: 1, today: 0 };
    const chosen = { briefAt: 8 * 60 + 30, warnBefore: 10 };
    expect(remindersDue(now as Instant, count, [], chosen, user, () => false)).toHaveLength(briefs);
  });

  it('a promise that was moved is told of again at its new time', () => {
    const now = '2026-03-04T09:00:00.000Z' as Instant;
    const user = { zone: 'UTC', workingWeekdays: new Set([3] as const), daysOff: new Set<never>() };
    const print = (at: Instant) =>
      remindersDue(
        at,
        { promised: 0, overdue: 0, today: 0 },
        [{ contactId: 'c', promiseId: 'p', at }],
        { briefAt: 0, warnBefore: 0 },
        user,
        () => false,
      )[0]?.fingerprint;
    expect(print(now)).not.toBe(print(addMinutes(now, 60)));
  });
});
