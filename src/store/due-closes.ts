import type { Day } from '../domain/day';
import type { Open } from './open';

/** Closed in one run; the next one goes on. */
const limit = 200;

/** Contacts that close by themselves on `day` or should have before. */
export const closesDue = async (open: Open, day: Day): Promise<readonly string[]> =>
  (await open()).getAllKeysFromIndex('contacts', 'byClose', IDBKeyRange.upperBound(day), limit);
