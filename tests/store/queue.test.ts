import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeContact, logTouch, snooze, snoozeTo } from '../../src/domain/acts';
import { askFinalTry } from '../../src/domain/closing-acts';
import { addDays, dayOf, instantFromMs, msOf } from '../../src/domain/day';
import { makePromise } from '../../src/domain/promise-acts';
import { isOverdue, queueOf, standingOf } from '../../src/domain/queue';
import { stepNow } from '../../src/domain/step-now';
import { channels, outcomes } from '../../src/domain/touch';
import { type Act, perform } from '../../src/store/act';
import { countDone, countHanging, type Present, readQueue } from '../../src/store/queue';
import type { StoredContact } from '../../src/store/schema';
import { countQueue } from '../../src/store/tally';
import { verify } from '../../src/store/verify';
import { at, cadences, calendar, callBack, context, freshStore, known, presentAt, seen } from './fresh-store';

const now = '2026-11-18T11:00:00.000Z'; // a Wednesday, noon in Berlin
const minute = 60_000;

/** What somebody's history holds: touches in the days before, and a promise some minutes from now. */
const person = fc.record({
  cadence: fc.constantFrom('gentle', 'keen', 'slow', 'keep-in-touch'),
  value: fc.constantFrom(1 as const, 2 as const, 3 as const),
  touches: fc.array(
    fc.record({
      daysAgo: fc.integer({ min: 0, max: 60 }),
      channel: fc.constantFrom(...channels),
      outcome: fc.constantFrom(...outcomes),
    }),
    { maxLength: 4 },
  ),
  promise: fc.option(fc.integer({ min: -3000, max: 3000 }), { nil: null }),
  /** One final try was made: the contact closes by itself. */
  tried: fc.boolean(),
  /** Put off to a time so many minutes from now. */
  putOff: fc.option(fc.integer({ min: -1500, max: 1000 }), { nil: null }),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;
const plain: Person = { cadence: 'gentle', value: 2, touches: [], promise: null, tried: false, putOff: null };

async function storeOf(people: readonly Person[]) {
  const open = freshStore();
  for (const [index, { cadence, value, touches, promise, tried, putOff }] of people.entries()) {
    const act: Act = (before, c) => {
      const capture = seen(`Person ${index}`, `person${index}@example.com`);
      let dossier = changeContact(known(capture)(before, c), { cadence, value }, c);
      for (const { daysAgo, channel, outcome } of touches) {
        const when = instantFromMs(msOf(c.now) - daysAgo * 24 * 60 * minute);
        dossier = logTouch(dossier, { channel, direction: 'out', outcome, note: '', about: '', at: when }, c);
      }
      const promised = promise === null ? null : instantFromMs(msOf(at(now)) + promise * minute);
      const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
      if (tried) dossier = logTouch(askFinalTry(dossier, c), mail, c);
      if (putOff !== null) dossier = snoozeTo(dossier, instantFromMs(msOf(at(now)) + putOff * minute), c);
      // Agreed some days ago: what is agreed now is ahead.
      const agreed = { ...c, now: instantFromMs(msOf(c.now) - 3 * 24 * 60 * minute) };
      return promised ? makePromise(dossier, callBack(promised), agreed) : dossier;
    };
    await perform(open, { identities: [`email:person${index}@example.com`] }, act, context('2026-11-17T09:00:00Z'));
  }
  return open;
}

/** Everybody with a next step, as it stands now. */
const entry = ({ id, plan, fields }: StoredContact, here: Present) => {
  const step = stepNow(plan, here.now, here.zone);
  return step ? [{ contactId: id, step, value: fields.value, lastTouchAt: plan.last?.at ?? null }] : [];
};

/** The time of most tests, and one at which the clock was set back by more than a week. */
const clock = fc.constantFrom(now, '2026-11-06T11:00:00.000Z');

describe('the queue read from the indexes', () => {
  it('is the queue computed from all contacts, cut at the limit; the counts and the badge agree', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { maxLength: 12 }),
        fc.integer({ min: 1, max: 14 }),
        clock,
        async (people, limit, time) => {
          const open = await storeOf(people);
          const here = presentAt(time);
          const all = (await (await open()).getAll('contacts')).flatMap((row) => entry(row, here));
          const expected = queueOf(all, here.today, here.now);
          const rows = await readQueue(open, here, limit);
          expect(rows.map(({ id }) => id)).toEqual(expected.slice(0, limit).map(({ contactId }) => contactId));
          const standings = expected.map(({ step }) => standingOf(step, here.today, here.now));
          expect(await countQueue(open, here)).toEqual({
            promised: standings.filter((standing) => standing === 'promised').length,
            overdue: all.filter(({ step }) => isOverdue(step, here.today, here.now)).length,
            today: standings.filter((standing) => standing === 'today' || standing === 'later').length,
          });
          expect(await verify(open, cadences, calendar)).toEqual([]);
          expect(await countHanging(open)).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('counts no further than the badge can show', async () => {
    const open = await storeOf(Array.from({ length: 120 }, () => plain));
    const later = presentAt('2026-12-18T11:00:00.000Z');
    expect((await countQueue(open, later)).overdue).toBe(100);
    expect(await readQueue(open, later, 60)).toHaveLength(60);
  });
});

describe('a contact that closes by itself', () => {
  it('is in no queue and under no badge, on its day and after', async () => {
    const open = await storeOf([{ ...plain, tried: true }]);
    const [row] = await (await open()).getAll('contacts');
    expect(row?.due).toEqual({ close: '2026-12-01' });
    const after = presentAt('2026-12-02T11:00:00.000Z');
    expect(await readQueue(open, after, 10)).toEqual([]);
    expect(await countQueue(open, after)).toEqual({ promised: 0, overdue: 0, today: 0 });
  });
});

describe('a clock that was set back', () => {
  it('shows who was touched "in the future" as due today, once, and hides nobody', async () => {
    const touches = [{ daysAgo: 0, channel: 'email', outcome: 'sent' }] as const;
    const open = await storeOf([{ ...plain, touches: [...touches] }]);
    const before = presentAt('2026-11-05T11:00:00.000Z');
    expect(await readQueue(open, before, 10)).toHaveLength(1);
    expect(await countQueue(open, before)).toEqual({ promised: 0, overdue: 0, today: 1 });
    expect(await countDone(open, before)).toBe(0);
    // Put off to this very day, they are due anyhow.
    const [row] = await readQueue(open, before, 10);
    await perform(
      open,
      { contactId: row?.id ?? '' },
      (d, c) => snooze(d as never, before.today, c),
      context(before.now),
    );
    expect(await countQueue(open, before)).toEqual({ promised: 0, overdue: 0, today: 1 });
    expect(await readQueue(open, before, 10)).toHaveLength(1);
  });

  it('by less than a day is what clocks and zones differ by', async () => {
    const touches = [{ daysAgo: 0, channel: 'email', outcome: 'sent' }] as const;
    const open = await storeOf([{ ...plain, touches: [...touches] }]);
    expect(await countQueue(open, presentAt('2026-11-16T21:00:00.000Z'))).toMatchObject({ today: 0 });
    const due = presentAt('2026-11-20T11:00:00.000Z');
    expect(await countQueue(open, due)).toEqual({ promised: 0, overdue: 0, today: 1 });
    expect(await readQueue(open, due, 10)).toHaveLength(1);
  });
});

describe('a day in the queue', () => {
  it('is a day of the user, not of UTC', async () => {
    const open = await storeOf([plain]);
    // Added on Tuesday 17 November; at 23:30 UTC it is Wednesday in Berlin already, and the step of Tuesday is overdue.
    expect(dayOf(at('2026-11-17T23:30:00Z'), 'Europe/Berlin')).toBe(addDays('2026-11-17' as never, 1));
    expect(await countQueue(open, presentAt('2026-11-17T22:30:00Z'))).toEqual({ promised: 0, overdue: 0, today: 1 });
    expect(await countQueue(open, presentAt('2026-11-17T23:30:00Z'))).toEqual({ promised: 0, overdue: 1, today: 0 });
  });
});

describe('those put off to later today', () => {
  it('are due today and last, however many of them the index has before the others', async () => {
    const waiting = Array.from({ length: 5 }, (_, index) => ({ ...plain, value: 3 as const, putOff: 60 - index }));
    const open = await storeOf([...waiting, { ...plain, value: 1, putOff: 0 }, { ...plain, putOff: -1 }]);
    const first = async (time: string, limit: number) =>
      (await readQueue(open, presentAt(time), limit)).map(({ fields }) => fields.name.value.slice(-1));
    expect(await first(now, 2)).toEqual(['6', '5']);
    expect(await first(now, 4)).toEqual(['6', '5', '4', '3']);
    expect(await countQueue(open, presentAt(now))).toEqual({ promised: 0, overdue: 0, today: 7 });
    // once its time has come, each has the place that its value gives it
    expect(await first('2026-11-18T11:57:00.000Z', 7)).toEqual(['3', '4', '6', '5', '2', '1', '0']);
    expect(await countQueue(open, presentAt('2026-11-19T11:00:00.000Z'))).toEqual({
      promised: 0,
      overdue: 7,
      today: 0,
    });
  });
});

describe('two promised for the same instant', () => {
  it('the one of higher value comes first, also where only one is asked for', async () => {
    const one = { ...plain, promise: 30 };
    const open = await storeOf([
      { ...one, value: 1 },
      { ...one, value: 3 },
    ]);
    const [first, ...more] = await readQueue(open, presentAt(now), 1);
    expect(first?.fields.value).toBe(3);
    expect(more).toEqual([]);
  });
});

describe('those who are left hanging', () => {
  it('are counted: a stored contact that is open and has no next step is one', async () => {
    const open = await storeOf([]);
    const capture = seen('Ruth Adler', 'ruth@example.org');
    await perform(open, { identities: [] }, (before, c) => known(capture)(before, c), context('2026-11-17T09:00:00Z'));
    expect(await countHanging(open)).toBe(0);
    const db = await open();
    const [row] = await db.getAll('contacts');
    await db.put('contacts', {
      ...(row as StoredContact),
      plan: { ...(row as StoredContact).plan, step: null },
      due: {},
      hanging: 1,
    });
    expect(await countHanging(open)).toBe(1);
  });
});
