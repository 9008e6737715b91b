import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMinutes, type Day, dayOf, daysBetween, type Instant } from '../../src/domain/day';
import { compareEntries, isOverdue, type QueueEntry, queueOf, standingOf } from '../../src/domain/queue';
import type { Step } from '../../src/domain/step';
import { always, day, zone } from './arbitraries';

const now = '2026-03-04T11:00:00.000Z' as Instant; // Wednesday noon in Berlin
const today = '2026-03-04' as Day;

const message = (on: Day, gap: number, from?: Instant): Step => ({
  kind: 'message',
  day: on,
  ...(from ? { from } : {}),
  cadence: 'gentle',
  gap,
  why: { rule: 'start', on },
  shifts: [],
});

const promise = (at: Instant): Step => ({
  kind: 'promise',
  day: dayOf(at, 'Europe/Berlin'),
  at,
  cadence: 'gentle',
  gap: 1,
  why: { rule: 'promise', what: 'call-back', promiseId: 'p', by: 'them', at, zone: 'Europe/Berlin' },
  shifts: [],
});

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.integer({ min: -12, max: 2 }), fc.constantFrom(1, 3, 4, 14))
      .map(([days, gap]) => message(addDays(today, days), gap)),
  },
  { weight: 1, arbitrary: fc.integer({ min: -50, max: 50 }).map((hours) => promise(addMinutes(now, hours * 60))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: -40, max: 20 }), fc.constantFrom(1, 3))
      .map(([hours, gap]) => [addMinutes(now, hours * 60), gap] as const)
      .map(([from, gap]) => message(dayOf(from, 'Europe/Berlin'), gap, from)),
  },
);

/** Few values, so that there are ties of every kind. */
const entry: fc.Arbitrary<QueueEntry> = fc.record({
  contactId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  step,
  value: fc.constantFrom(1 as const, 2 as const, 3 as const),
  lastTouchAt: fc.constantFrom(null, '2025-01-01T00:00:00.000Z' as Instant, '2026-01-01T00:00:00.000Z' as Instant),
});

const order = (a: QueueEntry, b: QueueEntry): number => Math.sign(compareEntries(a, b, today, now));

describe('the order of the queue', () => {
  it(
    'is total: two entries are equal only when they are one, and turned round the order turns round',
    always(entry, entry, (a, b) => {
      expect(order(a, b) + order(b, a)).toBe(0);
      if (a.contactId !== b.contactId && a.step.at !== b.step.at) expect(order(a, b)).not.toBe(0);
      if (a.contactId !== b.contactId && !a.step.at) expect(order(a, b)).not.toBe(0);
      expect(order(a, a)).toBe(0);
    }),
  );

  it(
    'is transitive',
    always(entry, entry, entry, (a, b, c) => {
      if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
    }),
  );

  it(
    'is the stated one: promises by instant, then overdue by days late over the gap, then today, then later today; then value; then longest ago',
    always(fc.array(entry, { maxLength: 30 }), (entries) => {
      const queue = queueOf(entries, today, now);
      for (const [index, after] of queue.entries()) {
        const before = queue[index - 1];
        if (!before) continue;
        if (after.step.at) {
          expect(before.step.at && before.step.at <= after.step.at).toBe(true);
          continue;
        }
        if (before.step.at) continue;
        const late = ({ step }: QueueEntry): number => daysBetween(step.day, today) / step.gap;
        expect(late(before)).toBeGreaterThanOrEqual(late(after));
        if (late(before) !== late(after)) continue;
        const wait = ({ step: { from } }: QueueEntry): string => (from && from > now ? from : 'none');
        if (wait(before) !== wait(after)) {
          expect(wait(after) !== 'none' && (wait(before) === 'none' || wait(before) < wait(after))).toBe(true);
          continue;
        }
        expect(before.value).toBeGreaterThanOrEqual(after.value);
        if (before.value !== after.value) continue;
        expect((before.lastTouchAt ?? '') <= (after.lastTouchAt ?? '')).toBe(true);
      }
    }),
  );

  it(
    'holds everybody who is due and nobody who is not',
    always(fc.array(entry, { maxLength: 30 }), (entries) => {
      const queue = queueOf(entries, today, now);
      const due = entries.filter(({ step: { at, day: on } }) => on <= today || (at && at <= now));
      expect(queue.length).toBe(due.length);
      for (const one of due) expect(queue).toContain(one);
    }),
  );

  it(
    'does not depend on the order in which they came, as long as they are different people',
    always(
      fc.uniqueArray(entry, { selector: ({ contactId }) => contactId, maxLength: 8 }).chain((entries) => {
        return fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }));
      }),
      ([entries, shuffled]) => {
        // promises at one instant are told apart by value, last touch and id like anybody
        expect(queueOf(shuffled, today, now)).toEqual(queueOf(entries, today, now));
      },
    ),
  );

  it('reads like this', () => {
    const entries: [string, Step, QueueEntry['value']][] = [
      ['today, ordinary', message('2026-03-04' as Day, 3), 2],
      ['Slow, three days late: 3/14', message('2026-03-01' as Day, 14), 3],
      ['Keen, one day late: 1/1', message('2026-03-03' as Day, 1), 1],
      ['tomorrow', message('2026-03-05' as Day, 1), 3],
      ['promise at 15:00', promise('2026-03-04T14:00:00.000Z' as Instant), 1],
      ['Gentle, two days late: 2/3', message('2026-03-02' as Day, 3), 2],
      ['promise of yesterday, missed', promise('2026-03-03T14:00:00.000Z' as Instant), 1],
      ['today, valued', message('2026-03-04' as Day, 3), 3],
      ['today, put off to 18:00', message(today, 3, '2026-03-04T17:00:00.000Z' as Instant), 3],
      ['today, put off to 15:00', message(today, 3, '2026-03-04T14:00:00.000Z' as Instant), 1],
      ['today, put off to noon, which it is', message(today, 3, now), 3],
    ];
    const queue = queueOf(
      entries.map(([contactId, step, value]) => ({ contactId, step, value, lastTouchAt: null })),
      today,
      now,
    );
    expect(queue.map(({ contactId }) => contactId)).toEqual([
      'promise of yesterday, missed',
      'promise at 15:00',
      'Keen, one day late: 1/1',
      'Gentle, two days late: 2/3',
      'Slow, three days late: 3/14',
      'today, put off to noon, which it is',
      'today, valued',
      'today, ordinary',
      'today, put off to 15:00',
      'today, put off to 18:00',
    ]);
  });
});

describe('overdue', () => {
  it(
    'a step when its day is before today; a promise when its instant has passed',
    always(step, day, zone, (one, on, inZone) => {
      const at = addMinutes(`${on}T12:00:00.000Z` as Instant, 0);
      const here = dayOf(at, inZone);
      expect(isOverdue(one, here, at)).toBe(one.at ? one.at <= at : one.day < here);
    }),
  );

  it.each([
    [message('2026-03-03' as Day, 3), 'overdue'],
    [message('2026-03-04' as Day, 3), 'today'],
    [message('2026-03-05' as Day, 3), null],
    [message('2026-03-04' as Day, 3, '2026-03-04T11:01:00.000Z' as Instant), 'later'],
    [message('2026-03-04' as Day, 3, '2026-03-04T11:00:00.000Z' as Instant), 'today'], // on the minute: the time has come
    [message('2026-03-03' as Day, 3, '2026-03-03T16:00:00.000Z' as Instant), 'overdue'],
    [message('2026-03-05' as Day, 3, '2026-03-05T08:00:00.000Z' as Instant), null],
    [promise('2026-03-04T10:59:00.000Z' as Instant), 'overdue'],
    [promise('2026-03-04T11:00:00.000Z' as Instant), 'overdue'], // on the minute: now is when to call
    [promise('2026-03-04T11:01:00.000Z' as Instant), 'promised'],
    [promise('2026-03-05T08:00:00.000Z' as Instant), null],
  ])('%o stands as %s', (one, standing) => {
    expect(standingOf(one, today, now)).toBe(standing);
  });
});
