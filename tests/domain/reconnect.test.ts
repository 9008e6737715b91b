import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeTouch, logTouch } from '../../src/domain/acts';
import { closeContact } from '../../src/domain/closing-acts';
import { contactKinds } from '../../src/domain/contact';
import { addDays, type Day, dayOf, laterDay, monthsBefore } from '../../src/domain/day';
import {
  type Circumstances,
  closingIn,
  contactOf,
  type Dossier,
  planOfDossier,
  promisesOf,
  touchesOf,
} from '../../src/domain/dossier';
import { historyOf } from '../../src/domain/history';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { newestOf, writtenAt } from '../../src/domain/newest';
import {
  type Chooseable,
  chosenOf,
  compareChosen,
  isChosen,
  type ReconnectChoice,
  reconnectOrders,
  silences,
  usualChoice,
} from '../../src/domain/reconnect';
import { RefusedError } from '../../src/domain/refused';
import { restsUntil } from '../../src/domain/shift';
import { restoresOf, undo } from '../../src/domain/undo';
import { beginTurn, putOnList, takeOffList, turnIn } from '../../src/domain/waiting-acts';
import { anyAct } from './any-act';
import { always, day, instant, silentDeed } from './arbitraries';
import { lifeOf, live } from './machine';
import { contactNamed, plainCircumstances as next, two } from './two-contacts';

const planIn = (dossier: Dossier, c: Circumstances) => planOfDossier(dossier, c.cadences, c.calendar);
const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;

/** The end of a life, and the circumstances of what is done then. */
function lived(life: Parameters<typeof live>[0]): { dossier: Dossier; c: Circumstances } | null {
  const circumstances: Circumstances[] = [];
  const dossier = live(life, ({ c }) => void circumstances.push(c));
  const c = circumstances.at(-1);
  return c ? { dossier, c } : null;
}

/** What the acts of the list give, in any life in which they are not refused. */
function listed(life: Parameters<typeof live>[0]): { dossier: Dossier; put: Dossier; c: Circumstances } | null {
  const end = lived(life);
  if (!end) return null;
  try {
    return { ...end, put: putOnList(end.dossier, 1, end.c) };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    // Nothing else is a reason.
    const stopped = closingIn(end.dossier)?.reason === 'asked-to-stop';
    expect(error.code).toBe(stopped ? 'asked-to-stop' : 'promise-stands');
    return null;
  }
}

describe('the list of those to reconnect with', () => {
  it(
    'gives nobody on it a next step, and whoever is put there waits',
    always(lifeOf(anyAct, 12), (life) => {
      const it = listed(life);
      if (!it) return;
      expect(planIn(it.put, it.c)).toMatchObject({ turn: 'waits', step: null });
    }),
  );

  it(
    'is left by whatever is logged, and entered again when that is deleted',
    always(lifeOf(anyAct, 12), silentDeed, (life, deed) => {
      const it = listed(life);
      if (!it) return;
      const then = written(it.put, it.c);
      const logged = logTouch(it.put, { ...deed, note: '', about: '' }, then);
      expect(turnIn(logged)).toBeNull();
      const plan = planIn(logged, then);
      expect(plan.step === null).toBe(plan.stage === 'closed');
      const back = changeTouch(logged, logged.touches.at(-1)?.id ?? '', { deleted: true }, then);
      expect(planIn(back, then)).toEqual(planIn(it.put, then));
    }),
  );

  it(
    'never holds somebody who asked to stop, whatever is done',
    always(lifeOf(anyAct), (life) => {
      live(life, ({ after }) => {
        if (closingIn(after)?.reason !== 'asked-to-stop') return;
        expect(turnIn(after)).toBeNull();
        expect(() => putOnList(after, 1, next())).toThrow(expect.objectContaining({ code: 'asked-to-stop' }));
      });
    }),
  );

  it(
    'lets each act upon it be taken back, plan and all',
    always(lifeOf(anyAct, 12), (life) => {
      const it = listed(life);
      if (!it) return;
      const then = written(it.put, it.c);
      for (const act of [beginTurn, takeOffList]) {
        const done = act(it.put, then);
        expect(turnIn(done)).not.toBe('waits');
        expect(planIn(undo(done, restoresOf(it.put, done), then), then)).toEqual(planIn(it.put, then));
      }
      const off = undo(it.put, restoresOf(it.dossier, it.put), then);
      expect(planIn(off, then)).toEqual(planIn(it.dossier, then));
    }),
  );

  it(
    'makes whoever has their turn due at once, as far as anybody may be, and says why',
    always(lifeOf(anyAct, 12), fc.boolean(), (life, free) => {
      const user = { ...life.user, daysOff: new Set<Day>(), workingWeekdays: new Set([1, 2, 3, 4, 5, 6, 7] as const) };
      const it = listed(free ? { ...life, user } : life);
      if (!it) return;
      const then = written(it.put, it.c);
      const begun = beginTurn(it.put, then);
      const plan = planIn(begun, then);
      // With what is promised to somebody who was closed meanwhile, the promise comes first.
      if (plan.step?.at || plan.undated) return;
      expect(plan).toMatchObject({ turn: 'begun', step: { why: { rule: 'reconnect' } } });
      const today = dayOf(then.written, then.zone);
      expect(plan.step && plan.step.day >= today).toBe(true);
      const history = historyOf(touchesOf(begun));
      if (!free || history.length || contactOf(begun).awayUntil) return;
      // A promise settled today by a word: they were reached out to today.
      expect(plan.step?.day).toBe(laterDay(today, restsUntil(history, promisesOf(begun), then.calendar) ?? today));
    }),
  );

  it('takes the customer of last week up today, though they are kept in touch with every 60 days', () => {
    const c = next();
    const customer = contactNamed('Mara Example');
    const kept = {
      ...customer,
      contact: {
        ...customer.contact,
        fields: { ...customer.contact.fields, kind: 'customer' as const, cadence: 'keep-in-touch' },
      },
    };
    const logged = logTouch(kept, { ...touch, at: '2045-03-01T08:00:00.000Z' as never }, c);
    const begun = beginTurn(putOnList(logged, 1, later(c, 1)), later(c, 2));
    // 6 March 2045 is a Monday.
    expect(planIn(begun, c).step).toMatchObject({
      kind: 'message',
      day: '2045-03-06',
      why: { rule: 'reconnect', last: { day: '2045-03-01', channel: 'email' } },
    });
    expect(planIn(logTouch(begun, touch, later(c, 3)), c).step).toMatchObject({
      day: '2045-05-05',
      why: { rule: 'gap' },
    });
  });

  it('takes in who said no only where the user puts them there since', () => {
    const c = next();
    const no = logTouch(contactNamed('Nora Example'), { ...touch, direction: 'in', outcome: 'said-no' }, later(c, 1));
    const waits = { since: c.now, rank: 1 };
    const before = { ...no, contact: { ...no.contact, fields: { ...no.contact.fields, waits } } };
    expect(turnIn(before)).toBeNull();
    const put = putOnList(no, 1, later(c, 2));
    expect(turnIn(put)).toBe('waits');
    expect(planIn(beginTurn(put, later(c, 3)), c)).toMatchObject({ stage: 'talking', turn: 'begun' });
    expect(turnIn(closeContact(put, 'no-fit', true, later(c, 3)))).toBeNull();
  });

  it('is left by a word that is said in the moment of beginning, not by one of the moment of being listed', () => {
    const c = next();
    const put = putOnList(contactNamed('Ivo Example'), 1, later(c, 1));
    expect(turnIn(logTouch(put, touch, later(c, 1)))).toBe('waits');
    const begun = beginTurn(put, later(c, 2));
    expect(turnIn(begun)).toBe('begun');
    expect(turnIn(logTouch(begun, touch, later(c, 2)))).toBeNull();
  });

  it('closes who was open when they are taken off it, and leaves who was closed as they were', () => {
    const c = next();
    const put = putOnList(contactNamed('Olga Example'), 1, later(c, 1));
    expect(closingIn(takeOffList(put, later(c, 2)))).toMatchObject({ reason: 'other' });
    const closed = closeContact(contactNamed('Paul Example'), 'no-fit', true, later(c, 1));
    const listedSince = putOnList(closed, 1, later(c, 2));
    expect(turnIn(listedSince)).toBe('waits');
    expect(closingIn(takeOffList(listedSince, later(c, 3)))).toEqual(closingIn(closed));
    expect(turnIn(takeOffList(listedSince, later(c, 3)))).toBeNull();
  });

  it(
    'holds somebody who was two contacts where both would, and nobody who was begun with in one',
    always(two, ({ a, b, next }) => {
      const [ours, theirs] = [turnIn(a), turnIn(b)];
      const { into } = mergeContacts(a, b, next());
      const open = (dossier: Dossier) => closingIn(dossier) === null && turnIn(dossier) !== 'waits';
      if (open(a) || open(b)) expect(turnIn(into)).not.toBe('waits');
      if (ours === 'waits' && theirs === 'waits' && !planIn(into, next()).undated && !planIn(into, next()).step)
        expect(turnIn(into)).toBe('waits');
      if (ours !== 'waits' && theirs !== 'waits') expect(turnIn(into)).not.toBe('waits');
    }),
  );
});

/** So many milliseconds after. */
const later = (c: Circumstances, ms: number): Circumstances & { written: Circumstances['now'] } => ({
  ...c,
  written: new Date(Date.parse(c.written ?? c.now) + ms).toISOString() as Circumstances['now'],
});

/** The act after another, as the store writes it down. */
const written = (dossier: Dossier, c: Circumstances): Circumstances & { written: Circumstances['now'] } => {
  const newest = newestOf(dossier.contact.fields, touchesOf(dossier), promisesOf(dossier));
  return { ...c, written: writtenAt(c.now, [newest]) };
};

const card: fc.Arbitrary<Chooseable> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...contactKinds),
  stage: fc.constantFrom('chasing' as const, 'talking' as const, 'keeping' as const, 'closed' as const),
  closed: fc.constantFrom(null, 'no-reply' as const, 'said-no' as const, 'asked-to-stop' as const),
  tags: fc.subarray(['fair', 'press', 'old']),
  value: fc.constantFrom(1 as const, 2 as const, 3 as const),
  lastAt: fc.option(instant, { freq: 2 }),
  knownSince: fc.option(day, { freq: 2 }),
  waits: fc.boolean(),
  step: fc.constant(null),
});
const cards = fc.uniqueArray(card, { selector: ({ id }) => id, maxLength: 20 });
const choice: fc.Arbitrary<ReconnectChoice> = fc.record({
  never: fc.boolean(),
  silent: fc.constantFrom(null, ...silences),
  kinds: fc.subarray([...contactKinds]),
  stages: fc.subarray(['chasing' as const, 'talking' as const, 'keeping' as const, 'closed' as const]),
  tags: fc.subarray(['fair', 'press']),
  saidNo: fc.boolean(),
  order: fc.constantFrom(...reconnectOrders),
});
const order = fc.constantFrom(...reconnectOrders);

describe('who is chosen', () => {
  it(
    'comes in an order that is total: no two stand at one place, and it does not hang on how they were read',
    always(cards, order, fc.nat(), (all, by, turn) => {
      const sorted = all.toSorted((a, b) => compareChosen(a, b, by));
      const turned = [...all.slice(turn % 20), ...all.slice(0, turn % 20)].toSorted((a, b) => compareChosen(a, b, by));
      expect(turned).toEqual(sorted);
      sorted.forEach((one, index) => {
        for (const after of sorted.slice(index + 1)) {
          expect(compareChosen(one, after, by)).toBeLessThan(0);
          expect(compareChosen(after, one, by)).toBeGreaterThan(0);
        }
      });
    }),
  );

  it(
    'never asked to stop, never waits already, and said no only where the user says so',
    always(cards, choice, day, (all, wanted, today) => {
      for (const one of chosenOf(all, wanted, today, 'UTC')) {
        expect(one.closed).not.toBe('asked-to-stop');
        expect(one.waits).toBe(false);
        if (!wanted.saidNo) expect(one.closed).not.toBe('said-no');
        expect(one.lastAt === null ? wanted.never : wanted.silent !== null).toBe(true);
        if (one.lastAt && wanted.silent)
          expect(dayOf(one.lastAt, 'UTC') < monthsBefore(today, wanted.silent)).toBe(true);
      }
    }),
  );

  const today = '2026-11-20' as Day;
  const one = (more: Partial<Chooseable>): Chooseable => ({
    ...{ id: 'c', kind: 'prospect', stage: 'chasing', closed: null, tags: [], value: 2 },
    ...{ lastAt: null, knownSince: null, waits: false, step: null },
    ...more,
  });
  const at = (text: string) => text as NonNullable<Chooseable['lastAt']>;
  it.each<[string, Partial<Chooseable>, Partial<ReconnectChoice>, boolean]>([
    ['never touched', {}, {}, true],
    ['never touched, and only old ones are wanted', {}, { never: false }, false],
    ['touched a year and a day ago', { lastAt: at('2025-11-19T12:00:00.000Z') }, {}, true],
    ['touched a year ago to the day', { lastAt: at('2025-11-20T00:30:00.000Z') }, {}, false],
    [
      'touched long ago, and only the untouched are wanted',
      { lastAt: at('2019-01-01T00:00:00.000Z') },
      { silent: null },
      false,
    ],
    ['of another kind', { kind: 'customer' }, { kinds: ['prospect', 'partner'] }, false],
    ['of one of the kinds', { kind: 'customer' }, { kinds: ['prospect', 'customer'] }, true],
    ['with one of the tags', { tags: ['fair'] }, { tags: ['press', 'fair'] }, true],
    ['closed for silence', { stage: 'closed', closed: 'no-reply' }, { stages: ['closed'] }, true],
    ['said no', { stage: 'closed', closed: 'said-no' }, {}, false],
    ['said no, and the user wants them', { stage: 'closed', closed: 'said-no' }, { saidNo: true }, true],
    ['asked to stop, whatever the user wants', { stage: 'closed', closed: 'asked-to-stop' }, { saidNo: true }, false],
    [
      'promised something',
      { step: { at: at('2026-12-01T00:00:00.000Z'), why: { rule: 'promise' } } as never },
      {},
      false,
    ],
    ['just begun with', { step: { why: { rule: 'reconnect' } } as never }, {}, false],
  ])('%s', (_, more, wanted, expected) => {
    expect(isChosen(one(more), { ...usualChoice, ...wanted }, today, 'UTC')).toBe(expected);
  });

  it('comes by silence, by value or by how long they are known', () => {
    const people = [
      one({ id: 'never', knownSince: '2020-01-01' as Day }),
      one({ id: 'never-old', knownSince: '2010-01-01' as Day, value: 1 }),
      one({ id: 'old', lastAt: at('2020-01-01T00:00:00.000Z'), value: 3 }),
      one({ id: 'new', lastAt: at('2025-01-01T00:00:00.000Z'), knownSince: '2015-01-01' as Day }),
    ];
    const ids = (by: ReconnectChoice['order']) =>
      chosenOf(people, { ...usualChoice, order: by }, today, 'UTC').map(({ id }) => id);
    expect(ids('longest-silent')).toEqual(['never-old', 'never', 'old', 'new']);
    expect(ids('latest')).toEqual(['new', 'old', 'never-old', 'never']);
    expect(ids('value')).toEqual(['old', 'never', 'new', 'never-old']);
    expect(ids('known-longest')).toEqual(['never-old', 'new', 'never', 'old']);
  });
});

describe('so many months before a day', () => {
  it.each([
    ['2026-11-20', 3, '2026-08-20'],
    ['2026-01-31', 2, '2025-11-30'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-11-20', 24, '2024-11-20'],
    ['2026-12-31', 6, '2026-06-30'],
  ])('%s and %i months: %s', (from, months, expected) => {
    expect(monthsBefore(from as Day, months)).toBe(expected);
  });

  it(
    'is a day, and not further off than so many longest months',
    always(day, fc.integer({ min: 1, max: 60 }), (from, months) => {
      const before = monthsBefore(from, months);
      expect(before < from && before >= addDays(from, -31 * months)).toBe(true);
    }),
  );
});
