import type { Card, Listed } from '../domain/card';
import { wordsOf } from '../domain/fold';
import { everybody, type Facets, type PeopleQuery, type Sorting } from '../domain/people';
import { conditionsAt, filterOf, isUnfiltered, orderOf, type Present, stageOf } from '../domain/people-find';
import { tagKey } from '../domain/tags';
import { search } from './search';
import { countOf, isIn, type Slots } from './slots';

/** Those a query finds, in its order. */
export interface Found {
  readonly count: number;
  /** Of tens of thousands only those are made a list of who are looked at. */
  cards(from?: number, to?: number): readonly Listed[];
}

/** Everybody, in memory: found, filtered and sorted without a look at the disk. */
export interface Roll {
  /** Adds these, or puts them in the place of what they were; nothing is done about whoever is as before. */
  put(...cards: readonly Card[]): void;
  remove(id: string): void;
  /** Takes away everybody else. */
  keep(ids: ReadonlySet<string>): void;
  find(query: PeopleQuery, present: Present): Found;
  /** Lets others go first again and again: who types meanwhile waits for a small part of it. */
  facets(present: Present): Promise<Facets>;
  readonly size: number;
  /** Puts everything in order now, so that the first key typed waits for nothing. */
  ready(present: Present): void;
}

/** With more of them everybody is put in order anew. */
const few = 100;

export function roll(): Roll {
  /** By slot; `null` where somebody was taken away. */
  const cards: (Listed | null)[] = [];
  const slots = new Map<string, number>();
  const texts = search();
  /** The slots of everybody in an order that was asked for, kept for the next time. */
  const orders = new Map<string, number[]>();
  /** Who has a word. */
  const found = new Map<string, Slots>();

  const at = (slot: number): Listed => cards[slot] as Listed;
  const comparing = (sort: Sorting, descending: boolean) => {
    const compare = orderOf(sort, descending);
    return (a: number, b: number): number => compare(at(a), at(b));
  };
  const inOrder = (sort: Sorting, descending: boolean): readonly number[] => {
    const key = `${sort} ${descending}`;
    const known = orders.get(key);
    if (known) return known;
    const sorted = [...slots.values()].sort(comparing(sort, descending));
    orders.set(key, sorted);
    return sorted;
  };
  /** Takes somebody out of each order, or puts them where they belong: sorting everybody anew takes longer than a frame. */
  const place = (slot: number, out: boolean): void => {
    for (const [key, order] of orders) {
      const [sort, descending] = key.split(' ') as [Sorting, string];
      const to = placeIn(order, slot, comparing(sort, descending === 'true'));
      if (out) order.splice(to, 1);
      else order.splice(to, 0, slot);
    }
  };
  const write = (slot: number, card: Card | null): void => {
    cards[slot] = card && listedOf(card);
    texts.set(slot, card ? textOf(card) : '');
    found.clear();
  };
  const remove = (id: string): void => {
    const slot = slots.get(id);
    if (slot === undefined) return;
    place(slot, true);
    slots.delete(id);
    write(slot, null);
  };
  const isNews = (card: Card): boolean => {
    const slot = slots.get(card.id);
    if (slot === undefined || !texts.is(slot, textOf(card))) return true;
    return JSON.stringify(listedOf(card)) !== JSON.stringify(at(slot));
  };

  const having = (word: string): Slots => {
    const known = found.get(word);
    if (known) return known;
    const hits = texts.find(word);
    if (found.size > 64) found.clear();
    found.set(word, hits);
    return hits;
  };

  const find: Roll['find'] = (query, present) => {
    const order = inOrder(query.sort, query.descending);
    const hits = wordsOf(query.text).map(having);
    const passes = isUnfiltered(query) ? null : filterOf(query, present);
    // Everybody is looked at for each key: closures for each of them would be felt.
    const some = (from: number, to: number): number[] => {
      const slots: number[] = [];
      let count = 0;
      next: for (const slot of order) {
        if (count >= to) break;
        for (const one of hits) if (!isIn(one, slot)) continue next;
        if (passes !== null && !passes(at(slot))) continue;
        if (count++ >= from) slots.push(slot);
      }
      return slots;
    };
    if (passes === null) {
      const count = hits.length ? countOf(hits) : order.length;
      return { count, cards: (from = 0, to = count) => some(from, Math.min(to, count)).map(at) };
    }
    const slots = some(0, order.length);
    return { count: slots.length, cards: (from = 0, to = slots.length) => slots.slice(from, to).map(at) };
  };

  return {
    put(...some) {
      const changed = some.filter(isNews);
      // To sort everybody once is quicker than to find the place of many.
      if (changed.length > few) orders.clear();
      for (const card of changed) {
        const known = slots.get(card.id);
        const slot = known ?? cards.length;
        if (known !== undefined) place(slot, true);
        slots.set(card.id, slot);
        write(slot, card);
        place(slot, false);
      }
    },
    remove,
    keep(ids) {
      const gone = [...slots.keys()].filter((id) => !ids.has(id));
      if (gone.length > few) orders.clear();
      for (const id of gone) remove(id);
    },
    find,
    facets: (present) => facetsOf(cards, present),
    ready(present) {
      texts.ready();
      // What has never run is slow to run: the first keys typed would wait for it.
      for (const text of ['a', 'an', 'ann', 'anna']) find({ ...everybody, text }, present).cards(0, 60);
    },
    get size() {
      return slots.size;
    },
  };
}

/** All that is shown of somebody. */
const listedOf = ({ text: _, notes: _notes, ...listed }: Card): Listed => listed;
/** All that somebody is found by. */
const textOf = ({ text, notes }: Card): string => `${text}\n${notes}`;

/** Where somebody stands, or would stand, in an order. */
function placeIn(order: readonly number[], slot: number, compare: (a: number, b: number) => number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(order[middle] as number, slot) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counted between two breaths: some milliseconds' worth. */
const slice = 4000;
const breath = (): Promise<void> => new Promise((go) => setTimeout(go));

async function facetsOf(cards: readonly (Listed | null)[], present: Present): Promise<Facets> {
  const counts = {
    ...{ stages: new Map<string, number>(), kinds: new Map<string, number>(), cadences: new Map<string, number>() },
    ...{ tags: new Map<string, number>(), conditions: new Map<string, number>() },
  };
  const holding = conditionsAt(present);
  let all = 0;
  const count = (of: Map<string, number>, value: string): unknown => of.set(value, (of.get(value) ?? 0) + 1);
  /** Spellings of one tag are counted together, under the one that comes first. */
  const spellings = new Map<string, string>();
  const spelled = (tag: string): string => {
    const known = spellings.get(tagKey(tag)) ?? tag;
    spellings.set(tagKey(tag), known);
    return known;
  };
  for (const [at, card] of cards.entries()) {
    if (at % slice === slice - 1) await breath();
    if (!card) continue;
    all++;
    const stage = stageOf(card);
    if (stage) count(counts.stages, stage);
    count(counts.kinds, card.kind);
    count(counts.cadences, card.cadence);
    for (const tag of card.tags) count(counts.tags, spelled(tag));
    for (const condition of holding(card)) count(counts.conditions, condition);
  }
  // What the user calls a tag may be called like something of Object's: entries, not assignments.
  const parts = Object.entries(counts).map(([name, of]) => [name, Object.fromEntries(of)]);
  return { all, ...Object.fromEntries(parts) } as Facets;
}
