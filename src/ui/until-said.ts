import { type Calendar, workingDayFrom } from '../domain/calendar';
import { addDays, type Day, dayOf, type Instant, instantAt, type Zone } from '../domain/day';
import { farthestDays } from '../domain/reasonable';
import { longDay, timeIn } from './when';
import { t } from './words';

/** To when something is put off: a day, or a time. */
export type Until = { readonly until: Day } | { readonly at: Instant };

/** What the user has said of it so far; `good` is what can be done. */
export type UntilSaid =
  | { readonly kind: 'nothing' | 'not-understood' }
  | { readonly kind: 'no-time' | 'too-early'; readonly day: Day }
  | { readonly kind: 'passed' | 'too-far' | 'good'; readonly to: Until };

/** @param minute after midnight by the clocks of `zone`, the user's; `null`: a day alone, which is not today */
export function untilSaid(day: Day | null, minute: number | null, now: Instant, zone: Zone): UntilSaid {
  if (day === null) return { kind: 'nothing' };
  const today = dayOf(now, zone);
  const to = minute === null ? { until: day } : { at: instantAt(day, minute, zone) };
  if (day > addDays(today, farthestDays)) return { kind: 'too-far', to };
  if (minute === null && day <= today) return { kind: day === today ? 'no-time' : 'too-early', day };
  return { kind: 'at' in to && to.at < now ? 'passed' : 'good', to };
}

/**
 * "Thursday 26 November at 15:00": what was understood, or what to do about it.
 * @param calendar by which a step moves off a day off; `null` for a promise, which does not
 */
export function untilWords(said: UntilSaid, now: Instant, zone: Zone, calendar: Calendar | null): string {
  const today = dayOf(now, zone);
  switch (said.kind) {
    case 'nothing':
      return '';
    case 'not-understood':
      return t('untilNotUnderstood');
    case 'no-time':
      return t('whenNoTime', longDay(said.day, today));
    case 'too-early':
      return t('dayTooEarly', longDay(said.day, today), longDay(addDays(today, 1), today));
  }
  const { to } = said;
  const day = 'at' in to ? dayOf(to.at, zone) : to.until;
  const words = 'at' in to ? t('dayAtHour', longDay(day, today), timeIn(to.at, zone)) : longDay(day, today);
  if (said.kind === 'passed') return t('whenPassed', words);
  if (said.kind === 'too-far') return t('whenTooFar', words);
  const due = calendar ? workingDayFrom(day, calendar) : day;
  return due === day ? words : t('untilMoved', words, longDay(due, today));
}
