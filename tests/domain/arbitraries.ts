// biome-ignore-all lint/suspicious/noThenProperty: a cadence is data, `then` what follows it; nobody awaits one

import fc from 'fast-check';
import { builtInCadences, type Cadence, type Cadences, cadencesById, type Gap } from '../../src/domain/cadence';
import type { Calendar } from '../../src/domain/calendar';
import {
  type Contact,
  type ContactFields,
  closeReasons,
  contactKinds,
  laterContactFields,
  roles,
  type Snooze,
} from '../../src/domain/contact';
import {
  addDays,
  addMinutes,
  type Day,
  dayOf,
  type Instant,
  instantAt,
  instantFromMs,
  type Weekday,
} from '../../src/domain/day';
import { historyOf } from '../../src/domain/history';
import type { Facts } from '../../src/domain/next-step';
import type { Promised } from '../../src/domain/promise';
import { closingOf } from '../../src/domain/stage';
import {
  type Channel,
  channels,
  type Direction,
  directions,
  laterTouchFields,
  type Outcome,
  outcomes,
  type Touch,
} from '../../src/domain/touch';

/**
 * Everything the laws are tried on: people of every kind, years of touches, odd zones, odd working weeks, long leave, promises
 * kept and forgotten, cadences nobody sane would write. `RUNS=5000 npx vitest run tests/domain` looks harder.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: Number(process.env.RUNS ?? 200) });

/** A law as the body of a test: it holds for whatever is generated. A failure prints the seed and the smallest example. */
export function always<Ts extends [unknown, ...unknown[]]>(
  ...args: [...arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> }, law: (...values: Ts) => void]
): () => void {
  return () => {
    fc.assert(fc.property(...args));
  };
}

/** Whole hours, half and quarter hours, a daylight saving of half an hour, both sides of the date line. */
export const zones = [
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Los_Angeles',
  'Africa/Casablanca',
  'UTC',
] as const;
export const zone = fc.constantFrom(...zones);

const minuteMs = 60_000;
const firstMs = Date.UTC(2020, 0, 1);
const lastMs = Date.UTC(2032, 11, 31);

export const instant: fc.Arbitrary<Instant> = fc
  .integer({ min: firstMs / minuteMs, max: lastMs / minuteMs })
  .map((minute) => instantFromMs(minute * minuteMs));

export const day: fc.Arbitrary<Day> = instant.map((at) => dayOf(at, 'UTC'));

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

const daysOf = (from: Day, length: number): Day[] => Array.from({ length }, (_, index) => addDays(from, index));

/** A week of one to seven working days, up to two leaves of up to six weeks, and scattered days off. */
export const calendar: fc.Arbitrary<Calendar> = fc.record({
  zone,
  workingWeekdays: fc
    .oneof(fc.constant([1, 2, 3, 4, 5] as Weekday[]), fc.subarray<Weekday>([...weekdays], { minLength: 1 }))
    .map((working) => new Set(working)),
  daysOff: fc
    .tuple(fc.array(fc.tuple(day, fc.integer({ min: 1, max: 42 })), { maxLength: 2 }), fc.array(day, { maxLength: 10 }))
    .map(([leaves, scattered]) => new Set([...leaves.flatMap(([from, length]) => daysOf(from, length)), ...scattered])),
});

/** What happened, without when. */
export interface Deed {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
}

const deed = (channel: Channel, outcome: Outcome, direction: Direction = 'out'): Deed => ({
  channel,
  direction,
  outcome,
});

/** They received something, and nothing came back. */
export const messageDeed: fc.Arbitrary<Deed> = fc.constantFrom(
  deed('email', 'sent'),
  deed('linkedin', 'sent'),
  deed('call', 'voicemail-left'),
  deed('letter', 'sent'),
  deed('text', 'sent'),
  deed('email', 'referral-asked'),
);

/** The user tried; they received nothing. */
export const attemptDeed: fc.Arbitrary<Deed> = fc.constantFrom(
  deed('call', 'no-answer'),
  deed('call', 'spoke-with-assistant'),
  deed('call', 'hung-up'),
  deed('email', 'bounced'),
  deed('meeting', 'appointment-missed'),
);

/** Something came from their side, and it was no answer of theirs. */
const noAnswerDeed = fc.constantFrom(deed('call', 'no-answer', 'in'), deed('call', 'spoke-with-assistant', 'in'));

export const silentDeed = fc.oneof(messageDeed, attemptDeed);

/** The person in person, and not a "no". */
export const answerDeed: fc.Arbitrary<Deed> = fc.constantFrom(
  deed('call', 'spoke'),
  deed('email', 'replied', 'in'),
  deed('linkedin', 'sent', 'in'),
  deed('call', 'asked-to-call-later', 'in'),
  deed('call', 'asked-to-call-later'),
  deed('meeting', 'appointment-kept'),
  deed('call', 'appointment-set'),
  deed('call', 'referral-given'),
  deed('call', 'voicemail-left', 'in'),
);

export const openDeed = fc.oneof(
  { weight: 5, arbitrary: messageDeed },
  { weight: 5, arbitrary: attemptDeed },
  { weight: 1, arbitrary: noAnswerDeed },
  { weight: 1, arbitrary: answerDeed },
);

/** Any channel with any direction and any outcome, sensible or not. */
export const anyDeed: fc.Arbitrary<Deed> = fc.record({
  channel: fc.constantFrom(...channels),
  direction: fc.constantFrom(...directions),
  outcome: fc.constantFrom(...outcomes),
});

export const outgoingDeed = fc.oneof(
  silentDeed,
  fc.constantFrom(deed('call', 'spoke'), deed('meeting', 'appointment-kept')),
);

export const touchAt = (id: string, at: Instant, inZone: string, what: Deed, rest: Partial<Touch> = {}): Touch => ({
  id,
  at,
  zone: inZone,
  loggedAt: at,
  ...laterTouchFields,
  ...what,
  note: '',
  about: '',
  deleted: false,
  ...rest,
});

const minutesAfterLast = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 3 * 24 * 60 }),
  fc.integer({ min: 0, max: 3 * 24 * 60 }),
  fc.integer({ min: 0, max: 30 * 24 * 60 }),
  fc.integer({ min: 0, max: 300 * 24 * 60 }),
);

/** Years of touches, mostly few, sometimes hundreds, and thousands once in a hundred; oldest first, but named and logged in another order. */
export const touchesOf = (what: fc.Arbitrary<Deed>, most = 300): fc.Arbitrary<readonly Touch[]> => {
  const one = fc.record({
    gap: minutesAfterLast,
    what,
    inZone: zone,
    travelling: fc.integer({ min: 0, max: 9 }),
    lag: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 20 * 24 * 60 })),
    deleted: fc.integer({ min: 0, max: 9 }),
    gatekeeper: fc.integer({ min: 0, max: 19 }),
  });
  return fc
    .tuple(
      instant,
      zone,
      fc.oneof(
        { weight: 95, arbitrary: fc.array(one, { maxLength: Math.min(15, most), size: 'max' }) },
        { weight: 4, arbitrary: fc.array(one, { minLength: Math.min(20, most), maxLength: most, size: 'max' }) },
        // a chase of decades
        { weight: 1, arbitrary: fc.array(one, { maxLength: most < 300 ? most : 2000, size: 'max' }) },
      ),
    )
    .map(([start, home, entries]) => {
      let at = start;
      return entries.map(({ gap, what, inZone, travelling, lag, deleted, gatekeeper }, index) => {
        at = addMinutes(at, gap);
        const id = `t${(index * 7919) % 1009}-${index}`;
        return touchAt(id, at, travelling === 0 ? inZone : home, what, {
          loggedAt: addMinutes(at, lag),
          deleted: deleted === 0,
          ...(gatekeeper === 0 ? { answeredBy: { name: 'Ada Example', role: 'gatekeeper' as const } } : {}),
        });
      });
    });
};

const gap: fc.Arbitrary<Gap> = fc.record({
  count: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom('working-days', 'days'),
});

const ownIds = ['own-1', 'own-2', 'own-3'] as const;

/** Cadences of the user's own, also with no gap at all, and running out in circles, into themselves or into nothing. */
const ownCadence = (id: string): fc.Arbitrary<Cadence> =>
  fc.record({
    id: fc.constant(id),
    plan: fc.oneof(
      fc.record({ kind: fc.constant('sequence' as const), gaps: fc.array(gap, { maxLength: 5 }) }),
      fc.record({
        kind: fc.constant('daily' as const),
        messageEvery: fc.integer({ min: 1, max: 4 }),
        askAssistantAfter: fc.integer({ min: 1, max: 8 }),
        lasts: fc.integer({ min: 1, max: 40 }),
      }),
      fc.record({
        kind: fc.constant('repeat' as const),
        every: fc.integer({ min: 1, max: 120 }),
        offers: fc.constant([] as number[]),
      }),
    ),
    attempts: fc.constantFrom(0 as const, 1 as const),
    then: fc.constantFrom(null, 'gentle', 'keen', 'slow', ...ownIds, 'a cadence that was removed'),
  });

export const cadences: fc.Arbitrary<Cadences> = fc
  .tuple(...ownIds.map(ownCadence))
  .map((own) => cadencesById([...builtInCadences, ...own]));

export const builtIn = cadencesById(builtInCadences);

/** The four built-in cadences, the user's own, and one that is not there any more. */
const cadenceId = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('gentle', 'keen', 'slow', 'keep-in-touch') },
  { weight: 1, arbitrary: fc.constantFrom(...ownIds, 'a cadence that was removed') },
);

/** A contact just added at `at`, chased with `cadence`, with whatever else is said of them. */
export const contactAdded = (at: Instant, inZone: string, rest: Partial<ContactFields> = {}): Contact => ({
  id: 'c-1',
  name: { value: 'Jonas Example', from: 'user' },
  headline: null,
  title: null,
  company: null,
  school: null,
  location: null,
  websites: [],
  phones: [],
  home: '',
  kind: 'prospect',
  role: 'unknown',
  reason: '',
  value: 2,
  cadence: 'gentle',
  every: null,
  cadenceSince: at,
  addedOn: dayOf(at, inZone),
  zone: null,
  awayUntil: null,
  snooze: null,
  finalTryAt: null,
  closed: null,
  reopenedAt: null,
  deleted: false,
  ...laterContactFields,
  ...rest,
});

const seldom = <T>(arbitrary: fc.Arbitrary<T>, once = 3): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: once - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** A point in a contact's life: 0 the first touch, 1000 the last; a little before and after happens too. */
const point = fc.oneof(fc.constant(0), fc.integer({ min: -50, max: 1100 }));

const promiseShape = fc.record({
  what: fc.constantFrom('call-back' as const, 'call-back' as const, 'appointment' as const),
  by: fc.constantFrom('them' as const, 'me' as const),
  at: fc.option(point, { freq: 5 }), // null one time in five
  minutes: fc.integer({ min: -60, max: 60 }),
  zone,
  leadDays: fc.integer({ min: 0, max: 400 }),
  moves: fc.integer({ min: 0, max: 2 }),
  releasedAt: seldom(point),
  corrected: seldom(fc.constantFrom('kept' as const, 'late' as const, 'missed' as const)),
  deleted: fc.constantFrom(false, false, false, true),
});

const contactShape = fc.record({
  kind: fc.constantFrom(...contactKinds),
  role: fc.constantFrom(...roles),
  value: fc.constantFrom(1 as const, 2 as const, 3 as const),
  cadence: cadenceId,
  every: seldom(fc.constantFrom(10, 14, 30, 60, 90)),
  since: point,
  addedEarlier: fc.integer({ min: 0, max: 60 }),
  zone: fc.option(zone, { freq: 2 }),
  awayUntil: seldom(fc.tuple(point, fc.integer({ min: 0, max: 60 }))),
  /** Until a day, by the user or the spreading, or until a minute of it. */
  snooze: seldom(
    fc.tuple(point, fc.integer({ min: 1, max: 120 }), fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 1439 }))),
  ),
  finalTryAt: seldom(point),
  closed: seldom(fc.tuple(fc.constantFrom(...closeReasons), point), 8),
  reopenedAt: seldom(point),
  /** On the list since, and begun with so many minutes after, if they are. */
  waits: seldom(fc.tuple(point, fc.option(fc.integer({ min: 0, max: 30 * 24 * 60 }), { freq: 2 })), 6),
});

export interface Case extends Facts {
  readonly contact: Contact;
  readonly touches: readonly Touch[];
  readonly promises: readonly Promised[];
  readonly cadences: Cadences;
  readonly calendar: Calendar;
}

function snoozeAt(at: Instant, inZone: string, ahead: number, how: boolean | number): Snooze {
  const until = addDays(dayOf(at, inZone), ahead);
  if (typeof how === 'boolean') return how ? { at, until, by: 'spread' } : { at, until };
  const time = instantAt(until, how, inZone);
  // What the clocks skip may be of the day after.
  return { at, until: dayOf(time, inZone), time };
}

/** Whoever has had their turn is on their cadence since. */
function listed(since: Instant, begunAfter: number | null): Partial<ContactFields> {
  if (begunAfter === null) return { waits: { since, rank: 0 } };
  const begun = addMinutes(since, begunAfter);
  return { waits: { since, rank: 0, begun }, cadenceSince: begun };
}

/** A contact with all that happened and was decided, over the cadences and the calendar of their user. */
export const casesOf = (what: fc.Arbitrary<Deed>, most?: number): fc.Arbitrary<Case> =>
  fc
    .tuple(
      touchesOf(what, most),
      instant,
      calendar,
      cadences,
      contactShape,
      fc.array(promiseShape, { maxLength: 3 }),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(([touches, start, calendar, cadences, shape, promises, promiseChance]) => {
      const from = Date.parse(touches[0]?.at ?? start);
      const to = Date.parse(touches.at(-1)?.at ?? start) + 20 * 24 * 60 * minuteMs;
      const when = (share: number): Instant =>
        instantFromMs(Math.floor((from + ((to - from) * share) / 1000) / minuteMs) * minuteMs);
      const { since, addedEarlier, awayUntil, snooze, finalTryAt, closed, reopenedAt, waits, ...plain } = shape;
      const contact = contactAdded(when(since), calendar.zone, {
        ...plain,
        ...(waits ? listed(when(waits[0]), waits[1]) : {}),
        addedOn: addDays(dayOf(when(since), calendar.zone), -addedEarlier),
        awayUntil: awayUntil && addDays(dayOf(when(awayUntil[0]), calendar.zone), awayUntil[1]),
        snooze: snooze && snoozeAt(when(snooze[0]), calendar.zone, snooze[1], snooze[2]),
        finalTryAt: finalTryAt === null ? null : when(finalTryAt),
        closed: closed && { reason: closed[0], at: when(closed[1]) },
        reopenedAt: reopenedAt === null ? null : when(reopenedAt),
      });
      const promised = promises.map(({ at, minutes, leadDays, moves, releasedAt, ...rest }, index): Promised => {
        const due = at === null ? null : addMinutes(when(at), minutes);
        const madeAt = addMinutes(due ?? when(0), -leadDays * 24 * 60);
        return {
          ...rest,
          id: `p${index}`,
          at: due,
          note: '',
          correctedAt: null,
          madeAt,
          moves: Array.from({ length: moves }, (_, move) => addMinutes(madeAt, 60 * (move + 1))),
          releasedAt: releasedAt === null ? null : when(releasedAt),
        };
      });
      return { contact, touches, promises: promiseChance === 0 ? promised : [], cadences, calendar };
    });

export const anyCase = casesOf(fc.oneof({ weight: 9, arbitrary: openDeed }, { weight: 1, arbitrary: anyDeed }));

/** Of a contact who is not closed, and does not wait for their turn. */
export const openCase = casesOf(openDeed)
  .map((it) => ({ ...it, contact: { ...it.contact, closed: null, waits: null } }))
  .filter((it) => closingOf(it.contact, historyOf(it.touches)) === null);

/** The same without anything a person decided: no promise, snooze, absence, final try, closing. */
export const undisturbed = (it: Case): Case => ({
  ...it,
  promises: [],
  contact: {
    ...it.contact,
    ...{ snooze: null, awayUntil: null, finalTryAt: null, closed: null, reopenedAt: null, waits: null },
  },
});
