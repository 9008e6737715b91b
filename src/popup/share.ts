import type { QueueRow, QueueView } from '../messaging/views';

/** Of each kind the queue counts no further. */
export const countedUpTo = 100;

/** What of the queue is for today, and what is there for whoever has time. */
export interface Share {
  /** Everything that is due now. */
  readonly all: number;
  /** There are more than `all`: they were not counted to their end. */
  readonly more: boolean;
  /** Still to be done today: never more than the user can keep, beside the promises. */
  readonly left: number;
}

export function shareOf({
  counts,
  within,
  capacity,
  done,
}: Pick<QueueView, 'counts' | 'within' | 'capacity' | 'done'>): Share {
  const each = [counts.promised, counts.overdue, counts.today];
  const all = each.reduce((sum, count) => sum + count, 0);
  const more = each.some((count) => count >= countedUpTo);
  if (capacity === null || within === null) return { all, more, left: all };
  return { all, more, left: Math.min(all, Math.max(within, capacity - done)) };
}

/** Does the row stand below what is for today? */
export const isSpare = ({ within }: Pick<QueueView, 'within'>, index: number): boolean =>
  within !== null && index >= within;

/** Every promise stands among the promised, also one whose time has passed: promises come first, by their instant. */
export const groupOf = (view: Pick<QueueView, 'within'>, { step, standing }: QueueRow, index: number) =>
  isSpare(view, index) ? 'spare' : step.at ? 'promised' : standing;
