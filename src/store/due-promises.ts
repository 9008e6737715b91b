import type { Instant } from '../domain/day';
import type { DuePromise } from '../domain/reminder';
import type { Open } from './open';
import { countLimit } from './queue';

/** Unsettled promises due from `from` up to and with `until`, earliest first. */
export async function promisesDue(open: Open, from: Instant, until: Instant): Promise<readonly DuePromise[]> {
  const rows = await (await open()).getAllFromIndex('promises', 'byDue', IDBKeyRange.bound(from, until), countLimit);
  return rows.map(({ id, contactId, due }) => ({ promiseId: id, contactId, at: due as Instant }));
}

/** When this promise is due, or `null` when it asks for nothing any more. */
export const promiseDue = async (open: Open, contactId: string, promiseId: string): Promise<Instant | null> =>
  (await (await open()).get('promises', [contactId, promiseId]))?.due ?? null;
