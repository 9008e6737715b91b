import type { Card } from '../domain/card';
import type { Open } from './open';

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
