import type { QueueEntry } from '../domain/queue';
import { readAhead } from './ahead';
import type { Open } from './open';
import { endOf, entryOf, type Present } from './queue';
import { believable } from './rows';

/** Everybody who is due now, as far as one spreading goes. */
export interface Backlog {
  /** In no order: overdue, due today, promised. */
  readonly entries: readonly QueueEntry[];
  /** How many more are due. */
  readonly beyond: number;
}

/** @param limit of contacts due by their step; those who have waited longest are read first */
export async function readBacklog(open: Open, present: Present, limit: number): Promise<Backlog> {
  const tx = (await open()).transaction('contacts');
  const due = IDBKeyRange.upperBound(present.today);
  const [late, ahead, promised, all] = await Promise.all([
    tx.store.index('byDay').getAll(due, limit),
    readAhead(tx as never, present),
    tx.store.index('byPromise').getAll(IDBKeyRange.upperBound(endOf(present), true), limit),
    tx.store.index('byDay').count(due),
  ]);
  const steps = [...late, ...ahead].slice(0, limit);
  const entries = [...steps.flatMap(believable), ...promised.flatMap(believable)].map((row) => entryOf(row, present));
  return { entries, beyond: all + ahead.length - steps.length };
}
