import type { Listed } from '../domain/card';
import { everybody, type PeopleQuery } from '../domain/people';
import type { Present } from '../domain/people-find';
import { cardsStandBy, eachCard, readCards, readCardsByName } from '../store/cards';
import { clock, open } from './context';
import { type Roll, roll } from './roll';
import type { Handlers } from './serve';

/** The list, read once and kept up with what changes. */
interface Known {
  readonly roll: Roll;
  /** The user's zone comes with news from the background, by which all is read anew. */
  readonly present: () => Present;
  /** What it was read by. */
  readonly by: string;
}

let reading: Promise<Known> | null = null;
let known: Known | null = null;

/** Cards read at once: the page's first question waits for one of these at most. */
const batch = 2000;

/** Reads everybody, into the list as it was where there is one: it is asked meanwhile, and never lies in memory twice. */
async function read(all: Roll): Promise<Known> {
  const by = await cardsStandBy(open);
  const present = await clock();
  const ids = new Set<string>();
  for await (const cards of eachCard(open, batch)) {
    all.put(...cards);
    for (const { id } of cards) ids.add(id);
  }
  all.keep(ids);
  all.ready(present());
  return { roll: all, present, by };
}

/** The list as it is, read when it is not yet. A reading that failed is tried again by whoever asks next. */
function list(): Promise<Known> {
  reading ??= read(known?.roll ?? roll()).then(
    (now) => {
      known = now;
      return now;
    },
    (error: unknown) => {
      reading = null;
      known = null;
      throw error;
    },
  );
  return reading;
}

/** Everybody, in no order. */
export const everyone = async (): Promise<readonly Listed[]> => {
  const now = await list();
  return now.roll.find(everybody, now.present()).cards();
};

/** Anything may have changed: all is read anew, unless nothing was stored since. */
export async function readAnew(): Promise<void> {
  if (!reading) return;
  const before = reading;
  const by = await before.then(
    (now) => now.by,
    () => null,
  );
  if (by === (await cardsStandBy(open))) return;
  if (reading === before) reading = null;
  await list();
}

const isPlain = (query: PeopleQuery): boolean => JSON.stringify(query) === JSON.stringify(everybody);

/** Contacts read anew one by one; with more of them the whole list is. */
const few = 500;

export const peopleCalls = {
  async people({ query, from, count }) {
    const coming = list();
    coming.catch(() => {});
    if (!known && from === 0 && isPlain(query)) {
      const cards = await readCardsByName(open, count);
      if (!known) return { cards, found: null, all: null };
    }
    // While all is read anew, it is answered by what is known.
    const now = known ?? (await coming);
    const found = now.roll.find(query, now.present());
    return { cards: found.cards(from, from + count), found: found.count, all: now.roll.size };
  },
  ready: () => list().then(() => null),
  async peopleIds({ query }) {
    const now = await list();
    return now.roll
      .find(query, now.present())
      .cards()
      .map(({ id }) => id);
  },
  async facets() {
    const now = await list();
    return now.roll.facets(now.present());
  },
  async changed({ contactIds }) {
    if (!reading) return null;
    if (!contactIds || contactIds.length > few) {
      await readAnew();
      return null;
    }
    const { roll: all } = await reading;
    const cards = await readCards(open, contactIds);
    all.put(...cards.filter((card) => card !== undefined));
    contactIds.forEach((id, index) => {
      if (!cards[index]) all.remove(id);
    });
    return null;
  },
} satisfies Partial<Handlers>;
