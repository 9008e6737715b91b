import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant } from '../../src/domain/day';
import { noticesDue } from '../../src/domain/notice';
import type { Reminder } from '../../src/domain/reminder';
import { always, instant } from './arbitraries';

const minutes = (at: Instant, from: Instant): number => (Date.parse(at) - Date.parse(from)) / 60_000;

const waitingAt = (now: Instant): fc.Arbitrary<readonly Reminder[]> =>
  fc
    .array(
      fc.record({
        ahead: fc.oneof(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -20_000, max: 200 })),
        kind: fc.constantFrom('before' as const, 'now' as const, 'snoozed' as const),
        held: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 10_000 })),
      }),
      { maxLength: 12 },
    )
    .map((drawn) =>
      drawn.map(({ ahead, kind, held }, index) => {
        const due = addMinutes(now, ahead);
        const waits = kind === 'now' ? addMinutes(due, held) : due;
        return { fingerprint: `f${index}`, contactId: `c${index}`, kind, due, waits };
      }),
    );
const moment = instant.chain((now) => fc.tuple(fc.constant(now), waitingAt(now), fc.integer({ min: 0, max: 120 })));

describe('what is shown of what waits', () => {
  it(
    'is all that is due, each once, and nothing early; a warning only before its time',
    always(moment, ([now, waiting, warnBefore]) => {
      const { notices, obsolete } = noticesDue(now, waiting, warnBefore);
      const shown = notices.flatMap(({ reminders }) => reminders.map(({ fingerprint }) => fingerprint));
      const due = waiting.filter(({ kind, due: at, waits }) =>
        kind === 'before' ? minutes(at, now) > 0 && minutes(at, now) <= warnBefore : minutes(waits, now) <= 0,
      );
      expect(shown.toSorted()).toEqual(due.map(({ fingerprint }) => fingerprint).toSorted());
      expect(obsolete).toEqual(waiting.filter(({ kind, due: at }) => kind === 'before' && minutes(at, now) <= 0));
    }),
  );

  it(
    'is never a flood: what is late comes together, and so do more than three that are on time',
    always(moment, ([now, waiting, warnBefore]) => {
      const { notices } = noticesDue(now, waiting, warnBefore);
      expect(notices.filter(({ late }) => late).length).toBeLessThanOrEqual(1);
      expect(notices.filter(({ late }) => !late).length).toBeLessThanOrEqual(3);
      for (const { reminders, late } of notices)
        for (const { due } of reminders) expect(minutes(now, due) > 5).toBe(late);
    }),
  );

  it(
    'is in the order of its times',
    always(moment, ([now, waiting, warnBefore]) => {
      for (const { reminders } of noticesDue(now, waiting, warnBefore).notices) {
        const dues = reminders.map(({ due }) => due);
        expect(dues).toEqual(dues.toSorted());
      }
    }),
  );
});
