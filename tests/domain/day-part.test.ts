import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, instantAt, type Zone } from '../../src/domain/day';
import { dayPartOf, nextDayPart } from '../../src/domain/day-part';
import { historyOf } from '../../src/domain/history';
import { type DayPart, dayParts } from '../../src/domain/step';
import { always, attemptDeed, day, touchAt, touchesOf, zone } from './arbitraries';

const monday = '2026-03-02' as Day;
const nineToFive = { zone: 'Europe/Berlin', hours: { from: 9 * 60, until: 17 * 60 } };

/** The part proposed for Monday after a last attempt at `hour`, by the contact's clock. */
const after = (hour: number | null, contactZone: Zone): DayPart => {
  const dial = { channel: 'call', direction: 'out', outcome: 'no-answer' } as const;
  const touches = hour === null ? [] : [touchAt('t', instantAt(monday, hour * 60, contactZone), contactZone, dial)];
  return nextDayPart(historyOf(touches), contactZone, monday, nineToFive);
};

describe('the part of the day for the next attempt', () => {
  it.each<[where: Zone, hour: number | null, next: DayPart]>([
    // the same clock: round and round
    ['Europe/Berlin', null, 'morning'],
    ['Europe/Berlin', 9, 'late-morning'],
    ['Europe/Berlin', 11, 'afternoon'],
    ['Europe/Berlin', 13, 'late-afternoon'],
    ['Europe/Berlin', 16, 'morning'],
    // New York is six hours behind: its morning is 14 to 16 in Berlin, its late morning 16 to 18, its afternoon after hours
    ['America/New_York', null, 'morning'],
    ['America/New_York', 9, 'late-morning'],
    ['America/New_York', 11, 'morning'],
    // Los Angeles, nine behind: its morning begins at 17 in Berlin, when the user goes home. Nothing fits: round and round
    ['America/Los_Angeles', null, 'morning'],
    ['America/Los_Angeles', 9, 'late-morning'],
    // Kathmandu, 4:45 ahead in winter: its morning is over at 5:15 in Berlin, its afternoon is 7:15 to 10:15
    ['Asia/Kathmandu', null, 'afternoon'],
    ['Asia/Kathmandu', 14, 'late-afternoon'],
    ['Asia/Kathmandu', 16, 'afternoon'],
    // Auckland, twelve ahead: its evening is the user's morning; none of the four fits
    ['Pacific/Auckland', 9, 'late-morning'],
  ])('in %s, after one at %s o’clock: %s', (where, hour, next) => {
    expect(after(hour, where)).toBe(next);
  });

  it(
    'is never the one tried last, whatever the zones and hours',
    always(
      touchesOf(attemptDeed, 10),
      zone,
      zone,
      day,
      fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1439 })),
      (touches, theirs, ours, on, [a, b]) => {
        const history = historyOf(touches);
        const user = { zone: ours, hours: { from: Math.min(a, b), until: Math.max(a, b) + 1 } };
        const part = nextDayPart(history, theirs, on, user);
        expect(dayParts).toContain(part);
        const last = history.filter(({ direction }) => direction === 'out').at(-1);
        if (last) expect(part).not.toBe(dayPartOf(last.at, theirs));
      },
    ),
  );
});
