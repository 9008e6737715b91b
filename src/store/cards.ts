import type { Card } from '../domain/card';
import { plannedMark } from './keep';
import type { Open } from './open';
import { restoredMark } from './restore';

/** What the list of people is made of. */

/** The first by name. */
export const readCardsByName = async (open: Open, count: number): Promise<readonly Card[]> =>
  (await open()).getAllFromIndex('cards', 'byName', null, count);

/** So many, in the order of their ids, after one; empty: from the first. */
export const readCardsFrom = async (open: Open, after: string, count: number): Promise<readonly Card[]> =>
  (await open()).getAll('cards', IDBKeyRange.lowerBound(after, true), count);

/** In the order of the ids; `undefined` for whoever has none. */
export async function readCards(open: Open, ids: readonly string[]): Promise<readonly (Card | undefined)[]> {
  const { store } = (await open()).transaction('cards');
  return Promise.all(ids.map((id) => store.get(id)));
}

/**
 * Says what the cards stand by: another text whenever any of them may have been written since. Each act leaves its stamp; what is computed anew,
 * because days or cadences are others or everything was put in the place of something else, leaves a mark.
 */
export async function cardsStandBy(open: Open): Promise<string> {
  const tx = (await open()).transaction(['clock', 'marks']);
  const marks = tx.objectStore('marks');
  const all = await Promise.all([
    tx.objectStore('clock').get('clock'),
    ...[plannedMark, restoredMark].map((key) => marks.get(key)),
  ]);
  return JSON.stringify(all);
}
