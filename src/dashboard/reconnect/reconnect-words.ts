import { type Day, daysBetween } from '../../domain/day';
import type { Lasting } from '../../domain/reconnect-morning';
import type { Reconnected } from '../../messaging/reconnect';
import { monthOf, onDay, shortDay } from '../../ui/when';
import { counted, keyed, sentence, t } from '../../ui/words';

/** Longer ago than this it is the month that says something, not the day. */
const recentDays = 31;

/** "Last touch March 2023", "Known since 2019", "Never touched"; and why they are closed. */
export function knownWords({ lastOn, knownSince, closed }: Reconnected, today: Day): string {
  const last = lastOn
    ? t('reconnectLastOn', daysBetween(lastOn, today) <= recentDays ? onDay(lastOn, today) : monthOf(lastOn))
    : t(knownSince ? 'reconnectKnownSince' : 'reconnectNever', knownSince?.slice(0, 4) ?? '');
  return closed ? `${last} · ${t('closed')}: ${t(`closeReason_${keyed(closed)}`)}` : last;
}

/** How long the list lasts: "At this pace the list lasts 68 working mornings, until about March 2027." */
export function lastingWords({ mornings, until }: Lasting, today: Day): string {
  if (mornings === 1) return t('reconnectLastsOne', onDay(until, today));
  const near = daysBetween(today, until) <= recentDays;
  return counted('reconnectLasts', mornings, near ? shortDay(until, today) : monthOf(until));
}

/** "Their turn tomorrow" */
export const turnTitle = (day: Day, today: Day): string => sentence(t('reconnectTurn', onDay(day, today)));
export const cameTitle = (day: Day, today: Day): string => sentence(t('reconnectCame', onDay(day, today)));
