import { addMinutes, type Instant } from '../domain/day';
import { eraseDeleted } from './erase';
import type { Open } from './open';

/** Undo is offered for seconds, a reminder can come back for days, and who was deleted may be missed: all are kept for a month. */
const keptMinutes = 31 * 24 * 60;

/** Let go of in one run, so that nobody waits for it. */
const limit = 2000;

/** Lets go of what is of no use any more: ways back, fingerprints, and contacts that were deleted. */
export async function tidy(open: Open, now: Instant): Promise<void> {
  const until = addMinutes(now, -keptMinutes);
  const old = IDBKeyRange.upperBound(until);
  const tx = (await open()).transaction(['acts', 'reminders'], 'readwrite');
  const clear = async (name: 'acts' | 'reminders'): Promise<void> => {
    const store = tx.objectStore(name);
    for (const key of await store.index('byAt').getAllKeys(old, limit)) await store.delete(key);
  };
  await Promise.all([clear('acts'), clear('reminders'), tx.done]);
  await eraseDeleted(open, until);
}
