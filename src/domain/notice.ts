import { addMinutes, type Instant } from './day';
import type { Reminder } from './reminder';

/** What is shown as one: a reminder by itself, or several together. */
export interface Notice {
  readonly reminders: readonly Reminder[];
  /** Their time has passed by more than a sweep takes: the machine slept, or nothing was to be raised. */
  readonly late: boolean;
}

export interface Notices {
  readonly notices: readonly Notice[];
  /** Never to be raised any more, though wanted: its moment has gone by. */
  readonly obsolete: readonly Reminder[];
}

/** A sweep comes every minute; what is later than some of them was not raised for another reason. */
const lateAfterMinutes = 5;
/** More than these at once are shown as one: forty at a time end the trust. */
const singly = 3;

/**
 * What is to be shown now of what waits. What is late comes together; what is on time by itself, unless it is many. A warning whose time
 * has come says nothing more: the promise itself speaks.
 * @param warnBefore minutes
 */
export function noticesDue(now: Instant, waiting: readonly Reminder[], warnBefore: number): Notices {
  const isObsolete = ({ kind, due }: Reminder): boolean => kind === 'before' && due <= now;
  const ready = waiting
    .filter((one) => !isObsolete(one) && comesAt(one, warnBefore) <= now)
    .toSorted((a, b) => (a.due === b.due ? (a.fingerprint < b.fingerprint ? -1 : 1) : a.due < b.due ? -1 : 1));
  const isLate = ({ due }: Reminder): boolean => due < addMinutes(now, -lateAfterMinutes);
  const late = ready.filter(isLate);
  const onTime = ready.filter((one) => !isLate(one));
  const each = (reminder: Reminder): Notice => ({ reminders: [reminder], late: false });
  return {
    notices: [
      ...(late.length ? [{ reminders: late, late: true }] : []),
      ...(onTime.length > singly ? [{ reminders: onTime, late: false }] : onTime.map(each)),
    ],
    obsolete: waiting.filter(isObsolete),
  };
}

/** The first instant at which a reminder may be raised. */
export const comesAt = ({ kind, waits }: Pick<Reminder, 'kind' | 'waits'>, warnBefore: number): Instant =>
  kind === 'before' ? addMinutes(waits, -warnBefore) : waits;
