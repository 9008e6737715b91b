import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMinutes, type Day, dayOf, type Instant, instantAt } from '../../src/domain/day';
import { planOf } from '../../src/domain/plan';
import { isUnsettled, type Promised, scoreOf } from '../../src/domain/promise';
import * as acts from '../../src/domain/promise-acts';
import type { Outcome, Touch } from '../../src/domain/touch';
import {
  always,
  builtIn,
  type Case,
  cadences,
  calendar,
  contactAdded,
  day,
  instant,
  openCase,
  outgoingDeed,
  silentDeed,
  touchAt,
  touchesOf,
  zone,
} from './arbitraries';
import { clock, latestOf, plusDays } from './counting';

const planIn = (it: Case) => planOf(it, it.cadences, it.calendar);

const promised = (at: Instant | null, inZone: string, rest: Partial<Promised> = {}): Promised => ({
  id: 'p',
  what: 'call-back',
  by: 'them',
  at,
  zone: inZone,
  note: '',
  madeAt: addMinutes(at ?? ('2026-03-02T09:00:00.000Z' as Instant), -7 * 24 * 60),
  moves: [],
  releasedAt: null,
  corrected: null,
  correctedAt: null,
  deleted: false,
  ...rest,
});

const latest = ({ touches }: Case): Instant => latestOf(touches.map(({ at }) => at));

/** A contact to whom something is promised that is not settled. */
const promisedCase = fc
  .tuple(openCase, fc.integer({ min: 31, max: 500_000 }), zone)
  .map(([it, minutes, inZone]): Case => {
    const at = addMinutes(latest(it), minutes);
    return { ...it, promises: [...it.promises, promised(at, inZone)] };
  });

describe('rule 7: promises outrank', () => {
  it(
    'the earliest promise not yet settled is the step, at its very instant',
    always(promisedCase, (it) => {
      const open = it.promises.filter((promise) => isUnsettled(promise, it.touches));
      const earliest = open.map((promise) => promise.at ?? '').toSorted()[0];
      const { step } = planIn(it);
      expect(step).toMatchObject({ at: earliest, shifts: [], why: { rule: 'promise' } });
      expect(step?.day).toBe(clock(earliest ?? '', it.calendar.zone).day);
    }),
  );

  it(
    'no cadence, weekend, leave, absence, snooze or final try moves it',
    always(
      promisedCase,
      calendar,
      cadences,
      fc.constantFrom('gentle', 'keen', 'slow', 'keep-in-touch', 'own-1'),
      fc.tuple(day, day),
      instant,
      (it, other, own, cadence, [awayUntil, until], at) => {
        const before = planIn(it).step;
        const contact = { ...it.contact, cadence, awayUntil, snooze: { until, at }, finalTryAt: at, cadenceSince: at };
        const moved = planOf({ ...it, contact }, own, { ...other, zone: it.calendar.zone }).step;
        expect(moved).toEqual({ ...before, cadence });
      },
    ),
  );

  it(
    'the user’s own zone says on which day it is shown, never at which instant it is',
    always(promisedCase, zone, (it, inZone) => {
      const { step } = planIn({ ...it, calendar: { ...it.calendar, zone: inZone } });
      expect(step?.at).toBe(planIn(it).step?.at);
      expect(step?.day).toBe(clock(step?.at ?? '', inZone).day);
    }),
  );

  it(
    'settled, released or deleted, it gives way to the cadence: nobody is left hanging',
    always(openCase, instant, fc.constantFrom('release', 'delete', 'correct'), (it, at, how) => {
      const settled = it.promises.map((promise) => ({
        ...promise,
        ...(how === 'release'
          ? { releasedAt: at }
          : how === 'delete'
            ? { deleted: true }
            : { corrected: 'kept' as const }),
      }));
      const contact = { ...it.contact, finalTryAt: null };
      const step = planIn({ ...it, contact, promises: settled }).step;
      const bare = planIn({ ...it, contact, promises: [] }).step;
      if (how === 'delete') expect(step).toEqual(bare);
      // what had waited behind the promise does not turn overdue by a word about it
      else expect(step && bare && step.day >= bare.day && !step.at).toBe(true);
    }),
  );
});

describe('rule 7: a promise is kept, late or missed by when the user called', () => {
  // Tuesday 3 March 2026, 10:00 in Berlin is 09:00 UTC.
  const at = '2026-03-03T09:00:00.000Z' as Instant;
  const muchLater = '2026-04-01T09:00:00.000Z' as Instant;
  const called = (minutes: number, outcome: Outcome = 'no-answer', direction: 'in' | 'out' = 'out'): Touch =>
    touchAt('t', addMinutes(at, minutes), 'Europe/Berlin', { channel: 'call', direction, outcome });

  it.each<[minutes: number, score: string, why: string]>([
    [-31, 'missed', 'before the half hour: another call'],
    [-30, 'kept', 'half an hour early'],
    [0, 'kept', 'on the minute'],
    [15, 'kept', 'a quarter of an hour late'],
    [16, 'late', '16 minutes late'],
    [839, 'late', '23:59 that day'],
    [840, 'missed', 'midnight: the next day'],
    [20_000, 'missed', 'two weeks on'],
  ])('%i minutes from it: %s (%s)', (minutes, score) => {
    expect(scoreOf(promised(at, 'Europe/Berlin'), [called(minutes)], muchLater)).toBe(score);
  });

  it('an attempt keeps it, a voicemail and a talk too; a call of theirs does not', () => {
    const promise = promised(at, 'Europe/Berlin');
    for (const outcome of ['no-answer', 'voicemail-left', 'spoke'] as const)
      expect(scoreOf(promise, [called(5, outcome)], muchLater)).toBe('kept');
    expect(scoreOf(promise, [called(5, 'spoke', 'in')], muchLater)).toBe('missed');
  });

  it('its own zone says when its day is over', () => {
    // 10:00 in Kathmandu on 3 March is 04:15 UTC; at 18:00 UTC it is still the 3rd in Berlin, but 23:45 in Kathmandu, and at
    // 18:15 UTC it is the 4th there.
    const inKathmandu = '2026-03-03T04:15:00.000Z' as Instant;
    const late = (instant: string) =>
      touchAt('t', instant as Instant, 'Europe/Berlin', { channel: 'call', direction: 'out', outcome: 'spoke' });
    const promise = promised(inKathmandu, 'Asia/Kathmandu');
    expect(scoreOf(promise, [late('2026-03-03T18:00:00.000Z')], muchLater)).toBe('late');
    expect(scoreOf(promise, [late('2026-03-03T18:15:00.000Z')], muchLater)).toBe('missed');
  });

  it(
    'the law of the windows, in every zone',
    always(
      instant,
      zone,
      zone,
      fc.integer({ min: -3000, max: 6000 }),
      outgoingDeed,
      (due, inZone, userZone, minutes, deed) => {
        const touch = touchAt('t', addMinutes(due, minutes), userZone, deed);
        const sameDay = clock(touch.at, inZone).day === clock(due, inZone).day;
        // what bounced never reached them
        const reached = deed.outcome !== 'bounced' && minutes >= -30;
        const expected = !reached ? 'missed' : minutes <= 15 ? 'kept' : sameDay ? 'late' : 'missed';
        const promise = promised(due, inZone);
        expect(scoreOf(promise, [touch], addMinutes(due, 10 * 24 * 60))).toBe(expected);
        expect(isUnsettled(promise, [touch])).toBe(!reached);
      },
    ),
  );

  it(
    'it is open until its day is over in its zone, then missed, and still asks to be made good',
    always(instant, zone, fc.integer({ min: -5000, max: 5000 }), (due, inZone, minutes) => {
      const now = addMinutes(due, minutes);
      const over = clock(now, inZone).day > clock(due, inZone).day;
      expect(scoreOf(promised(due, inZone), [], now)).toBe(over ? 'missed' : 'open');
      expect(isUnsettled(promised(due, inZone), [])).toBe(true);
    }),
  );

  it(
    'the first call counts; what came after changes nothing',
    always(instant, zone, touchesOf(silentDeed, 30), (due, inZone, more) => {
      const kept = touchAt('kept', due, inZone, { channel: 'call', direction: 'out', outcome: 'spoke' });
      const later = more.filter((touch) => touch.at > due);
      expect(scoreOf(promised(due, inZone), [...later, kept], muchLater)).toBe('kept');
    }),
  );

  it('the user can correct it, and a release ends it', () => {
    expect(scoreOf(promised(at, 'UTC', { corrected: 'kept' }), [], muchLater)).toBe('kept');
    expect(scoreOf(promised(at, 'UTC', { corrected: 'missed' }), [called(0)], muchLater)).toBe('missed');
    expect(scoreOf(promised(at, 'UTC', { releasedAt: muchLater }), [], muchLater)).toBe('released');
  });

  it('“call me in twenty minutes” is not kept by the call in which it was said', () => {
    const call = called(-20, 'spoke');
    const promise = promised(at, 'Europe/Berlin', { madeAt: addMinutes(call.at, 1) });
    expect(scoreOf(promise, [call], at)).toBe('open');
    expect(isUnsettled(promise, [call])).toBe(true);
    expect(scoreOf(promise, [call, { ...called(2), id: 'u' }], muchLater)).toBe('kept');
  });

  it('a promise written down only afterwards is scored by the call that had kept it', () => {
    const promise = promised(at, 'Europe/Berlin', { madeAt: addMinutes(at, 3000) });
    expect(scoreOf(promise, [called(3)], muchLater)).toBe('kept');
  });
});

describe('rule 7: “call me later” without a date is a defect until dated', () => {
  const user = { zone: 'Europe/Berlin', workingWeekdays: new Set([1, 2, 3, 4, 5] as const), daysOff: new Set<never>() };
  const start = '2026-03-02T09:00:00.000Z' as Instant;
  const later = touchAt('t', start, user.zone, { channel: 'call', direction: 'in', outcome: 'asked-to-call-later' });
  const plan = (touches: readonly Touch[], promises: readonly Promised[]) =>
    planOf({ contact: contactAdded(start, user.zone), touches, promises }, builtIn, user);

  it('a promise without a date is undated, is no step, and leaves the contact with one all the same', () => {
    const { undated, step } = plan([later], [promised(null, user.zone, { madeAt: start })]);
    expect(undated).toBe(true);
    expect(step).toMatchObject({ kind: 'take-back', day: '2026-03-09' });
    expect(scoreOf(promised(null, user.zone), [later], addMinutes(start, 1e6))).toBe('undated');
  });

  it('so is the bare touch, when nobody wrote the promise down', () => {
    expect(plan([later], []).undated).toBe(true);
    expect(plan([{ ...later, deleted: true }], []).undated).toBe(false);
  });

  it('a date mends it, written down just before or after the touch was logged', () => {
    for (const minutes of [-3, 0, 3, 3000]) {
      const dated = promised('2026-03-10T09:00:00.000Z' as Instant, user.zone, { madeAt: addMinutes(start, minutes) });
      expect(plan([later], [dated]).undated).toBe(false);
    }
    const old = promised('2026-02-10T09:00:00.000Z' as Instant, user.zone, { madeAt: addMinutes(start, -50_000) });
    expect(plan([later], [old]).undated).toBe(true);
  });

  it('a release mends it, and so does a talk later on', () => {
    const released = promised(null, user.zone, { madeAt: start, releasedAt: addMinutes(start, 60) });
    expect(plan([later], [released]).undated).toBe(false);
    const talk = touchAt('u', addMinutes(start, 9000), user.zone, {
      channel: 'call',
      direction: 'out',
      outcome: 'spoke',
    });
    expect(plan([later, talk], []).undated).toBe(false);
    expect(plan([later, talk], [promised(null, user.zone, { madeAt: start })]).undated).toBe(true);
  });
});

describe('rule 7: a promise keeps its hour', () => {
  it('10:00 in Berlin stays 10:00 in Berlin on both sides of daylight saving', () => {
    expect(instantAt('2026-03-28' as Day, 600, 'Europe/Berlin')).toBe('2026-03-28T09:00:00.000Z'); // winter, +1
    expect(instantAt('2026-03-29' as Day, 600, 'Europe/Berlin')).toBe('2026-03-29T08:00:00.000Z'); // summer, +2
    expect(instantAt('2026-10-25' as Day, 600, 'Europe/Berlin')).toBe('2026-10-25T09:00:00.000Z'); // winter again
  });

  it('moved in the call that was to keep it, it is open at its new time and remembers the old one', () => {
    const at = '2026-03-03T09:00:00.000Z' as Instant;
    const row = { id: 'p', fields: { ...promised(at, 'Europe/Berlin') }, stamps: {} };
    const { id: _, ...fields } = row.fields;
    const dossier = {
      contact: { id: 'c', fields: {}, stamps: {} },
      touches: [],
      promises: [{ ...row, fields }],
      identities: [],
    };
    const now = addMinutes(at, 2);
    const moved = acts.movePromise(dossier as never, 'p', addMinutes(at, 20), {
      now,
      zone: 'UTC',
      stamp: () => 's',
    } as never);
    const promise = { id: 'p', ...moved.promises[0]?.fields } as Promised;
    const call = touchAt('t', addMinutes(at, 1), 'Europe/Berlin', {
      channel: 'call',
      direction: 'out',
      outcome: 'spoke',
    });
    expect(promise.moves).toEqual([at]);
    expect(scoreOf(promise, [call], addMinutes(at, 3))).toBe('open');
  });

  it(
    'moved by days, it keeps its time of day in its zone',
    always(
      day,
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 180, max: 1380 }),
      zone,
      (from, days, minute, inZone) => {
        const before = instantAt(from, minute, inZone);
        const after = instantAt(addDays(from, days), minute, inZone);
        expect(clock(before, inZone)).toEqual({ day: from, minute });
        expect(clock(after, inZone)).toEqual({ day: plusDays(from, days), minute });
        expect(dayOf(after, inZone)).toBe(plusDays(from, days));
      },
    ),
  );
});
