import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  instantAt,
  isZone,
  laterDay,
  minuteOfDay,
  parseDay,
  parseInstant,
  weekdayOf,
} from '../../src/domain/day';
import { always, day, instant, zone, zones } from './arbitraries';
import { clock, plusDays } from './counting';

const days = fc.integer({ min: -5000, max: 5000 });
const minute = fc.integer({ min: 0, max: 1439 });

describe('counting days', () => {
  it(
    'there and back again',
    always(day, days, (from, count) => {
      const to = addDays(from, count);
      expect(daysBetween(from, to)).toBe(count);
      expect(addDays(to, -count)).toBe(from);
      expect(to).toBe(plusDays(from, count));
      expect(count === 0 ? to === from : to > from === count > 0).toBe(true);
      expect(laterDay(from, to)).toBe(count > 0 ? to : from);
    }),
  );

  it(
    'every seventh day is the same weekday, and each day has the one after yesterday’s',
    always(day, fc.integer({ min: -500, max: 500 }), (from, weeks) => {
      expect(weekdayOf(addDays(from, weeks * 7))).toBe(weekdayOf(from));
      expect(weekdayOf(addDays(from, 1))).toBe((weekdayOf(from) % 7) + 1);
    }),
  );

  it('through two centuries, twice, more days than are remembered', () => {
    const first = '1900-01-01' as Day;
    for (const _ of ['once', 'again'])
      for (let passed = 0; passed < 73_000; passed++) {
        const day = addDays(first, passed);
        if (day !== plusDays(first, passed)) expect(day, String(passed)).toBe(plusDays(first, passed));
      }
    expect(addDays(first, 72_999)).toBe('2099-11-12');
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29', 4], // 2024 is a leap year; the 29th was a Thursday
    ['2024-02-29', 1, '2024-03-01', 5],
    ['2023-02-28', 1, '2023-03-01', 3],
    ['2024-02-29', 366, '2025-03-01', 6],
    ['2100-02-28', 1, '2100-03-01', 1], // 2100 is none
    ['2026-12-31', 1, '2027-01-01', 5],
    ['2027-01-01', -1, '2026-12-31', 4],
    ['1970-01-01', -1, '1969-12-31', 3],
    ['2026-03-28', 1, '2026-03-29', 7], // 23 hours in Berlin
    ['2026-10-25', 1, '2026-10-26', 1], // after a day of 25
  ] as const)('%s and %i days is %s, weekday %i', (from, count, to, weekday) => {
    expect(addDays(from as Day, count)).toBe(to);
    expect(weekdayOf(to as Day)).toBe(weekday);
  });
});

describe('where days end', () => {
  const [first, last] = ['0000-01-01', '9999-12-31'] as Day[] as [Day, Day];
  const any = fc
    .integer({ min: Date.parse(`${first}T00:00:00.000Z`), max: Date.parse(`${last}T23:59:59.999Z`) })
    .map((ms) => new Date(ms).toISOString() as Instant);
  const edges = fc.constantFrom(
    '0000-01-01T00:00:00.000Z' as Instant,
    '0099-12-31T23:59:00.000Z' as Instant,
    '9999-12-31T23:59:59.999Z' as Instant,
  );
  const anyAt = fc.oneof(any, edges);
  const far = fc.integer({ min: -5_000_000, max: 5_000_000 });

  it(
    'any instant lies on a day and in a minute, in any zone, and the day is the same or the next to what it is in UTC',
    always(anyAt, zone, (at, inZone) => {
      const on = dayOf(at, inZone);
      expect(parseDay(on)).toBe(on);
      expect(Math.abs(daysBetween(dayOf(at, 'UTC'), on))).toBeLessThanOrEqual(1);
      expect(minuteOfDay(at, inZone)).toBeGreaterThanOrEqual(0);
      expect(minuteOfDay(at, inZone)).toBeLessThan(1440);
    }),
  );

  it(
    'counting stops at the first and the last',
    always(anyAt, far, minute, zone, (at, count, atMinute, inZone) => {
      const on = dayOf(at, 'UTC');
      const to = addDays(on, count);
      expect(parseDay(to)).toBe(to);
      expect(to >= on).toBe(count >= 0 || on === first);
      for (const instant of [addMinutes(at, count * 1440), instantAt(on, atMinute, inZone)])
        expect(parseInstant(instant)).toBe(instant);
      const [end, begin] = [addDays(last, Math.abs(count)), addDays(first, -Math.abs(count))];
      expect([end, begin]).toEqual([last, first]);
    }),
  );

  it('an instant that would lie beyond is the last one', () => {
    expect(parseInstant('9999-12-31T23:59:59-14:00')).toBe('9999-12-31T23:59:59.999Z');
    expect(dayOf('9999-12-31T23:59:59.999Z' as Instant, 'Asia/Kathmandu')).toBe('9999-12-31');
  });
});

describe('reading days and instants', () => {
  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    'tomorrow',
    '',
    '2026-01-01T00',
  ])('“%s” is no day', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it(
    'a day is read as itself, and so is an instant',
    always(day, instant, (one, at) => {
      expect(parseDay(one)).toBe(one);
      expect(parseInstant(at)).toBe(at);
    }),
  );

  it.each([
    ['2026-11-20T10:30:00+01:00', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T10:30Z', '2026-11-20T10:30:00.000Z'],
    ['2026-11-20T10:30:00.5-03:30', '2026-11-20T14:00:00.500Z'],
  ])('%s is %s', (text, at) => {
    expect(parseInstant(text)).toBe(at);
  });

  it.each(['2026-11-20T10:30:00', '2026-11-20', '2026-02-30T00:00:00Z', '2026-11-20T25:00:00Z', '1763632200000', ''])(
    '“%s” is no instant',
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );

  it('knows zones from places that have none', () => {
    expect(zones.every(isZone)).toBe(true);
    for (const text of ['', 'Berlin', 'Europe/Atlantis', 'local']) expect(isZone(text)).toBe(false);
  });
});

describe('day and hour in a zone', () => {
  it(
    'agree with what its clocks show',
    always(instant, zone, (at, inZone) => {
      expect({ day: dayOf(at, inZone), minute: minuteOfDay(at, inZone) }).toEqual(clock(at, inZone));
    }),
  );

  it(
    'the instant of a day and a minute shows that day and that minute, or, where the clocks skip it, one that comes after it',
    always(day, minute, zone, (on, at, inZone) => {
      const shown = clock(instantAt(on, at, inZone), inZone);
      const skipped = shown.day !== on || shown.minute !== at;
      if (!skipped) return;
      const [wanted, came] = [on, shown.day].map((text) => Date.parse(`${text}T00:00:00Z`) / 60_000) as [
        number,
        number,
      ];
      const ahead = came + shown.minute - (wanted + at);
      expect(ahead).toBeGreaterThan(0);
      expect(ahead).toBeLessThanOrEqual(60);
      // no instant of that day shows it
      const around = Array.from({ length: 240 }, (_, index) => addMinutes(instantAt(on, at, inZone), index - 120));
      expect(around.some((instant) => clock(instant, inZone).minute === at && clock(instant, inZone).day === on)).toBe(
        false,
      );
    }),
  );

  it(
    'is the first of two where the clocks show it twice',
    always(day, minute, zone, (on, at, inZone) => {
      const first = instantAt(on, at, inZone);
      const earlier = [30, 60, 120].map((minutes) => clock(addMinutes(first, -minutes), inZone));
      for (const shown of earlier) expect(shown).not.toEqual({ day: on, minute: at });
    }),
  );

  // The hours of the clock changes of 2026, each with the offset before and after.
  it.each<[on: string, time: string, inZone: string, at: string, why: string]>([
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z', 'skipped: read as +1, shows 03:30'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', 'twice: the first, +2'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z', 'skipped: +10:30, shows 02:45'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z', 'twice: the first, +11'],
    ['2026-03-08', '02:30', 'America/St_Johns', '2026-03-08T06:00:00.000Z', 'skipped: −3:30, shows 03:30'],
    ['2026-11-01', '01:30', 'America/St_Johns', '2026-11-01T04:00:00.000Z', 'twice: the first, −2:30'],
    ['2026-03-29', '01:00', 'America/Scoresbysund', '2026-03-29T02:00:00.000Z', 'just after midnight was skipped: −1'],
    ['2026-09-06', '00:30', 'America/Santiago', '2026-09-06T04:30:00.000Z', 'midnight skipped: −4, shows 01:30'],
    ['2026-04-24', '00:30', 'Africa/Cairo', '2026-04-23T22:30:00.000Z', 'midnight skipped: +2, shows 01:30'],
    ['2026-07-01', '12:00', 'Asia/Kathmandu', '2026-07-01T06:15:00.000Z', '5:45 ahead all year'],
    ['2026-07-01', '00:00', 'Pacific/Apia', '2026-06-30T11:00:00.000Z', '13 hours ahead'],
    ['2011-12-30', '08:30', 'Pacific/Apia', '2011-12-30T18:30:00.000Z', 'a day that Samoa left out'],
  ])('%s %s in %s is %s (%s)', (on, time, inZone, at) => {
    const [hours, minutes] = time.split(':').map(Number) as [number, number];
    expect(instantAt(on as Day, hours * 60 + minutes, inZone)).toBe(at);
  });

  it('a quarter past midnight in Kathmandu is still yesterday in Berlin', () => {
    const at = '2026-03-02T18:30:00.000Z' as Instant;
    expect(dayOf(at, 'Asia/Kathmandu')).toBe('2026-03-03');
    expect(minuteOfDay(at, 'Asia/Kathmandu')).toBe(15);
    expect(dayOf(at, 'Europe/Berlin')).toBe('2026-03-02');
  });

  const machine = process.env.TZ;
  afterAll(() => {
    if (machine === undefined) delete process.env.TZ;
    else process.env.TZ = machine;
  });

  it('the zone of the machine makes no difference, not even in the hours of a clock change', () => {
    const changes: readonly (readonly [string, number, string, string])[] = [
      ['2026-03-29', 150, 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
      ['2026-10-25', 150, 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
      ['2026-11-01', 90, 'America/St_Johns', '2026-11-01T04:00:00.000Z'],
      ['2026-04-05', 105, 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
      ['2026-03-29', 60, 'America/Scoresbysund', '2026-03-29T02:00:00.000Z'],
    ];
    for (const machineZone of zones) {
      process.env.TZ = machineZone;
      for (const [on, at, inZone, expected] of changes) expect(instantAt(on as Day, at, inZone)).toBe(expected);
    }
  });
});
