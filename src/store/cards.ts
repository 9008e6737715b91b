import type { Card } from '../domain/card';
import { plannedMark } from './keep';
import type { Open } from './open';
import { restoredMark } from './restore';

/** What the list of people is made of. */

/** The first by name. */
export const readCardsByName = async (open: Open, count: number): Promise<readonly Card[]> =>
  (await open()).getAllFromIndex('cards', 'byName', null, count);

/** All of them in the order of their ids, so many at a time: the next are read while something is done with these. */
export async function* eachCard(open: Open, count: number): AsyncGenerator<readonly Card[], void> {
  const db = await open();
  const readAfter = (id: string): Promise<readonly Card[]> => {
    const reading = db.getAll('cards', IDBKeyRange.lowerBound(id, true), count);
    // Where nobody asks for them any more, nobody hears that they could not be read.
    reading.catch(() => {});
    return reading;
  };
  for (let reading: Promise<readonly Card[]> | null = readAfter(''); reading; ) {
    const cards: readonly Card[] = await reading;
    const last = cards.length < count ? undefined : cards.at(-1)?.id;
    reading = last === undefined ? null : readAfter(last);
    yield cards;
  }
}

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
