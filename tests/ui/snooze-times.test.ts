import { describe, expect, it, vi } from 'vitest';
import type { Calendar } from '../../src/domain/calendar';
import { type Day, dayOf, type Instant } from '../../src/domain/day';
import type { Quiet } from '../../src/domain/settings';
import { snoozeTimes } from '../../src/ui/snooze-times';
import './page';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const zone = 'Europe/Berlin';
const working: Calendar = { zone, workingWeekdays: new Set([1, 2, 3, 4, 5]), daysOff: new Set() };
const night: Quiet = { from: 21 * 60, until: 7 * 60 };

/** What is offered at this time in Berlin, on Friday 20 November 2026 unless said otherwise. */
function at(time: string, calendar: Calendar | null = working, quiet: Quiet | null = night): string[] {
  const now = new Date(`${time.length > 8 ? time : `2026-11-20T${time}`}+01:00`).toISOString() as Instant;
  return snoozeTimes(now, dayOf(now, zone), zone, calendar, quiet).map(({ label, hint }) => `${label} ${hint}`);
}

describe('the times of today to put something off to', () => {
  it.each<[string, string[]]>([
    ['09:12:40', ['In an hour 10:12', 'This afternoon 14:00']],
    ['13:00:20', ['In an hour 14:00']], // both are one
    ['13:29:00', ['In an hour 14:29', 'This afternoon 14:00']],
    ['13:30:00', ['In an hour 14:30', 'This afternoon 14:00']],
    ['13:31:00', ['In an hour 14:31']], // less than half an hour
    ['19:59:00', ['In an hour 20:59']],
    ['20:00:00', []], // the quiet hours have begun by then
    ['05:30:00', ['This afternoon 14:00']],
    ['06:00:00', ['In an hour 7:00', 'This afternoon 14:00']],
  ])('at %s: %j', (time, offered) => {
    expect(at(time)).toEqual(offered);
  });

  it('are of today: what lies beyond midnight is not among them', () => {
    expect(at('22:59:00', working, null)).toEqual(['In an hour 23:59']);
    expect(at('23:00:00', working, null)).toEqual([]);
  });

  it('are not offered on a day off, from which the step would move; a promise may be for any day', () => {
    expect(at('2026-11-21T09:00:00')).toEqual([]);
    expect(at('2026-11-21T09:00:00', null)).toEqual(['In an hour 10:00', 'This afternoon 14:00']);
    expect(at('09:00:00', { ...working, daysOff: new Set(['2026-11-20' as Day]) })).toEqual([]);
    // a calendar without a working day restrains nothing
    expect(at('09:00:00', { ...working, workingWeekdays: new Set() })).toHaveLength(2);
  });

  it('nor those at which the user wants no reminder', () => {
    expect(at('09:00:00', working, { from: 12 * 60, until: 15 * 60 })).toEqual(['In an hour 10:00']);
  });

  it('nor on a page that was left open over midnight', () => {
    const now = '2026-11-20T08:00:00.000Z' as Instant;
    expect(snoozeTimes(now, '2026-11-19' as Day, zone, working, night)).toEqual([]);
  });

  it('an hour is an hour where the clocks change', () => {
    // 02:30 in summer, then 02:30 in winter: Sunday 25 October 2026
    const now = '2026-10-25T00:30:00.000Z' as Instant;
    expect(snoozeTimes(now, '2026-10-25' as Day, zone, null, null)[0]?.at).toBe('2026-10-25T01:30:00.000Z');
  });
});
