import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant } from '../../src/domain/day';
import { briefComesAt, isQuiet, isQuietAt, worksInQuiet } from '../../src/domain/quiet';
import { heardFrom, heldBy } from '../../src/domain/reminder-hold';
import { defaultSettings, type Quiet } from '../../src/domain/settings';
import { always, instant, zone } from './arbitraries';
import { clock } from './counting';

const minute = fc.integer({ min: 0, max: 1439 });
const quiet: fc.Arbitrary<Quiet> = fc.record({ from: minute, until: minute });
const at = (text: string) => text as Instant;
const minuteAt = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const hours = (from: string, until: string): Quiet => ({ from: minuteAt(from), until: minuteAt(until) });
const night = hours('21:00', '07:00');

/** The quiet minutes counted one by one from the first to the last, as a hand of a clock goes. */
function minutesOf({ from, until }: Quiet): Set<number> {
  const found = new Set<number>();
  for (let hand = from; hand !== until; hand = (hand + 1) % 1440) found.add(hand);
  return found;
}

describe('quiet hours', () => {
  it(
    'are the minutes from their beginning to their end, over midnight too',
    always(quiet, (hoursOf) => {
      const minutes = minutesOf(hoursOf);
      const wrong = Array.from({ length: 1440 }, (_, one) => one).filter(
        (one) => isQuietAt(one, hoursOf) !== minutes.has(one),
      );
      expect(wrong).toEqual([]);
    }),
  );

  it.each([
    ['20:59', false],
    ['21:00', true],
    ['23:59', true],
    ['00:00', true],
    ['06:59', true],
    ['07:00', false],
  ])('from 21:00 to 7:00, %s: %s', (time, isThen) => {
    expect(isQuietAt(minuteAt(time), night)).toBe(isThen);
  });

  it(
    'that end when they begin are none, and those of a day without its last minute leave that one',
    always(minute, minute, (begin, one) => {
      expect(isQuietAt(one, { from: begin, until: begin })).toBe(false);
      expect(isQuietAt(one, { from: begin, until: (begin + 1439) % 1440 })).toBe(one !== (begin + 1439) % 1440);
    }),
  );

  it(
    'are what the clock on the wall says, wherever that hangs',
    always(instant, quiet, zone, (now, hoursOf, inZone) => {
      expect(isQuiet(now, hoursOf, inZone)).toBe(minutesOf(hoursOf).has(clock(now, inZone).minute));
      expect(isQuiet(now, null, inZone)).toBe(false);
    }),
  );

  it(
    'end: within two days there is a minute that is not quiet',
    always(instant, quiet, zone, (now, hoursOf, inZone) => {
      const end = addMinutes(now, 2 * 1440);
      let then = now;
      while (then < end && isQuiet(then, hoursOf, inZone)) then = addMinutes(then, 1);
      expect(then < end).toBe(true);
    }),
  );

  it.each([
    // In Berlin the clocks go from 2:00 to 3:00 on 29 March 2026, and from 3:00 to 2:00 on 25 October.
    ['the night that is an hour short', '2026-03-29T04:59:00Z', night, true],
    ['its end', '2026-03-29T05:00:00Z', night, false],
    ['the night that is an hour long', '2026-10-25T05:59:00Z', night, true],
    ['its end', '2026-10-25T06:00:00Z', night, false],
    ['hours that the clocks skip: before', '2026-03-29T00:59:00Z', hours('02:10', '02:50'), false],
    ['hours that the clocks skip: after', '2026-03-29T01:00:00Z', hours('02:10', '02:50'), false],
    ['an end that the clocks skip is over with it', '2026-03-29T01:00:00Z', hours('21:00', '02:30'), false],
    ['an hour that comes twice: the first time', '2026-10-25T00:30:00Z', hours('02:00', '03:00'), true],
    ['the second time', '2026-10-25T01:30:00Z', hours('02:00', '03:00'), true],
  ])('when the clocks change, %s', (_what, now, hoursOf, isThen) => {
    expect(isQuiet(at(now), hoursOf, 'Europe/Berlin')).toBe(isThen);
  });
});

describe('the brief', () => {
  it.each([
    ['08:30', night, '08:30'],
    ['06:30', night, '07:00'],
    ['21:00', night, null],
    ['23:30', hours('21:00', '00:00'), null],
    ['12:30', hours('12:00', '13:00'), '13:00'],
    ['13:00', hours('12:00', '13:00'), '13:00'],
    ['12:30', null, '12:30'],
  ])('at %s with the quiet hours %j comes at %s', (time, hoursOf, comes) => {
    expect(briefComesAt(minuteAt(time), hoursOf)).toBe(comes && minuteAt(comes));
  });

  it(
    'comes as soon as it is not quiet, or on no day at all',
    always(minute, quiet, (briefAt, hoursOf) => {
      const rest = Array.from({ length: 1440 - briefAt }, (_, ahead) => briefAt + ahead);
      expect(briefComesAt(briefAt, hoursOf)).toBe(rest.find((one) => !isQuietAt(one, hoursOf)) ?? null);
    }),
  );
});

describe('the working hours', () => {
  it.each([
    [hours('09:00', '17:00'), night, false],
    [hours('09:00', '21:00'), night, false],
    [hours('09:00', '21:01'), night, true],
    [hours('06:59', '12:00'), night, true],
    [hours('07:00', '12:00'), night, false],
    [hours('09:00', '17:00'), hours('12:00', '13:00'), true],
    [hours('12:15', '12:45'), hours('12:00', '13:00'), true],
    [hours('09:00', '17:00'), hours('12:00', '12:00'), false],
  ])('%j and the quiet hours %j', (working, hoursOf, shared) => {
    expect(worksInQuiet(working, hoursOf)).toBe(shared);
  });

  it(
    'share a minute with the quiet hours, or they do not',
    always(minute, fc.integer({ min: 1, max: 1440 }), quiet, (from, length, hoursOf) => {
      const until = Math.min(1440, from + length);
      const shared = [...minutesOf(hoursOf)].some((one) => one >= from && one < until);
      expect(worksInQuiet({ from, until }, hoursOf)).toBe(shared);
    }),
  );
});

describe('reminders are held', () => {
  const settings = { ...defaultSettings, quiet: night };
  const evening = at('2026-11-18T20:30:00Z'); // 21:30 in Berlin
  const noon = at('2026-11-18T11:00:00Z');
  const paused = { ...settings, pausedUntil: at('2026-11-19T06:00:00Z') };
  it.each([
    ['by nothing', noon, settings, false, null],
    ['in quiet hours', evening, settings, false, 'quiet'],
    ['by none that are not set', evening, { ...settings, quiet: null }, false, null],
    ['by a pause', noon, paused, false, 'paused'],
    ['by it before all else', evening, paused, true, 'paused'],
    ['no longer than it lasts', at('2026-11-19T06:00:00Z'), paused, false, null],
    ['while the browser fills the screen', noon, settings, true, 'full-screen'],
    ['not for that, where it is not wanted', noon, { ...settings, holdFullScreen: false }, true, null],
    ['in quiet hours before full screen', evening, settings, true, 'quiet'],
  ] as const)('%s', (_what, now, set, fullScreen, held) => {
    expect(heldBy(now, set, 'Europe/Berlin', fullScreen)).toBe(held);
  });

  it(
    'by nothing exactly when nothing holds them',
    always(
      instant,
      fc.record({
        quiet: fc.option(quiet),
        hours: fc.option(fc.integer({ min: -80, max: 80 })),
        holdFullScreen: fc.boolean(),
      }),
      zone,
      fc.boolean(),
      (now, { hours, ...rest }, inZone, fullScreen) => {
        const set = { ...rest, pausedUntil: hours === null ? null : addMinutes(now, hours * 60) };
        const free =
          (hours === null || hours <= 0 || hours > 72) &&
          !isQuiet(now, set.quiet, inZone) &&
          !(set.holdFullScreen && fullScreen);
        expect(heldBy(now, set, inZone, fullScreen) === null).toBe(free);
      },
    ),
  );
});

describe('the end of a silence', () => {
  it('is as the minute is skipped in which the quiet hours end', () => {
    const settings = { quiet: hours('21:00', '02:30'), pausedUntil: null };
    const end = heardFrom(at('2026-03-28T23:00:00.000Z'), settings, 'Europe/Berlin');
    expect(end).toBe('2026-03-29T01:00:00.000Z');
  });

  const wish = fc.record({ quiet: fc.option(quiet), ahead: fc.option(fc.integer({ min: -60, max: 3 * 1440 })) });

  it(
    'is the first minute in which neither pause nor quiet hours hold',
    always(instant, wish, zone, (moment, { quiet: hoursOf, ahead }, inZone) => {
      const start = at(`${moment.slice(0, 16)}:00.000Z`);
      const settings = { quiet: hoursOf, pausedUntil: ahead === null ? null : addMinutes(start, ahead) };
      const isHeld = (when: Instant) => heldBy(when, { ...settings, holdFullScreen: false }, inZone, false) !== null;
      const end = heardFrom(start, settings, inZone);
      expect(end >= start && !isHeld(end)).toBe(true);
      expect(end === start || isHeld(addMinutes(end, -1))).toBe(true);
    }),
  );
});
