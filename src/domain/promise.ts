import { addMinutes, dayOf, type Instant, type Zone } from './day';
import { type Dated, isConversation, lastOf } from './history';
import type { Outcome, Touch } from './touch';

export const promiseKinds = ['call-back', 'appointment'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** A call-back or appointment agreed for a date and time. It outranks everything and is scored. */
export interface PromiseFields {
  readonly what: PromiseKind;
  /** `them`: they asked to be called; `me`: the user said so. */
  readonly by: 'them' | 'me';
  /** `null`: agreed without a date, which is a defect until dated. */
  readonly at: Instant | null;
  /** The zone in which the time was agreed; its day decides between late and missed. */
  readonly zone: Zone;
  readonly note: string;
  /** When it was agreed, for the time at which it stands now. */
  readonly madeAt: Instant;
  /** The instants it was moved away from, oldest first. */
  readonly moves: readonly Instant[];
  readonly releasedAt: Instant | null;
  /** The user's own word on whether it was kept. */
  readonly corrected: 'kept' | 'late' | 'missed' | null;
  readonly correctedAt: Instant | null;
  readonly deleted: boolean;
}

/** What rows written before these fields existed are read with. */
export const laterPromiseFields = { what: 'call-back', correctedAt: null } as const satisfies Partial<PromiseFields>;

export interface Promised extends PromiseFields {
  readonly id: string;
}

export type Score = 'undated' | 'open' | 'kept' | 'late' | 'missed' | 'released';

/** A call some minutes early or late is the call that was promised (design.md, section 2). */
const minutesBefore = 30;
const minutesAfter = 15;

/**
 * The first touch that can have been the promised one, or `null`. Of a call-back any outgoing touch: an attempt is enough, the user did
 * call; what bounced never reached them. Of an appointment only the word that it took place, or that it did not. The call in which it
 * was agreed ("in twenty minutes") is not the one that was promised.
 */
function settlingTouch({ what, at, madeAt }: Promised & { at: Instant }, touches: readonly Touch[]): Touch | null {
  const from = addMinutes(at, -minutesBefore);
  const settles = (touch: Touch): boolean =>
    what === 'appointment'
      ? ofAppointment.has(touch.outcome)
      : touch.direction === 'out' && touch.outcome !== 'bounced';
  return touches
    .filter((touch) => settles(touch) && !touch.deleted)
    .filter((touch) => touch.at >= at || (touch.at >= from && touch.at > madeAt))
    .reduce<Touch | null>((first, touch) => (first && first.at <= touch.at ? first : touch), null);
}

const ofAppointment: ReadonlySet<Outcome> = new Set<Outcome>(['appointment-kept', 'appointment-missed']);

const isUnsettledOrUndated = (promise: Promised, touches: readonly Touch[]): boolean =>
  !isDated(promise) || settlingTouch(promise, touches) === null;

const isDated = (promise: Promised): promise is Promised & { at: Instant } => promise.at !== null;

/** Does the promise still ask for something? Depends on what happened, never on the time. */
export const isUnsettled = (promise: Promised, touches: readonly Touch[]): promise is Promised & { at: Instant } =>
  !promise.deleted &&
  isDated(promise) &&
  promise.releasedAt === null &&
  promise.corrected === null &&
  settlingTouch(promise, touches) === null;

/**
 * `open` until its day is over; then a promise that nothing settled is `missed`, though it still asks to be made good.
 * @param closedAt when the contact was closed, if it is: what was promised for later is owed no more
 */
export function scoreOf(
  promise: Promised,
  touches: readonly Touch[],
  now: Instant,
  closedAt: Instant | null = null,
): Score {
  if (promise.releasedAt !== null) return 'released';
  if (promise.corrected !== null) return promise.corrected;
  if (closedAt && (!isDated(promise) || promise.at > closedAt) && isUnsettledOrUndated(promise, touches))
    return 'released';
  if (!isDated(promise)) return 'undated';
  const touch = settlingTouch(promise, touches);
  const promisedDay = dayOf(promise.at, promise.zone);
  if (!touch) return dayOf(now, promise.zone) > promisedDay ? 'missed' : 'open';
  if (promise.what === 'appointment') return touch.outcome === 'appointment-kept' ? 'kept' : 'missed';
  if (touch.at <= addMinutes(promise.at, minutesAfter)) return 'kept';
  return dayOf(touch.at, promise.zone) === promisedDay ? 'late' : 'missed';
}

/**
 * Is there a call-back without a date: a promise that has none, or an "asked to call later" for which nobody wrote one down, that
 * day or since, and with whom nobody has spoken since? A defect until dated (rule 7). What the user promised of their own accord dates
 * nothing they asked for, nor does a promise that was kept by the very call in which they asked again.
 */
export function lacksDate(promises: readonly Promised[], history: readonly Dated[]): boolean {
  const standing = promises.filter(({ deleted }) => !deleted);
  const isOpen = ({ releasedAt, corrected }: Promised): boolean => releasedAt === null && corrected === null;
  if (standing.some((promise) => promise.at === null && isOpen(promise))) return true;
  const asked = lastOf(history, isConversation);
  if (asked?.outcome !== 'asked-to-call-later') return false;
  const until = history.filter(({ at }) => at <= asked.at);
  const dates = (promise: Promised): boolean =>
    promise.by === 'them' &&
    dayOf(promise.madeAt, asked.zone) >= asked.day &&
    (!isDated(promise) || promise.madeAt > asked.loggedAt || settlingTouch(promise, until) === null);
  return !standing.some(dates);
}
