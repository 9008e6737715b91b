import { addMinutes, dayOf, type Instant, type Zone } from './day';
import type { Touch } from './touch';

/** A call-back agreed for a date and time. It outranks everything and is scored. */
export interface PromiseFields {
  /** `them`: they asked to be called; `me`: the user said so. */
  readonly by: 'them' | 'me';
  /** `null`: agreed without a date, which is a defect until dated. */
  readonly at: Instant | null;
  /** The zone in which the time was agreed; its day decides between late and missed. */
  readonly zone: Zone;
  readonly note: string;
  readonly madeAt: Instant;
  /** The instants it was moved away from, oldest first. */
  readonly moves: readonly Instant[];
  readonly releasedAt: Instant | null;
  /** The user's own word on whether it was kept. */
  readonly corrected: 'kept' | 'late' | 'missed' | null;
  readonly deleted: boolean;
}

export interface Promised extends PromiseFields {
  readonly id: string;
}

export type Score = 'undated' | 'open' | 'kept' | 'late' | 'missed' | 'released';

/** A call some minutes early or late is the call that was promised (design.md, section 2). */
const minutesBefore = 30;
const minutesAfter = 15;

/** The first outgoing touch that can have been the promised one, or `null`. An attempt is enough: the user did call. */
const settlingTouch = (at: Instant, touches: readonly Touch[]): Touch | null =>
  touches
    .filter((touch) => touch.direction === 'out' && !touch.deleted && touch.at >= addMinutes(at, -minutesBefore))
    .reduce<Touch | null>((first, touch) => (first && first.at <= touch.at ? first : touch), null);

/** Does the promise still ask for something? Depends on what happened, never on the time. */
export const isUnsettled = (promise: Promised, touches: readonly Touch[]): promise is Promised & { at: Instant } =>
  !promise.deleted &&
  promise.at !== null &&
  promise.releasedAt === null &&
  promise.corrected === null &&
  settlingTouch(promise.at, touches) === null;

/** `open` until its day is over; then a promise that nothing settled is `missed`, though it still asks to be made good. */
export function scoreOf(promise: Promised, touches: readonly Touch[], now: Instant): Score {
  if (promise.releasedAt !== null) return 'released';
  if (promise.corrected !== null) return promise.corrected;
  if (promise.at === null) return 'undated';
  const touch = settlingTouch(promise.at, touches);
  const promisedDay = dayOf(promise.at, promise.zone);
  if (!touch) return dayOf(now, promise.zone) > promisedDay ? 'missed' : 'open';
  if (touch.at <= addMinutes(promise.at, minutesAfter)) return 'kept';
  return dayOf(touch.at, promise.zone) === promisedDay ? 'late' : 'missed';
}
