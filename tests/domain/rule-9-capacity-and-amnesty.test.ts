import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedBy } from '../../src/background/spread-view';
import type { Calendar } from '../../src/domain/calendar';
import { roomToday, withinCapacity } from '../../src/domain/capacity';
import type { Value } from '../../src/domain/contact';
import { addMinutes, type Day, dayOf, daysBetween, type Instant, instantAt, laterDay } from '../../src/domain/day';
import type { Facts } from '../../src/domain/next-step';
import { planOf } from '../../src/domain/plan';
import { type QueueEntry, queueOf } from '../../src/domain/queue';
import { spreadOf } from '../../src/domain/spread';
import type { Step } from '../../src/domain/step';
import { always, builtIn, type Case, calendar, casesOf, contactAdded, day, openDeed, touchAt } from './arbitraries';
import { onWorkingDay, plusDays, workingDaysAfter, works } from './counting';

const message = (on: Day, gap: number): Step => ({
  kind: 'message',
  day: on,
  cadence: 'gentle',
  gap,
  why: { rule: 'start', on },
  shifts: [],
});

const promise = (on: Day): Step => {
  const at = `${on}T10:00:00.000Z` as Instant;
  const why = { rule: 'promise', promiseId: 'p', what: 'call-back', by: 'them', at, zone: 'UTC' } as const;
  return { kind: 'promise', day: on, at, cadence: 'gentle', gap: 1, why, shifts: [] };
};

/** Put off to an hour of its day. */
const waiting = (on: Day, at: Instant): Step => ({ ...message(on, 3), from: at });

interface Backlog {
  readonly entries: readonly QueueEntry[];
  readonly planned: ReadonlyMap<Day, number>;
  readonly capacity: number;
  readonly done: number;
  readonly today: Day;
  readonly now: Instant;
  readonly calendar: Calendar;
}

/** Up to fifty people due today or late, promises among them, before days that are full, half full, or off. */
const backlog: fc.Arbitrary<Backlog> = fc
  .record({
    today: day,
    user: calendar,
    off: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }),
    people: fc.array(
      fc.record({
        late: fc.integer({ min: 0, max: 40 }),
        gap: fc.constantFrom(1, 3, 4, 14),
        promised: fc.constantFrom(true, false, false, false, false),
        /** Put off to this hour of their day. */
        hour: fc.option(fc.integer({ min: 6, max: 20 }), { freq: 3, nil: null }),
        value: fc.constantFrom<Value>(1, 2, 3),
        lastTouchAt: fc.constantFrom(
          null,
          '2019-01-01T00:00:00.000Z' as Instant,
          '2019-02-01T00:00:00.000Z' as Instant,
        ),
      }),
      { maxLength: 50, size: 'max' },
    ),
    planned: fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12 })), { maxLength: 20 }),
    capacity: fc.integer({ min: 1, max: 8 }),
    done: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 })),
  })
  .map(({ today, user, off, people, planned, capacity, done }) => ({
    entries: people.map(({ late, gap, promised, hour, ...rest }, index) => {
      const on = hour !== null && index % 2 ? today : plusDays(today, -late);
      const due = hour === null ? message(on, gap) : waiting(on, instantAt(on, hour * 60, user.zone));
      return { ...rest, contactId: `c${(index * 7) % 50}-${index}`, step: promised ? promise(on) : due };
    }),
    planned: new Map(planned.map(([ahead, count]) => [plusDays(today, ahead), count])),
    capacity,
    done,
    today,
    now: instantAt(today, 12 * 60, user.zone),
    calendar: { ...user, daysOff: new Set([...user.daysOff, ...off.map((ahead) => plusDays(today, ahead))]) },
  }));

const spread = (it: Backlog) => spreadOf(it.entries, it.planned, it.capacity, it.done, it.today, it.now, it.calendar);

const isPromise = ({ step }: QueueEntry): boolean => step.at !== undefined;

/** Put off to a time of today that has not come. */
const isLater = ({ step }: QueueEntry, { today, now }: Pick<Backlog, 'today' | 'now'>): boolean =>
  !step.at && step.day === today && step.from !== undefined && step.from > now;

/** How many stand on each day afterwards, with what was there before. */
const loadOf = (it: Backlog, days: ReadonlyMap<string, Day>, on: Day): number => {
  const before = on === it.today ? it.done + it.entries.filter(isPromise).length : (it.planned.get(on) ?? 0);
  return before + [...days.values()].filter((given) => given === on).length;
};

describe('rule 9: capacity', () => {
  it('what is left of today is never below nothing, and without a capacity there is no end to it', () => {
    expect([roomToday(20, 0), roomToday(20, 13), roomToday(20, 25), roomToday(null, 25)]).toEqual([20, 7, 0, null]);
  });

  it('the queue is cut where the room ends; what is below is still there', () => {
    const rows = Array.from({ length: 30 }, () => ({ step: message('2026-03-02' as Day, 3) }));
    expect([20, 30, 31, 0, null].map((room) => withinCapacity(rows, room))).toEqual([20, 30, 30, 0, 30]);
  });

  it('promises are kept beyond capacity', () => {
    const rows = [1, 2, 3].map(() => ({ step: promise('2026-03-02' as Day) }));
    const after = [1, 2].map(() => ({ step: message('2026-03-02' as Day, 3) }));
    expect([0, 2, 3, 4].map((room) => withinCapacity([...rows, ...after], room))).toEqual([3, 3, 3, 4]);
  });

  it(
    'no promise is ever cut, whatever its place, and nobody is kept within for another reason',
    always(backlog, fc.integer({ min: 0, max: 60 }), ({ entries }, room) => {
      const within = withinCapacity(entries, room);
      expect(entries.slice(within).some(isPromise)).toBe(false);
      expect(within).toBeGreaterThanOrEqual(Math.min(room, entries.length));
      const last = entries[within - 1];
      if (within > room) expect(last && isPromise(last)).toBe(true);
    }),
  );
});

describe('rule 9: amnesty', () => {
  it(
    'nobody is lost: every contact has a day, but for the promises, which stay',
    always(backlog, (it) => {
      const days = spread(it);
      expect(new Set(days.keys())).toEqual(new Set(it.entries.filter((e) => !isPromise(e)).map((e) => e.contactId)));
      expect(days.size + it.entries.filter(isPromise).length).toBe(it.entries.length);
    }),
  );

  it(
    'whom the user put off to later today keeps their time',
    always(backlog, (it) => {
      const days = spread(it);
      const later = it.entries.filter((entry) => isLater(entry, it));
      for (const { contactId } of later) expect(days.get(contactId)).toBe(it.today);
      expect(movedBy(it.entries, days).size).toBeLessThanOrEqual(days.size - later.length);
      for (const { contactId } of later) expect(movedBy(it.entries, days).has(contactId)).toBe(false);
    }),
  );

  it(
    'on working days from today on, each filled before the next and none beyond capacity',
    always(backlog, (it) => {
      const later = new Set(it.entries.filter((entry) => isLater(entry, it)).map(({ contactId }) => contactId));
      const all = spread(it);
      const days = new Map([...all].filter(([contactId]) => !later.has(contactId)));
      const last = [...days.values()].reduce(laterDay, it.today);
      for (const on of days.values()) {
        expect(on >= it.today && works(on, it.calendar)).toBe(true);
        expect(loadOf(it, all, on)).toBeLessThanOrEqual(it.capacity);
      }
      for (let on = onWorkingDay(it.today, it.calendar); on < last; on = workingDaysAfter(on, 1, it.calendar))
        expect(loadOf(it, all, on)).toBeGreaterThanOrEqual(it.capacity);
    }),
  );

  it(
    'by value, then lateness, then the longest since the last touch',
    always(backlog, (it) => {
      const days = spread(it);
      const people = it.entries.filter((entry) => days.has(entry.contactId) && !isLater(entry, it));
      const rank = ({ value, step, lastTouchAt }: QueueEntry) =>
        [-value, -daysBetween(step.day, it.today) / step.gap, lastTouchAt ?? ''] as const;
      const goesFirst = (a: QueueEntry, b: QueueEntry): boolean => {
        const [ranksA, ranksB] = [rank(a), rank(b)];
        const differs = ranksA.findIndex((part, index) => part !== ranksB[index]);
        return differs >= 0 && (ranksA[differs] ?? '') < (ranksB[differs] ?? '');
      };
      const on = ({ contactId }: QueueEntry): Day => days.get(contactId) as Day;
      const wronged = people.filter((a) => people.some((b) => goesFirst(a, b) && on(a) > on(b)));
      expect(wronged).toEqual([]);
    }),
  );

  it(
    'does not depend on the order in which they came',
    always(
      backlog.chain((it) =>
        fc.tuple(fc.constant(it), fc.shuffledSubarray([...it.entries], { minLength: it.entries.length })),
      ),
      ([it, entries]) => {
        expect([...spread({ ...it, entries })].sort()).toEqual([...spread(it)].sort());
      },
    ),
  );

  it(
    'spread again on the same day, everybody stays where they were put',
    always(backlog, (it) => {
      const days = spread(it);
      const planned = new Map(it.planned);
      for (const on of days.values()) if (on > it.today) planned.set(on, (planned.get(on) ?? 0) + 1);
      const left = it.entries
        .filter((entry) => isPromise(entry) || days.get(entry.contactId) === it.today)
        .map((entry) =>
          isPromise(entry) || isLater(entry, it) ? entry : { ...entry, step: message(it.today, entry.step.gap) },
        );
      const again = spread({ ...it, planned, entries: left });
      for (const entry of left.filter((e) => !isPromise(e))) expect(again.get(entry.contactId)).toBe(it.today);
    }),
  );

  it('5,000 people at one a day, one working day a week: it ends, in the year 2121', () => {
    const today = '2026-03-02' as Day;
    const entries = Array.from({ length: 5000 }, (_, index) => ({
      contactId: String(index).padStart(4, '0'),
      step: message(today, 3),
      value: 2 as const,
      lastTouchAt: null,
    }));
    const mondays: Calendar = { zone: 'UTC', workingWeekdays: new Set([1]), daysOff: new Set() };
    const laid = (capacity: number, user: Calendar) =>
      spreadOf(entries, new Map(), capacity, 0, today, instantAt(today, 480, 'UTC'), user).get('4999');
    // 4,999 weeks after the first Monday
    expect(laid(1, mondays)).toBe(plusDays(today, 4999 * 7));
    expect(laid(1, mondays)?.slice(0, 4)).toBe('2121');
    // less than one a day counts as one; a calendar without a working day restrains nothing
    expect(laid(0, mondays)).toBe(laid(1, mondays));
    expect(laid(1, { ...mondays, workingWeekdays: new Set() })).toBe(plusDays(today, 4999));
  });
});

/** A contact as the queue sees it, by the real engine. */
const entryOf = (contactId: string, it: Facts, user: Calendar, all = builtIn): QueueEntry | null => {
  const { step, last } = planOf(it, all, user);
  return step && { contactId, step, value: it.contact.value, lastTouchAt: last?.at ?? null };
};

const snoozedTo = (it: Facts, until: Day | undefined, at: Instant): Facts =>
  until ? { ...it, contact: { ...it.contact, snooze: { until, at, by: 'spread' } } } : it;

describe('rule 9: the queue after the spread', () => {
  const people = fc.array(casesOf(openDeed, 20), { minLength: 1, maxLength: 8 });

  it(
    'holds today as many as fit, and everybody else on the day they were given',
    always(people, calendar, fc.integer({ min: 1, max: 4 }), (cases, user, capacity) => {
      const now = addMinutes(lastWritten(cases), 3 * 24 * 60);
      const today = dayOf(now, user.zone);
      const entries = cases.flatMap((it, index) => entryOf(`c${index}`, it, user, it.cadences) ?? []);
      const due = queueOf(entries, today, now).filter(({ step }) => step.kind !== 'close');
      const days = spreadOf(due, new Map(), capacity, 0, today, now, user);
      const after = due.map(({ contactId }) => {
        const it = cases[Number(contactId.slice(1))] as Case;
        return entryOf(contactId, snoozedTo(it, days.get(contactId), now), user, it.cadences) as QueueEntry;
      });
      for (const { contactId, step } of after) if (days.has(contactId)) expect(step.day).toBe(days.get(contactId));
      const promises = due.filter(({ step }) => step.at).length;
      const fixed = promises + due.filter((entry) => isLater(entry, { today, now })).length;
      const room = works(today, user) ? Math.max(fixed, capacity) : fixed;
      expect(queueOf(after, today, now).length).toBe(Math.min(due.length, room));
      expect(queueOf(after, today, now).filter(({ step }) => step.at).length).toBe(promises);
    }),
  );
});

/** The last instant at which anything was done or decided about any of them. */
const lastWritten = (cases: readonly Case[]): Instant =>
  cases
    .flatMap(({ contact, touches, promises }) => [
      contact.cadenceSince,
      ...[contact.snooze?.at, contact.finalTryAt, contact.reopenedAt, contact.closed?.at].filter((at) => !!at),
      ...touches.flatMap(({ at, loggedAt }) => [at, loggedAt]),
      ...promises.map(({ madeAt }) => madeAt),
    ])
    .sort()
    .at(-1) as Instant;

/**
 * Ill from Monday 6 to Friday 24 April 2026, and nobody told the calendar. 294 people who were written to in the three days before are
 * overdue, six promises ask to be made good or kept, and five steps stand on Tuesday already. 1 and 14 May are holidays.
 */
describe('back from three weeks of leave with 300 overdue people, at 20 a day', () => {
  const user: Calendar = {
    zone: 'Europe/Berlin',
    workingWeekdays: new Set([1, 2, 3, 4, 5]),
    daysOff: new Set(['2026-05-01', '2026-05-14'] as Day[]),
  };
  const at = (on: string, hour: number): Instant => instantAt(on as Day, hour * 60, user.zone);
  const monday = '2026-04-27' as Day;
  const now = at(monday, 8);

  const writtenTo = (index: number): Facts => {
    const first = at(['2026-04-01', '2026-04-02', '2026-04-03'][index % 3] as string, 9);
    const contact = contactAdded(first, user.zone, { value: index < 60 ? 3 : index < 210 ? 2 : 1 });
    const sent = touchAt('t', first, user.zone, { channel: 'email', direction: 'out', outcome: 'sent' });
    return { contact, touches: [sent], promises: [] };
  };
  const promisedAt = (due: Instant): Facts => {
    const made = {
      madeAt: at('2026-04-02', 9),
      moves: [],
      releasedAt: null,
      corrected: null,
      correctedAt: null,
      deleted: false,
    } as const;
    const callBack = { id: 'p', what: 'call-back', by: 'them', at: due, zone: user.zone, note: '', ...made } as const;
    return { contact: contactAdded(made.madeAt, user.zone, { value: 1 }), touches: [], promises: [callBack] };
  };
  const situations = new Map<string, Facts>([
    ...Array.from({ length: 294 }, (_, index) => [`c${String(index).padStart(3, '0')}`, writtenTo(index)] as const),
    // two of the weeks away, four of today
    ...[at('2026-04-14', 10), at('2026-04-22', 15), ...[9, 11, 14, 16].map((hour) => at(monday, hour))].map(
      (due, index) => [`p${index}`, promisedAt(due)] as const,
    ),
  ]);
  const queueWith = (days: ReadonlyMap<string, Day>, today: Day, when: Instant) =>
    queueOf(
      [...situations].flatMap(([id, it]) => entryOf(id, snoozedTo(it, days.get(id), now), user) ?? []),
      today,
      when,
    );
  const before = queueWith(new Map(), monday, now);
  const days = spreadOf(before, new Map([['2026-04-28' as Day, 5]]), 20, 0, monday, now, user);

  it('before: 300 in the queue, 20 of them for today and 280 below, if there is time', () => {
    expect(before.length).toBe(300);
    expect(withinCapacity(before, roomToday(20, 0))).toBe(20);
  });

  it('over four weeks, but for weekends and holidays', () => {
    const perDay = new Map<Day, number>();
    for (const on of [...days.values()].sort()) perDay.set(on, (perDay.get(on) ?? 0) + 1);
    expect([...perDay]).toEqual([
      ['2026-04-27', 14], // Monday: with the six promises, 20
      ['2026-04-28', 15], // with the five that stand there already
      ['2026-04-29', 20],
      ['2026-04-30', 20], // Friday is 1 May
      ['2026-05-04', 20],
      ['2026-05-05', 20],
      ['2026-05-06', 20],
      ['2026-05-07', 20],
      ['2026-05-08', 20],
      ['2026-05-11', 20],
      ['2026-05-12', 20],
      ['2026-05-13', 20], // Thursday is Ascension Day
      ['2026-05-15', 20],
      ['2026-05-18', 20],
      ['2026-05-19', 20],
      ['2026-05-20', 5], // the last Wednesday
    ]);
  });

  it('the most valued first: all sixty by Thursday, and nobody of the least before the second Wednesday', () => {
    const given = (value: Value) =>
      [...days].filter(([id]) => situations.get(id)?.contact.value === value).map(([, on]) => on);
    expect(given(3).sort().at(-1)).toBe('2026-04-30');
    expect(given(1).sort()[0]).toBe('2026-05-13');
  });

  it('today’s queue is a day’s work: the six promises as agreed, then fourteen people', () => {
    const today = queueWith(days, monday, now);
    expect(today.length).toBe(20);
    expect(today.slice(0, 6).map(({ contactId }) => contactId)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5']);
    expect(today.slice(6).every(({ step, value }) => step.day === monday && value === 3)).toBe(true);
  });

  it('nobody is lost: by the last day all 300 have been in the queue', () => {
    expect(queueWith(days, '2026-05-20' as Day, at('2026-05-20', 8)).length).toBe(300);
    expect(queueWith(days, '2026-05-19' as Day, at('2026-05-19', 8)).length).toBe(295);
  });
});
