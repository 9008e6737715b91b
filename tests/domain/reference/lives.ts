import fc from 'fast-check';
import type { Hours } from '../../../src/domain/calendar';
import { roles } from '../../../src/domain/contact';
import { addDays, addMinutes, dayOf, type Instant } from '../../../src/domain/day';
import { anyCase, anyDeed, casesOf, silentDeed, zone } from '../arbitraries';
import type { Life } from './life';
import { later } from './since';

const hours: fc.Arbitrary<Hours> = fc
  .tuple(fc.integer({ min: 0, max: 44 }), fc.integer({ min: 1, max: 24 }))
  .map(([from, length]) => ({ from: from * 30, until: Math.min(24 * 60, (from + length) * 30) }));

/** One time in ten, or in `times`. */
const seldom = (times = 10): fc.Arbitrary<boolean> => fc.integer({ min: 1, max: times }).map((drawn) => drawn === 1);
const or = <T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | null> =>
  fc.tuple(seldom(times), arbitrary).map(([drawn, value]) => (drawn ? value : null));
const days = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: min * 24 * 60, max: max * 24 * 60 });

const variation = fc.record({
  hours: fc.option(hours),
  closed: seldom(),
  noWorkingDay: seldom(),
  unknownZone: seldom(),
  /** Put off so many minutes after the last touch, by so many days or to a time so many minutes ahead. */
  snooze: or(
    fc.tuple(
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 40 }),
      fc.option(fc.oneof(days(0, 1), days(0, 12))),
    ),
    3,
  ),
  /** The user lives in another zone since. */
  moved: or(zone, 6),
  finalTry: or(days(-20, 3), 4),
  reopened: or(days(-20, 1), 8),
  promised: seldom(3),
  cadence: or(fc.constantFrom('keen', 'own-1', 'own-2', 'own-3'), 3),
  /** Most of the time a prospect: what is decided of a chase is of no account for others. */
  kind: or(fc.constantFrom('customer' as const, 'partner' as const), 4),
  removed: seldom(8),
  /** How many minutes before the last touch the cadence was chosen. */
  chosen: or(fc.oneof(days(0, 30), days(0, 400)), 2),
  /** The days until they are back, as some of the touches say. */
  away: or(fc.array(or(fc.integer({ min: -2, max: 40 }), 3), { minLength: 1, maxLength: 6 }), 3),
  /** What the user says of it, or that nobody knows when it was said. */
  saidAway: fc.oneof(
    fc.constant(null),
    fc.constant('unsaid' as const),
    fc.tuple(days(-40, 3), or(fc.integer({ min: 0, max: 40 }), 2)),
  ),
  /** Somebody else answered the last touches. */
  answeredBy: or(fc.array(fc.constantFrom(...roles), { minLength: 1, maxLength: 3 }), 5),
  askedToCallLater: seldom(6),
  /** Closed for want of a reply, so long before the last touch. */
  noReply: or(days(-1, 10), 6),
  /** Put on the list so long after the last touch, and so long after that begun with, if they were. */
  listed: or(fc.tuple(days(-3, 20), or(days(0, 10), 2)), 3),
});

/** The cases of the laws, with more of them open, more of what was decided still in force, and something that came since. */
export const life: fc.Arbitrary<Life> = fc
  .tuple(fc.oneof(anyCase, casesOf(silentDeed), casesOf(anyDeed)), variation, later)
  .map(([it, vary, since]) => {
    const { zone } = it.calendar;
    let touches = vary.closed
      ? it.touches
      : it.touches.filter(({ outcome }) => outcome !== 'said-no' && outcome !== 'asked-to-stop');
    const last = [it.contact.cadenceSince, ...touches.map(({ loggedAt }) => loggedAt)].toSorted().at(-1) as Instant;
    const contact = { ...it.contact };
    if (!vary.closed) Object.assign(contact, { closed: null, finalTryAt: null, reopenedAt: null });
    if (vary.cadence) contact.cadence = vary.cadence;
    if (vary.removed) contact.cadence = 'a cadence that was removed';
    contact.kind = vary.kind ?? 'prospect';
    const newest = touches.at(-1);
    if (vary.chosen !== null && newest) {
      contact.cadenceSince = addMinutes(newest.at, -vary.chosen);
      contact.addedOn = dayOf(contact.cadenceSince, zone);
    }
    if (vary.unknownZone) contact.zone = 'Nowhere/Atlantis';
    if (vary.finalTry !== null) contact.finalTryAt = addMinutes(last, vary.finalTry);
    if (vary.reopened !== null) contact.reopenedAt = addMinutes(last, vary.reopened);
    if (vary.noReply !== null) contact.closed = { reason: 'no-reply', at: addMinutes(last, -vary.noReply) };
    if (vary.listed) {
      const [after, begunAfter] = vary.listed;
      const since = addMinutes(last, after);
      contact.waits = { since, rank: 0 };
      if (begunAfter !== null) {
        const begun = addMinutes(since, begunAfter);
        contact.waits = { since, rank: 0, begun };
        contact.cadenceSince = begun;
        if (contact.closed) contact.reopenedAt = begun;
      }
    }
    if (vary.snooze) {
      const [after, daysAhead, minutesAhead] = vary.snooze;
      const at = addMinutes(last, after);
      const time = addMinutes(at, minutesAhead ?? 0);
      contact.snooze =
        minutesAhead === null
          ? { at, until: addDays(dayOf(at, zone), daysAhead) }
          : { at, until: dayOf(time, zone), time };
    }
    if (vary.saidAway !== 'unsaid') {
      const [minutes, back] = vary.saidAway ?? [null, null];
      contact.awaySaidAt = minutes === null ? null : addMinutes(last, minutes);
      contact.awayUntil = contact.awaySaidAt && back !== null ? addDays(dayOf(contact.awaySaidAt, zone), back) : null;
    }
    const { away, answeredBy } = vary;
    touches = touches.map((touch, index) => {
      const back = away?.[index % away.length] ?? null;
      const role = answeredBy?.[touches.length - 1 - index];
      const isNewest = index === touches.length - 1;
      return {
        ...touch,
        awayUntil: back === null ? null : addDays(dayOf(touch.at, touch.zone), back),
        ...(role ? { answeredBy: { name: 'Ada Example', role } } : {}),
        ...(isNewest && vary.askedToCallLater ? { outcome: 'asked-to-call-later' as const } : {}),
      };
    });
    const workingWeekdays = vary.noWorkingDay ? new Set<never>() : it.calendar.workingWeekdays;
    const calendar = {
      ...it.calendar,
      ...(vary.moved ? { zone: vary.moved } : {}),
      workingWeekdays,
      ...(vary.hours ? { hours: vary.hours } : {}),
    };
    const promises = vary.promised ? it.promises : [];
    const came = since(last, zone);
    return {
      ...it,
      contact,
      calendar,
      touches: [...touches, ...came.touches],
      promises: [...promises, ...came.promises],
    };
  });
