import { addDays, type Day, type Instant, instantAt, type Zone } from '../domain/day';
import { compareEntries, type QueueEntry } from '../domain/queue';
import type { DuePromise, QueueCounts } from '../domain/reminder';
import type { Open } from './open';
import { believeContact } from './rows';
import type { Database, QueueKey, StoredContact } from './schema';

/** Nothing is counted further: the badge says "99+" from here on. */
export const countLimit = 100;

/** When now is: the user's day and zone, and the instant. */
export interface Present {
  readonly now: Instant;
  readonly today: Day;
  readonly zone: Zone;
}

/** An empty array is greater than any text or number, so it ends a range of compound keys. */
const end: never[] = [];

const endOf = ({ today, zone }: Present): Instant => instantAt(addDays(today, 1), 0, zone);

/**
 * The first `limit` contacts of today's queue, in its order, read from the indexes alone.
 *
 * The order is by lateness in proportion to the gap, which no index can hold, because it changes with the day. But among contacts with
 * the same gap the order is fixed, and gaps are few: so the first `limit` of each gap are read and merged.
 */
export async function readQueue(open: Open, present: Present, limit: number): Promise<readonly StoredContact[]> {
  const db = await open();
  const gaps = await gapsInUse(db);
  const promised = db.getAllFromIndex('contacts', 'byPromise', IDBKeyRange.upperBound(endOf(present), true), limit);
  const byGap = gaps.map((gap) => {
    const range = IDBKeyRange.bound([gap] as unknown as QueueKey, [gap, present.today, end] as unknown as QueueKey);
    return db.getAllFromIndex('contacts', 'byQueue', range, limit);
  });
  const rows = (await Promise.all([promised, ...byGap])).flat();
  return rows
    .filter(isBelievable)
    .map((row) => ({ row, entry: entryOf(row) }))
    .sort((a, b) => compareEntries(a.entry, b.entry, present.today))
    .slice(0, limit)
    .map(({ row }) => row);
}

/** The different gaps among open contacts, by leaping through the index from one to the next. */
async function gapsInUse(db: Database): Promise<number[]> {
  const gaps: number[] = [];
  let cursor = await db.transaction('contacts').store.index('byQueue').openKeyCursor();
  while (cursor) {
    const [gap] = cursor.key;
    gaps.push(gap);
    cursor = await cursor.continue([gap, end] as unknown as QueueKey);
  }
  return gaps;
}

/** One damaged row must not take the others away; `verify` finds it. */
function isBelievable(row: StoredContact): boolean {
  try {
    return Boolean(believeContact(row));
  } catch {
    return false;
  }
}

const entryOf = ({ id, plan, fields }: StoredContact): QueueEntry => {
  if (!plan.step) throw new Error(`contact ${id} is in the queue without a next step`);
  return { contactId: id, step: plan.step, value: fields.value, lastTouchAt: plan.last?.at ?? null };
};

/** How many are promised later today, overdue, and due today, each counted up to {@link countLimit}. */
export async function countQueue(open: Open, present: Present): Promise<QueueCounts> {
  const index = (await open()).transaction('contacts').store;
  const count = async (name: 'byDay' | 'byPromise', range: IDBKeyRange): Promise<number> =>
    (await index.index(name).getAllKeys(range, countLimit)).length;
  const { now, today } = present;
  const [lateSteps, latePromises, promised, steps] = await Promise.all([
    count('byDay', IDBKeyRange.upperBound(today, true)),
    count('byPromise', IDBKeyRange.upperBound(now)),
    count('byPromise', IDBKeyRange.bound(now, endOf(present), true, true)),
    count('byDay', IDBKeyRange.only(today)),
  ]);
  return { promised, overdue: Math.min(countLimit, lateSteps + latePromises), today: steps };
}

/** Contacts whose last touch was today. */
export async function countDone(open: Open, { today, zone }: Present): Promise<number> {
  const range = IDBKeyRange.lowerBound(instantAt(today, 0, zone));
  return (await (await open()).getAllKeysFromIndex('contacts', 'byLast', range, 10 * countLimit)).length;
}

/** Unsettled promises due from `from` up to and with `until`, earliest first. */
export async function promisesDue(open: Open, from: Instant, until: Instant): Promise<readonly DuePromise[]> {
  const rows = await (await open()).getAllFromIndex('promises', 'byDue', IDBKeyRange.bound(from, until), countLimit);
  return rows.map(({ id, contactId, due }) => ({ promiseId: id, contactId, at: due as Instant }));
}

/** When this promise is due, or `null` when it asks for nothing any more. */
export const promiseDue = async (open: Open, contactId: string, promiseId: string): Promise<Instant | null> =>
  (await (await open()).get('promises', [contactId, promiseId]))?.due ?? null;
