import type { Calendar } from '../../src/domain/calendar';
import type { Day, Instant } from '../../src/domain/day';
import type { Touch } from '../../src/domain/touch';

/** What the laws are measured with: slow and plain, and written without looking at how the engine does it. */

const dayMs = 24 * 60 * 60 * 1000;

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as Day;

export const works = (day: Day, { workingWeekdays, daysOff }: Calendar): boolean => {
  const sundayFirst = new Date(`${day}T12:00:00Z`).getUTCDay();
  return workingWeekdays.has((sundayFirst === 0 ? 7 : sundayFirst) as 1) && !daysOff.has(day);
};

/** `day`, or the first working day after it. */
export function onWorkingDay(day: Day, calendar: Calendar): Day {
  let found = day;
  while (!works(found, calendar)) found = plusDays(found, 1);
  return found;
}

/** The `count`-th working day after `day`. */
export function workingDaysAfter(day: Day, count: number, calendar: Calendar): Day {
  let found = day;
  for (let left = count; left > 0; ) {
    found = plusDays(found, 1);
    if (works(found, calendar)) left--;
  }
  return found;
}

export function workingDaysWithin(after: Day, until: Day, calendar: Calendar): number {
  let found = 0;
  for (let day = plusDays(after, 1); day <= until; day = plusDays(day, 1)) if (works(day, calendar)) found++;
  return found;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockIn(zone: string): Intl.DateTimeFormat {
  const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const found = clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hourCycle: 'h23', ...fields });
  clocks.set(zone, found);
  return found;
}

/** What the clock of `zone` shows: `2026-03-29` and minutes after midnight. */
export function clock(at: string, zone: string): { day: Day; minute: number } {
  const parts = clockIn(zone).formatToParts(Date.parse(at));
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}` as Day,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

const dayOfTouch = new WeakMap<Touch, Day>();
export function dayOfLog(touch: Touch): Day {
  const day = dayOfTouch.get(touch) ?? clock(touch.at, touch.zone).day;
  dayOfTouch.set(touch, day);
  return day;
}

const received = new Set(['voicemail-left', 'sent']);

/** Outgoing, received, unanswered: what rule 3 counts as a message. */
export const isSentMessage = ({ deleted, direction, outcome, channel }: Touch): boolean =>
  !deleted &&
  direction === 'out' &&
  (received.has(outcome) || (outcome === 'referral-asked' && channel !== 'call' && channel !== 'meeting'));

/** How many of `days` lie in the fullest seven days that hold `day`, `day` itself not counted. */
export const fullestWeekWith = (day: Day, days: readonly Day[]): number =>
  Math.max(
    ...[0, 1, 2, 3, 4, 5, 6].map((offset) => {
      const first = plusDays(day, -offset);
      const last = plusDays(first, 6);
      return days.filter((other) => other >= first && other <= last).length;
    }),
  );

/** The latest of some instants; the beginning of 2020 when there are none. */
export const latestOf = (instants: readonly string[]): Instant =>
  ['2020-01-01T00:00:00.000Z', ...instants].toSorted().at(-1) as Instant;
