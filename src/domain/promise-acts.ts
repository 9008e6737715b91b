import { changeOne, currentStep, snooze, snoozeTo } from './acts';
import { reopen } from './closing-acts';
import { addDays, type Day, dayOf, daysBetween, type Instant, instantAt, isZone, minuteOfDay, type Zone } from './day';
import { type Circumstances, closingIn, type Dossier, promisesOf, touchesOf } from './dossier';
import { newRow } from './merge';
import { type Promised, type PromiseFields, type PromiseKind, scoreOf } from './promise';
import { refuseUnlessComing } from './reasonable';
import { RefusedError } from './refused';

export interface NewPromise {
  readonly what: PromiseKind;
  readonly by: 'them' | 'me';
  readonly at: Instant | null;
  readonly zone: Zone;
  readonly note: string;
}

/**
 * Writes down a call-back or an appointment. Without `at` they would not say when, which stays a defect until dated (rule 7). Somebody with
 * whom something is agreed is closed no more; only "asked to stop" stands.
 * @throws RefusedError `promise-in-past`, `day-too-far`, `zone-unknown`
 */
export function makePromise(dossier: Dossier, promise: NewPromise, c: Circumstances): Dossier {
  if (!isZone(promise.zone)) throw new RefusedError('zone-unknown');
  // A promise for a time that has passed cannot be kept.
  if (promise.at !== null) refuseUnlessComing(promise.at, c);
  const fields: PromiseFields = {
    ...promise,
    madeAt: c.now,
    moves: [],
    releasedAt: null,
    corrected: null,
    correctedAt: null,
    deleted: false,
  };
  const promised = { ...dossier, promises: [...dossier.promises, newRow(c.newId(), fields, c.stamp())] };
  const closing = closingIn(dossier);
  return closing && closing.reason !== 'asked-to-stop' ? reopen(promised, c) : promised;
}

/**
 * Agreed anew for another time. The former time is remembered: moved is not kept. One that was missed by now stays missed, and a new one is
 * made.
 * @throws RefusedError `no-such-promise`, `promise-in-past`, `day-too-far`
 */
export function movePromise(dossier: Dossier, id: string, at: Instant, c: Circumstances): Dossier {
  const before = promisesOf(dossier).find((promise) => promise.id === id);
  if (!before) throw new RefusedError('no-such-promise');
  if (before.at === at) return dossier;
  refuseUnlessComing(at, c);
  if (scoreOf(before, touchesOf(dossier), c.now) === 'missed') {
    const { what, by, zone, note } = before;
    const anew = { what, by, at, zone: isZone(zone) ? zone : c.zone, note };
    return makePromise(correctPromise(dossier, id, 'missed', c), anew, c);
  }
  const moves = before.at ? [...before.moves, before.at] : before.moves;
  const patch = { at, moves, madeAt: c.now, corrected: null, correctedAt: null, releasedAt: null };
  return { ...dossier, promises: changeOne(dossier.promises, id, patch, c, 'no-such-promise') };
}

/** They let the user off. @throws RefusedError `no-such-promise` */
export const releasePromise = (dossier: Dossier, id: string, c: Circumstances): Dossier => ({
  ...dossier,
  promises: changeOne(dossier.promises, id, { releasedAt: c.now }, c, 'no-such-promise'),
});

/** The user's own word on how a promise went; `null` takes it back. @throws RefusedError `no-such-promise` */
export const correctPromise = (
  dossier: Dossier,
  id: string,
  corrected: PromiseFields['corrected'],
  c: Circumstances,
): Dossier => ({
  ...dossier,
  promises: changeOne(dossier.promises, id, { corrected, correctedAt: corrected && c.now }, c, 'no-such-promise'),
});

/**
 * Moves whatever comes next to `until`, a day of the user's. A promise is moved, not snoozed: it keeps its time of day in the zone in which
 * it was agreed, also when the clocks change in between (10:00 in Berlin stays 10:00 in Berlin).
 * @throws RefusedError `day-in-past`, `day-too-far`, `promise-in-past`
 */
export function putOff(dossier: Dossier, until: Day, c: Circumstances): Dossier {
  const promise = promiseDue(dossier, c);
  if (!promise) return snooze(dossier, until, c);
  // Where it was agreed it may be another day already.
  const ahead = daysBetween(dayOf(promise.at, c.zone), dayOf(promise.at, promise.zone));
  const at = instantAt(addDays(until, ahead), minuteOfDay(promise.at, promise.zone), promise.zone);
  return movePromise(dossier, promise.id, at, c);
}

/**
 * As {@link putOff}, to a time: a promise is moved to it; any other step waits for it on its day.
 * @throws RefusedError `promise-in-past`, `day-too-far`
 */
export function putOffTo(dossier: Dossier, at: Instant, c: Circumstances): Dossier {
  const promise = promiseDue(dossier, c);
  return promise ? movePromise(dossier, promise.id, at, c) : snoozeTo(dossier, at, c);
}

/** The promise that comes next, `null` where something else does. */
function promiseDue(dossier: Dossier, c: Circumstances): (Promised & { at: Instant }) | null {
  const why = currentStep(dossier, c)?.why;
  if (why?.rule !== 'promise') return null;
  const promise = promisesOf(dossier).find(({ id }) => id === why.promiseId);
  if (!promise?.at) throw new RefusedError('no-such-promise');
  return { ...promise, at: promise.at };
}
