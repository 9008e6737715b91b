import type { StoredCounts } from '../domain/stored';
import type { Open } from './open';

/** Reads every key there is: for whoever wants to know, and not for a hot path. One store at a time, so that nobody else waits for all of them. */
export async function countStored(open: Open): Promise<StoredCounts> {
  const db = await open();
  const deleted = await db.countFromIndex('contacts', 'byDeleted');
  return {
    contacts: (await db.count('contacts')) - deleted,
    deleted,
    touches: await db.count('touches'),
    promises: await db.count('promises'),
    drafts: await db.count('drafts'),
    suggestions: await db.count('suggestions'),
    stops: await db.count('stops'),
    acts: await db.count('acts'),
  };
}
