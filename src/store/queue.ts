import { addDays, addMinutes, type Day, type Instant, instantAt, type Zone } from '../domain/day';
import { compareEntries, type QueueEntry, standingOf } from '../domain/queue';
import { stepNow, toleratedMinutes } from '../domain/step-now';
import { readAhead } from './ahead';
import type { Open } from './open';
import { believable } from './rows';
import type { Database, QueueKey, StoredContact, Transaction } from './schema';

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

/** The end of the user's today. */
export const endOf = ({ today, zone }: Present): Instant => instantAt(addDays(today, 1), 0, zone);

/**
 * The first `limit` contacts of today's queue, in its order, read from the indexes alone.
 *
 * The order is by lateness in proportion to the gap, which no index can hold, because it changes with the day. But among contacts with
 * the same gap the order is fixed but for those put off to later today, and gaps are few: so the first `limit` of each gap are read and
 * merged.
 */
export async function readQueue(open: Open, present: Present, limit: number): Promise<readonly StoredContact[]> {
  const db = await open();
  const gaps = await gapsInUse(db);
  const tx = db.transaction('contacts');
  const promised = firstPromised(tx as never, present, limit);
  const byGap = gaps.map((gap) => {
    const range = IDBKeyRange.bound([gap] as unknown as QueueKey, [gap, present.today, end] as unknown as QueueKey);
    return firstInOrder((count) => tx.store.index('byQueue').getAll(range, count), present, limit);
  });
  const rows = (await Promise.all([promised, readAhead(tx as never, present), ...byGap])).flat();
  return rows
    .flatMap(believable)
    .map((row) => ({ row, entry: entryOf(row, present) }))
    .sort((a, b) => compareEntries(a.entry, b.entry, present.today, present.now))
    .slice(0, limit)
    .map(({ row }) => row);
}

/**
 * The first of one gap. Those who wait for a time of today stand last, wherever the index has them, so as many more are read.
 * @param read gives the first so many of the index
 */
async function firstInOrder(
  read: (count: number) => Promise<StoredContact[]>,
  present: Present,
  limit: number,
): Promise<readonly StoredContact[]> {
  for (let count = limit; ; ) {
    const rows = await read(count);
    // Few wait for a time, and a row need not be whole to say that it does not.
    const timed = rows.filter(({ plan }) => plan?.step?.from).flatMap(believable);
    const later = timed.filter((row) => isLater(row, present)).length;
    if (rows.length < count || later <= count - limit) return rows;
    count = limit + later;
  }
}

const isLater = (row: StoredContact, present: Present): boolean =>
  standingOf(entryOf(row, present).step, present.today, present.now) === 'later';

/** The first promised of today. All of the last instant are read, for among them it is not the index that says who comes first. */
async function firstPromised(tx: Transaction<'contacts'[]>, present: Present, limit: number): Promise<StoredContact[]> {
  const index = tx.objectStore('contacts').index('byPromise');
  const first = await index.getAll(IDBKeyRange.upperBound(endOf(present), true), limit);
  const last = first.at(-1)?.due.promise;
  if (first.length < limit || !last) return first;
  return [...first.filter(({ due }) => due.promise !== last), ...(await index.getAll(last))];
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

/** A contact as the queue sees it now. */
export function entryOf({ id, plan, fields }: StoredContact, { now, zone }: Present): QueueEntry {
  const step = stepNow(plan, now, zone);
  if (!step) throw new Error(`contact ${id} is in the queue without a next step`);
  return { contactId: id, step, value: fields.value, lastTouchAt: plan.last?.at ?? null };
}

/** Contacts whose last touch was today. */
export async function countDone(open: Open, { now, today, zone }: Present): Promise<number> {
  const range = IDBKeyRange.bound(instantAt(today, 0, zone), addMinutes(now, toleratedMinutes));
  return (await (await open()).getAllKeysFromIndex('contacts', 'byLast', range, 10 * countLimit)).length;
}

/** Open contacts without a next step: nought, unless something is wrong (rule 1). */
export const countHanging = async (open: Open): Promise<number> =>
  (await open()).countFromIndex('contacts', 'byHanging');
