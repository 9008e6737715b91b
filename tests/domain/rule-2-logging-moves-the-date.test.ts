import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addMinutes, type Instant, laterDay } from '../../src/domain/day';
import { nextStep } from '../../src/domain/next-step';
import { planOf } from '../../src/domain/plan';
import type { Touch } from '../../src/domain/touch';
import {
  always,
  anyCase,
  anyDeed,
  builtIn,
  type Case,
  contactAdded,
  instant,
  openCase,
  outgoingDeed,
  touchAt,
  zone,
  zones,
} from './arbitraries';
import { dayOfLog, latestOf } from './counting';

const planIn = (it: Case) => planOf(it, it.cadences, it.calendar);

const minutes = fc.integer({ min: 0, max: 90 * 24 * 60 });

/** The moment `later` after everything in `it` has happened and been decided. */
const momentAfter = ({ touches, contact, promises }: Case, later: number): Instant => {
  const moments = [
    ...touches.map(({ loggedAt }) => loggedAt),
    ...promises.map(({ madeAt }) => madeAt),
    contact.cadenceSince,
    contact.snooze?.at ?? '',
    contact.finalTryAt ?? '',
    contact.reopenedAt ?? '',
  ];
  return addMinutes(latestOf(moments), later + 1);
};

const withTouch = (it: Case, touch: Touch): Case => ({ ...it, touches: [...it.touches, touch] });

afterEach(() => vi.useRealTimers());

describe('rule 2: logging moves the date', () => {
  it(
    'an outgoing touch on a day gives a next step after that day, unless a promise is waiting',
    always(openCase, minutes, outgoingDeed, zone, (it, later, deed, inZone) => {
      const touch = touchAt('new', momentAfter(it, later), inZone, deed);
      const { step } = planIn(withTouch(it, touch));
      if (step?.why.rule !== 'promise') expect(step && step.day > dayOfLog(touch)).toBe(true);
    }),
  );

  it(
    'no step is due on a day on which the user has already reached out, in whatever zone that was, unless they snoozed to it',
    always(openCase, (it) => {
      const { step } = planIn(it);
      if (step?.why.rule === 'promise' || step?.why.rule === 'snooze') return;
      const last = it.touches
        .filter(({ deleted, direction }) => !deleted && direction === 'out')
        .map(dayOfLog)
        .reduce((a, b) => laterDay(a, b), '' as never);
      expect(step && step.day > last).toBe(true);
    }),
  );

  it(
    'every touch is counted in the same act, and the last one is the last',
    always(anyCase, minutes, anyDeed, (it, later, deed) => {
      const before = planIn(it);
      const touch = touchAt('new', momentAfter(it, later), it.calendar.zone, deed);
      const { counts, last } = planIn(withTouch(it, touch));
      expect(counts.touches).toBe(before.counts.touches + 1);
      expect(last).toEqual({ at: touch.at, zone: touch.zone, ...deed });
    }),
  );

  it(
    'deleting a touch restores exactly the plan from before it, wherever it stood',
    always(anyCase, anyDeed, instant, fc.boolean(), (it, deed, at, lateToo) => {
      const touch = touchAt('new', lateToo ? momentAfter(it, 0) : at, it.calendar.zone, deed);
      const deleted = { ...touch, deleted: true };
      expect(planIn(withTouch(it, deleted))).toEqual(planIn(it));
    }),
  );

  it(
    'the order in which touches and promises are handed over does not matter',
    always(
      anyCase.chain((it) =>
        fc.tuple(
          fc.constant(it),
          fc.shuffledSubarray([...it.touches], { minLength: it.touches.length }),
          fc.shuffledSubarray([...it.promises], { minLength: it.promises.length }),
        ),
      ),
      ([it, touches, promises]) => {
        expect(planIn({ ...it, touches, promises })).toEqual(planIn(it));
      },
    ),
  );

  it(
    'computing again gives the same, and changes nothing it was given',
    always(anyCase, (it) => {
      const copy = structuredClone({ contact: it.contact, touches: it.touches, promises: it.promises });
      const first = planIn(it);
      expect(planIn(it)).toEqual(first);
      expect({ contact: it.contact, touches: it.touches, promises: it.promises }).toEqual(copy);
    }),
  );

  it('takes no clock at all', () => {
    expect(nextStep.length).toBe(3); // situation, cadences, calendar
    expect(planOf.length).toBe(3);
  });

  it(
    'time passing alone never moves it: the same on any day',
    always(anyCase, instant, instant, (it, one, other) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(one) });
      const first = planIn(it);
      vi.setSystemTime(Date.parse(other));
      expect(planIn(it)).toEqual(first);
      vi.useRealTimers();
    }),
  );

  it('the machine the browser runs on does not matter, only the user’s zone', () => {
    const machine = process.env.TZ;
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...zones), fc.constantFrom(...zones), (it, one, other) => {
        process.env.TZ = one;
        const first = planIn(it);
        process.env.TZ = other;
        expect(planIn(it)).toEqual(first);
      }),
    );
    if (machine === undefined) delete process.env.TZ;
    else process.env.TZ = machine;
  });
});

describe('what happened counts from when it happened', () => {
  const calendar = {
    zone: 'Europe/Berlin',
    workingWeekdays: new Set([1, 2, 3, 4, 5] as const),
    daysOff: new Set<never>(),
  };
  const monday = '2026-03-09T09:00:00.000Z' as Instant;
  const thursdayBefore = '2026-03-05T13:00:00.000Z' as Instant;
  const sent = { channel: 'email', direction: 'out', outcome: 'sent' } as const;
  const spoke = { channel: 'meeting', direction: 'out', outcome: 'appointment-kept' } as const;

  it('a mail of last Thursday, logged on the Monday on which the contact was added: three working days after Thursday', () => {
    const touch = touchAt('t', thursdayBefore, 'Europe/Berlin', sent, { loggedAt: addMinutes(monday, 5) });
    const situation = { contact: contactAdded(monday, 'Europe/Berlin'), touches: [touch], promises: [] };
    // Friday 6, Monday 9, Tuesday 10
    expect(nextStep(situation, builtIn, calendar)).toMatchObject({ kind: 'message', day: '2026-03-10' });
  });

  it('a mail of a month ago, logged on the Monday on which the contact was added: due that Monday, not overdue by weeks', () => {
    const touch = touchAt('t', '2026-02-05T13:00:00.000Z' as Instant, 'Europe/Berlin', sent, {
      loggedAt: addMinutes(monday, 5),
    });
    const situation = { contact: contactAdded(monday, 'Europe/Berlin'), touches: [touch], promises: [] };
    expect(nextStep(situation, builtIn, calendar)).toMatchObject({ kind: 'message', day: '2026-03-09' });
  });

  it('a talk of last Thursday, logged on Monday: the ball is taken back five working days after Thursday', () => {
    const touch = touchAt('t', thursdayBefore, 'Europe/Berlin', spoke, { loggedAt: addMinutes(monday, 5) });
    const situation = { contact: contactAdded(monday, 'Europe/Berlin'), touches: [touch], promises: [] };
    expect(nextStep(situation, builtIn, calendar)).toMatchObject({ kind: 'take-back', day: '2026-03-12' });
  });

  it('a user who moves from New York to Tokyo finds the same messages counted', () => {
    // added and written to on Monday evening in New York; in Tokyo that was Tuesday
    const evening = '2026-03-10T00:30:00.000Z' as Instant; // Mon 2026-03-09 20:30 in New York
    const touch = touchAt('t', addMinutes(evening, 10), 'America/New_York', sent);
    const situation = { contact: contactAdded(evening, 'America/New_York'), touches: [touch], promises: [] };
    const inNewYork = nextStep(situation, builtIn, { ...calendar, zone: 'America/New_York' });
    const inTokyo = nextStep(situation, builtIn, { ...calendar, zone: 'Asia/Tokyo' });
    expect(inNewYork).toMatchObject({ kind: 'message', day: '2026-03-12', why: { rule: 'gap', count: 3 } });
    expect(inTokyo).toEqual(inNewYork);
  });

  it('a user who flies west over the date line is not asked to write again on the day they have written', () => {
    // Apia is 13 hours ahead of UTC, Los Angeles 8 behind in winter: Tuesday 10:00 there is Monday 13:00 here.
    const inApia = touchAt('a', '2026-03-02T21:00:00.000Z' as Instant, 'Pacific/Apia', sent); // Tue 3 March
    const inLosAngeles = touchAt('b', '2026-03-02T22:00:00.000Z' as Instant, 'America/Los_Angeles', {
      ...sent,
      outcome: 'no-answer',
    }); // Mon 2 March
    const contact = contactAdded('2026-03-01T20:00:00.000Z' as Instant, 'America/Los_Angeles', { cadence: 'keen' });
    const here = { ...calendar, zone: 'America/Los_Angeles' };
    const { step } = planOf({ contact, touches: [inApia, inLosAngeles], promises: [] }, builtIn, here);
    expect(step).toMatchObject({ kind: 'call', day: '2026-03-04' });
  });

  it('a touch and a snooze in one act: the snooze is of the step that follows from the touch', () => {
    const touch = touchAt('t', monday, 'Europe/Berlin', sent);
    const contact = contactAdded(monday, 'Europe/Berlin', { snooze: { at: monday, until: '2026-03-20' as never } });
    expect(nextStep({ contact, touches: [touch], promises: [] }, builtIn, calendar)).toMatchObject({
      day: '2026-03-20',
    });
  });

  it('a call of theirs that was missed is no attempt of the user’s', () => {
    const missed = touchAt('t', monday, 'Europe/Berlin', { channel: 'call', direction: 'in', outcome: 'no-answer' });
    const plan = planOf(
      { contact: contactAdded(monday, 'Europe/Berlin'), touches: [missed], promises: [] },
      builtIn,
      calendar,
    );
    expect(plan.counts).toEqual({ touches: 1, messages: 0, attempts: 0, conversations: 0 });
    expect(plan.step).toMatchObject({ kind: 'message', day: '2026-03-09' });
  });
});
