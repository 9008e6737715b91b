import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roll } from '../../src/bulk/roll';
import type { Card } from '../../src/domain/card';
import { contactKinds } from '../../src/domain/contact';
import type { Day, Instant } from '../../src/domain/day';
import { fold } from '../../src/domain/fold';
import { conditions, everybody, type PeopleQuery, sortings } from '../../src/domain/people';
import { conditionsAt, filterOf, orderOf } from '../../src/domain/people-find';
import { chosenOf, usualChoice } from '../../src/domain/reconnect';

const present = { now: '2026-11-20T09:00:00.000Z' as Instant, today: '2026-11-20' as Day };
const words = [
  ...['Jonas', 'José', 'Brandt', 'Amina', 'Okafor', 'a', 'Łukasz', 'oak', '김민수'],
  // Each of the last three shares a class of its letters with another.
  ...['p77', 'jo@oak.example', 'Иван', 'Йван', '😀', '😁', '_x', '(x'],
];
const anyText = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((some) => some.join(' '));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const instant = fc.constantFrom('2026-11-19T08:00:00.000Z', '2026-10-01T08:00:00.000Z', '2020-02-29T23:59:00.000Z');
const day = fc.constantFrom('2026-11-18', '2026-11-20', '2026-12-01');

const step = fc
  .record({ day, at: maybe(instant), gap: fc.integer({ min: 1, max: 30 }), kind: fc.constantFrom('message', 'close') })
  .map(({ at, ...rest }) => ({ ...rest, ...(at ? { at } : {}), shifts: [], why: { rule: 'start', on: '2026-11-18' } }));

const card = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }).map((number) => `c${number}`),
    name: anyText,
    title: anyText,
    company: anyText,
    written: anyText,
    kind: fc.constantFrom(...contactKinds),
    stage: fc.constantFrom('chasing', 'talking', 'keeping', 'closed'),
    cadence: fc.constantFrom('gentle', 'slow'),
    tags: fc.uniqueArray(fc.constantFrom('oak', 'fair', '__proto__'), { maxLength: 2 }),
    step: maybe(step),
    lastAt: maybe(instant),
    touches: fc.integer({ min: 0, max: 3 }),
    addedOn: day,
    waits: fc.boolean(),
  })
  .map(
    ({ written, ...rest }) =>
      ({
        ...rest,
        emails: [],
        value: 2,
        knownSince: null,
        sortName: fold(rest.name),
        text: [rest.name, rest.company, rest.title].map(fold).join('\n'),
        notes: fold(written),
      }) as unknown as Card,
  );

const some = <T>(...all: readonly T[]) => fc.uniqueArray(fc.constantFrom(...all), { maxLength: 2 });
const query: fc.Arbitrary<PeopleQuery> = fc.record({
  text: fc.oneof(
    anyText,
    anyText.map((text) => text.slice(0, 3)),
    fc
      .tuple(anyText, fc.nat(12), fc.integer({ min: 1, max: 3 }))
      .map(([text, from, length]) => text.slice(from, from + length)),
  ),
  stages: some('chasing', 'talking', 'keeping', 'closed'),
  kinds: some(...contactKinds),
  cadences: some('gentle', 'slow'),
  tags: some('oak', 'fair', 'none'),
  conditions: some(...conditions),
  sort: fc.constantFrom(...sortings),
  descending: fc.boolean(),
});

type Deed = { readonly put: Card } | { readonly remove: string } | { readonly ask: PeopleQuery };
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: card.map((put) => ({ put })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map((number) => ({ remove: `c${number}` })) },
  { weight: 3, arbitrary: query.map((ask) => ({ ask })) },
);

/** Found by looking at everybody, as the list must find them however it does. */
function plainly(cards: readonly Card[], asked: PeopleQuery): readonly string[] {
  const has = ({ text, notes }: Card): boolean =>
    fold(asked.text)
      .split(' ')
      .every((word) => text.includes(word) || notes.includes(word));
  return cards
    .filter((one) => has(one) && filterOf(asked, present)(one))
    .sort(orderOf(asked.sort, asked.descending))
    .map(({ id }) => id);
}

describe('the list in memory', () => {
  it('finds whom a look at everybody finds, in the same order, whatever changed before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 60 }), async (deeds) => {
        const [list, cards] = [roll(), new Map<string, Card>()];
        for (const one of deeds) {
          if ('put' in one) {
            list.put(one.put);
            cards.set(one.put.id, one.put);
          } else if ('remove' in one) {
            list.remove(one.remove);
            cards.delete(one.remove);
          } else {
            const wanted = plainly([...cards.values()], one.ask);
            expect(
              list
                .find(one.ask, present)
                .cards()
                .map(({ id }) => id),
            ).toEqual(wanted);
          }
        }
        expect(list.size).toBe(cards.size);
        const facets = await list.facets(present);
        expect(facets.all).toBe(cards.size);
        for (const condition of conditions)
          expect(facets.conditions[condition] ?? 0).toBe(
            [...cards.values()].filter((one) => conditionsAt(present)(one).includes(condition)).length,
          );
      }),
      { numRuns: 300 },
    );
  });

  it('finds many more than stand on one shelf, by words of one or of thousands, whatever was typed before', () => {
    const list = roll();
    const base = fc.sample(card, 1)[0] as Card;
    const people = Array.from({ length: 9000 }, (_, number) => {
      const notes = number % 3 ? `met at the fair\nfair ${number}` : number % 100 ? '' : 'likes oak\noak, fairly';
      return { ...base, id: `c${number}`, sortName: `${number}`.padStart(5, '0'), text: `person p${number}`, notes };
    });
    list.put(...people);
    const asked = [
      'p',
      'person',
      'p19',
      'p199',
      'p1999',
      'oak',
      'oak p19',
      'fair',
      'fairly',
      'the fair',
      'airly',
      'nobody',
      '\u0001',
    ];
    const agree = () => {
      for (const text of [...asked, ...asked.toReversed()]) {
        const wanted = plainly(people, { ...everybody, text });
        const found = list.find({ ...everybody, text }, present);
        expect([text, found.count, found.cards(20, 30).map(({ id }) => id)]).toEqual([
          ...[text, wanted.length],
          wanted.slice(20, 30),
        ]);
      }
    };
    agree();
    // Out of the words of thousands as well as of one, and into them.
    for (let number = 0; number < people.length; number += 7) {
      people[number] = { ...(people[number] as Card), notes: number % 2 ? 'fair' : 'fairly p1999' };
      list.put(people[number] as Card);
    }
    agree();
  });

  it('answers who types while it counts', async () => {
    const list = roll();
    const base = fc.sample(card, 1)[0] as Card;
    list.put(...Array.from({ length: 9000 }, (_, number) => ({ ...base, id: `c${number}`, tags: ['oak'] })));
    let counted = false;
    const counting = list.facets(present).then((facets) => {
      counted = true;
      return facets;
    });
    await new Promise((go) => setTimeout(go));
    expect(counted).toBe(false);
    expect((await counting).tags).toEqual({ oak: 9000 });
  });

  it('takes over many at once, and lets go of everybody else', () => {
    const list = roll();
    const base = fc.sample(card, 1)[0] as Card;
    const many = Array.from({ length: 300 }, (_, at) => ({ ...base, id: `c${at}`, sortName: `p ${at % 7}`, text: '' }));
    list.put(...many);
    const ask = { ...everybody, descending: true };
    expect(
      list
        .find(ask, present)
        .cards()
        .map(({ id }) => id),
    ).toEqual(plainly(many, ask));
    const now = many.map((one, at) => (at % 2 ? { ...one, sortName: `q ${at}` } : one)).slice(0, 150);
    list.put(...now);
    list.keep(new Set(now.map(({ id }) => id)));
    expect(
      list
        .find(ask, present)
        .cards()
        .map(({ id }) => id),
    ).toEqual(plainly(now, ask));
    expect(list.size).toBe(150);
  });

  it('has one tag where it is spelled in two ways', async () => {
    const list = roll();
    const base = fc.sample(card, 1)[0] as Card;
    const spellings = ['Fair 2026', 'fair 2026', 'oak'];
    for (const [at, tag] of spellings.entries()) list.put({ ...base, id: `c${at}`, tags: [tag] });
    expect((await list.facets(present)).tags).toEqual({ 'Fair 2026': 2, oak: 1 });
    expect(list.find({ ...everybody, tags: ['fair 2026'] }, present).count).toBe(2);
    const choice = { ...usualChoice, silent: null, tags: ['FAIR 2026'] };
    const chosen = spellings.map((tag, at) => ({
      ...base,
      id: `c${at}`,
      tags: [tag],
      lastAt: null,
      waits: false,
      step: null,
    }));
    expect(chosenOf(chosen, choice, present.today, 'Europe/Berlin')).toHaveLength(2);
  });
});
