import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMinutes, dayOf, type Instant, instantAt, minuteOfDay } from '../../src/domain/day';
import { untilTomorrow } from '../../src/domain/pause';
import { isPaused } from '../../src/domain/reminder-hold';
import { always, instant, zone } from './arbitraries';

const minute = fc.integer({ min: 0, max: 1439 });
const quiet = fc.option(fc.record({ from: minute, until: minute }));
const at = (text: string) => text as Instant;
const night = { from: 21 * 60, until: 7 * 60 };

describe('a pause until tomorrow', () => {
  it.each([
    ['ends with the night', '2026-11-18T11:00:00Z', night, 'Europe/Berlin', '2026-11-19T06:00:00Z'],
    ['ends at midnight without quiet hours', '2026-11-18T11:00:00Z', null, 'Europe/Berlin', '2026-11-18T23:00:00Z'],
    ['asked for after midnight means the next day', '2026-11-18T00:30:00Z', night, 'UTC', '2026-11-19T07:00:00Z'],
    ['asked for late lasts the same', '2026-11-18T22:30:00Z', night, 'Europe/Berlin', '2026-11-19T06:00:00Z'],
    ['is by the day of the user', '2026-11-18T20:00:00Z', night, 'Asia/Kathmandu', '2026-11-20T01:15:00Z'],
    // Hours of the day are quiet by themselves; the pause is for the rest of today.
    [
      'ends at midnight where only noon is quiet',
      '2026-11-18T11:00:00Z',
      { from: 720, until: 780 },
      'UTC',
      '2026-11-19T00:00:00Z',
    ],
    ['or only the evening', '2026-11-18T11:00:00Z', { from: 1260, until: 1439 }, 'UTC', '2026-11-19T00:00:00Z'],
    [
      'ends with a night that begins after midnight',
      '2026-11-18T11:00:00Z',
      { from: 60, until: 420 },
      'UTC',
      '2026-11-19T07:00:00Z',
    ],
    ['over the hour that is skipped', '2026-03-28T12:00:00Z', night, 'Europe/Berlin', '2026-03-29T05:00:00Z'],
    ['over the hour that comes twice', '2026-10-24T12:00:00Z', night, 'Europe/Berlin', '2026-10-25T06:00:00Z'],
    // Its clocks skip midnight: 24 April 2026 begins at 1:00.
    ['into a day without a midnight', '2026-04-23T12:00:00Z', null, 'Africa/Cairo', '2026-04-23T22:00:00Z'],
  ])('%s', (_what, now, hours, inZone, until) => {
    expect(untilTomorrow(at(now), hours, inZone)).toBe(at(until.replace('Z', '.000Z')));
  });

  it(
    'ends on the day after, by whatever clock, and holds until then',
    always(instant, quiet, zone, (now, hours, inZone) => {
      const pausedUntil = untilTomorrow(now, hours, inZone);
      expect(dayOf(pausedUntil, inZone)).toBe(addDays(dayOf(now, inZone), 1));
      expect(isPaused(now, { pausedUntil })).toBe(true);
      expect(isPaused(addMinutes(pausedUntil, -1), { pausedUntil })).toBe(true);
      expect(isPaused(pausedUntil, { pausedUntil })).toBe(false);
    }),
  );

  it(
    'ends when the quiet hours of a night do, unless the clocks skip that minute',
    always(instant, minute, minute, zone, (now, from, until, inZone) => {
      fc.pre(from > until || (from < 6 * 60 && from < until));
      const shows = minuteOfDay(untilTomorrow(now, { from, until }, inZone), inZone);
      expect(shows === until || shows - until === 60 || shows - until === 30).toBe(true);
    }),
  );

  it(
    'lasts no longer for being asked for again on the same day',
    always(instant, quiet, zone, minute, (now, hours, inZone, later) => {
      const day = dayOf(now, inZone);
      const again = instantAt(day, later, inZone);
      fc.pre(dayOf(again, inZone) === day);
      expect(untilTomorrow(again, hours, inZone)).toBe(untilTomorrow(now, hours, inZone));
    }),
  );
});

it('a pause that was begun under a clock ahead of its time ends with that clock', () => {
  const now = '2026-11-18T12:00:00.000Z' as Instant;
  expect(isPaused(now, { pausedUntil: addMinutes(now, 3 * 24 * 60) })).toBe(true);
  expect(isPaused(now, { pausedUntil: addMinutes(now, 3 * 24 * 60 + 1) })).toBe(false);
});
