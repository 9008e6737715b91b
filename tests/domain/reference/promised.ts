import type { Day } from '../../../src/domain/day';
import type { Promised } from '../../../src/domain/promise';
import type { Touch } from '../../../src/domain/touch';
import { clockIn, dayOfTouch } from './clocks';
import { standing, whatHappened } from './happened';

const halfAnHour = 30 * 60_000;

/** A call-back is settled by any outgoing touch that did not bounce, from half an hour before; an appointment by the word that it took place or did not. */
function settles(promise: Promised, at: string, touch: Touch): boolean {
  const rightKind =
    promise.what === 'appointment'
      ? touch.outcome === 'appointment-kept' || touch.outcome === 'appointment-missed'
      : touch.direction === 'out' && touch.outcome !== 'bounced';
  if (!rightKind) return false;
  if (Date.parse(touch.at) >= Date.parse(at)) return true;
  // The call in which it was agreed is not the one that was agreed.
  return Date.parse(touch.at) >= Date.parse(at) - halfAnHour && touch.at > promise.madeAt;
}

export type OpenPromise = Promised & { readonly at: string };

/** The promises that still ask for something, the earliest first. One that was missed does so until it is made good. */
export function openPromises(promises: readonly Promised[], touches: readonly Touch[]): readonly OpenPromise[] {
  const open: OpenPromise[] = [];
  for (const promise of promises) {
    const { at, deleted, releasedAt, corrected } = promise;
    if (deleted || at === null || releasedAt !== null || corrected !== null) continue;
    if (standing(touches).some((touch) => settles(promise, at, touch))) continue;
    open.push({ ...promise, at });
  }
  return open.toSorted((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1));
}

/**
 * Rule 7: "call me later" without a date is a defect until dated. Decision 31: whoever asked for it in the last talk has no date while they have
 * no promise by them, made that day or later; one that this touch or an earlier one settled was for the time before. One of which the user
 * said how it went is scored by that and is no longer undated.
 */
export function lacksItsDate(promises: readonly Promised[], touches: readonly Touch[]): boolean {
  const real = promises.filter(({ deleted }) => !deleted);
  if (real.some(({ at, releasedAt, corrected }) => at === null && releasedAt === null && corrected === null))
    return true;
  const happened = standing(touches);
  const asked = happened.findLast((touch) => whatHappened(touch) === 'conversation');
  if (asked?.outcome !== 'asked-to-call-later') return false;
  const until = happened.slice(0, happened.indexOf(asked) + 1);
  return !real.some(
    (promise) =>
      promise.by === 'them' &&
      clockIn(asked.zone, promise.madeAt).day >= dayOfTouch(asked) &&
      !until.some((touch) => promise.at !== null && settles(promise, promise.at, touch)),
  );
}

/**
 * Decision 25: the days after which a promise that was released, or of which the user said how it went, lets something else be due. Silent in
 * the texts, as the engine has it: of one that was both, the day of the release; and where the user said so before its day, the day they did.
 */
export const daysOfSettling = (promises: readonly Promised[], zone: string): readonly Day[] =>
  promises.flatMap(({ at, releasedAt, corrected, correctedAt, deleted }) => {
    const told = corrected && at && (correctedAt && correctedAt < at ? correctedAt : at);
    const since = releasedAt ?? told;
    return deleted || !since ? [] : [clockIn(zone, since).day];
  });
