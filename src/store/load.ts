import { addDays, type Day, dayOf, instantAt, type Zone } from '../domain/day';
import type { Open } from './open';

/** What stands on the days ahead, from the indexes alone. */

/** Nothing is counted further: whoever plans a week with more is told enough by this. */
const countLimit = 1000;

/** Steps and promises that stand from `from` up to and with `until`, days of `zone`; counted up to 1000 each. */
export async function countPlanned(open: Open, from: Day, until: Day, zone: Zone): Promise<number> {
  const { store } = (await open()).transaction('contacts');
  const promised = IDBKeyRange.bound(instantAt(from, 0, zone), instantAt(addDays(until, 1), 0, zone), false, true);
  const [steps, promises] = await Promise.all([
    store.index('byDay').getAllKeys(IDBKeyRange.bound(from, until), countLimit),
    store.index('byPromise').getAllKeys(promised, countLimit),
  ]);
  return steps.length + promises.length;
}

/** Different days, and promises, looked at: more than a backlog of the largest size is spread over. */
const daysLimit = 400;

/** How many steps and promises stand on each day after `day`, by day of `zone`. */
export async function plannedAfter(open: Open, day: Day, zone: Zone): Promise<ReadonlyMap<Day, number>> {
  const { store } = (await open()).transaction('contacts');
  const planned = new Map<Day, number>();
  const after = IDBKeyRange.lowerBound(day, true);
  const ahead = IDBKeyRange.lowerBound(instantAt(addDays(day, 1), 0, zone));
  const promised = store.index('byPromise').getAll(ahead, countLimit);
  let cursor = await store.index('byDay').openKeyCursor(after, 'nextunique');
  const days: Day[] = [];
  for (; cursor && days.length < daysLimit; cursor = await cursor.continue()) days.push(cursor.key as Day);
  const counts = await Promise.all(days.map((on) => store.index('byDay').count(on)));
  for (const [index, on] of days.entries()) planned.set(on, counts[index] ?? 0);
  for (const { due } of await promised) {
    const on = due.promise && dayOf(due.promise, zone);
    if (on) planned.set(on, (planned.get(on) ?? 0) + 1);
  }
  return planned;
}

/** How many steps and promises stand up to and with `day` of `zone`: all of them, for whoever has to find room beside them. */
export async function countDueBy(open: Open, day: Day, zone: Zone): Promise<number> {
  const { store } = (await open()).transaction('contacts');
  const promised = IDBKeyRange.upperBound(instantAt(addDays(day, 1), 0, zone), true);
  const counts = await Promise.all([
    store.index('byDay').count(IDBKeyRange.upperBound(day)),
    store.index('byPromise').count(promised),
  ]);
  return counts[0] + counts[1];
}

/** Contacts who answered after more than so many messages. Those who wrote first are not among them. */
export const countAnswered = async (open: Open, messages: number): Promise<number> =>
  (await open()).countFromIndex('contacts', 'byAnswered', IDBKeyRange.lowerBound(messages, true));
