import { type Calendar, isWorkingDay } from './calendar';
import { addMinutes, type Day, dayOf, type Instant, minuteOfDay } from './day';
import type { Settings } from './settings';

/** What is raised by itself: a morning brief, and each promise before and at its time. */
export type Reminder =
  | ({ readonly kind: 'brief'; readonly fingerprint: string } & QueueCounts)
  | {
      readonly kind: 'promise';
      readonly fingerprint: string;
      readonly when: 'before' | 'now';
      readonly contactId: string;
      readonly at: Instant;
    };

export interface QueueCounts {
  readonly promised: number;
  readonly overdue: number;
  readonly today: number;
}

export interface DuePromise {
  readonly contactId: string;
  readonly promiseId: string;
  readonly at: Instant;
}

/** There is one brief a day. */
export const briefOf = (today: Day): string => `brief:${today}`;

/** A promise that passed longer ago than this is in the queue, red; a notification about it would be noise. */
const staleAfterDays = 7;

/**
 * What is to be raised now. Every reminder has a fingerprint; one that was raised is not raised again.
 * @param promises the unsettled promises due until `warnBefore` minutes from now
 * @param raised was a reminder with this fingerprint raised before?
 */
export function remindersDue(
  now: Instant,
  counts: QueueCounts,
  promises: readonly DuePromise[],
  settings: Pick<Settings, 'briefAt' | 'warnBefore'>,
  calendar: Calendar,
  raised: (fingerprint: string) => boolean,
): readonly Reminder[] {
  const today = dayOf(now, calendar.zone);
  const reminders: Reminder[] = [];
  const something = counts.promised + counts.overdue + counts.today > 0;
  if (something && isWorkingDay(today, calendar) && minuteOfDay(now, calendar.zone) >= settings.briefAt)
    reminders.push({ kind: 'brief', fingerprint: briefOf(today), ...counts });
  for (const { contactId, promiseId, at } of promises) {
    if (at < addMinutes(now, -staleAfterDays * 24 * 60)) continue;
    const when = at <= now ? 'now' : at <= addMinutes(now, settings.warnBefore) ? 'before' : null;
    // The instant is part of the fingerprint: a promise that was moved is raised again at its new time.
    if (when)
      reminders.push({ kind: 'promise', fingerprint: `promise:${promiseId}:${at}:${when}`, when, contactId, at });
  }
  return reminders.filter(({ fingerprint }) => !raised(fingerprint));
}
