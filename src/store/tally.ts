import type { QueueCounts } from '../domain/reminder';
import { readAhead } from './ahead';
import type { Open } from './open';
import { countLimit, endOf, type Present } from './queue';

/** All that a sweep has to know of the contacts, read at once. */
export interface Tally {
  /** Each counted up to {@link countLimit}. */
  readonly counts: QueueCounts;
  /** Of the overdue, the promises that nobody has kept yet; counted as far. */
  readonly late: number;
  /** Contacts that close by themselves today, or should have before. */
  readonly closing: readonly string[];
}

/** Closed in one run; the next one goes on. */
const closeLimit = 200;

/** Reads no more keys than it counts, however many contacts there are. */
export async function readTally(open: Open, present: Present): Promise<Tally> {
  const tx = (await open()).transaction('contacts');
  const keys = (name: 'byDay' | 'byPromise' | 'byClose', range: IDBKeyRange, limit = countLimit) =>
    tx.store.index(name).getAllKeys(range, limit);
  const { now, today } = present;
  const [lateSteps, latePromises, promised, steps, closing, ahead] = await Promise.all([
    keys('byDay', IDBKeyRange.upperBound(today, true)),
    keys('byPromise', IDBKeyRange.upperBound(now)),
    keys('byPromise', IDBKeyRange.bound(now, endOf(present), true, true)),
    keys('byDay', IDBKeyRange.only(today)),
    keys('byClose', IDBKeyRange.upperBound(today), closeLimit),
    readAhead(tx as never, present),
  ]);
  const upTo = (several: number): number => Math.min(countLimit, several);
  const counts = {
    promised: promised.length,
    overdue: upTo(lateSteps.length + latePromises.length),
    today: upTo(steps.length + ahead.length),
  };
  return { counts, late: latePromises.length, closing };
}

/** How many are promised later today, overdue, and due today. */
export const countQueue = async (open: Open, present: Present): Promise<QueueCounts> =>
  (await readTally(open, present)).counts;
