import type { Cadence, Cadences } from './cadence';
import { addWorkingDays, type Calendar, isWorkingDay, workingDayAfter, workingDayFrom } from './calendar';
import type { Contact } from './contact';
import { type Day, dayOf, laterDay } from './day';
import {
  after,
  type Dated,
  historyOf,
  isAttempt,
  isConversation,
  isMessage,
  lastOf,
  messagesInWindow,
  messagesPerWindow,
  nextDayPart,
} from './history';
import { dueByCadence, type Period } from './plan-cadence';
import { isUnsettled, type Promised } from './promise';
import { closingOf } from './stage';
import type { Due, Shift, Step, Why } from './step';
import type { Touch } from './touch';

/** Working days after which the user takes the ball back from somebody who answered (design.md, section 2). */
export const takeBackAfter = 5;
/** Working days after the final try until the contact closes. */
export const closeAfter = 10;

export interface Situation {
  readonly contact: Contact;
  readonly touches: readonly Touch[];
  readonly promises: readonly Promised[];
}

/**
 * The one dated thing to do next, or `null` for a closed contact. It follows from what happened and what was decided, not
 * from the present time: so it can be computed anew at any moment with the same result, and waiting never moves it.
 *
 * A contact whose cadence is not known (removed, or from another machine) falls back to the last built-in one in `cadences`.
 * @throws NoWorkingDayError when `calendar` has no working day
 */
export function nextStep({ contact, touches, promises }: Situation, cadences: Cadences, calendar: Calendar): Step | null {
  const history = historyOf(touches);
  if (contact.deleted || closingOf(contact, history)) return null;
  const promise = earliest(promises.filter((candidate) => isUnsettled(candidate, touches)));
  if (promise) return promiseStep(promise, contact, calendar);
  const due = finalTryStep(contact, history, calendar) ?? ordinaryStep(contact, history, cadences, calendar);
  return fit(snoozed(due, contact, touches), contact, history, calendar);
}

const earliest = <P extends { at: string | null; id: string }>(promises: readonly P[]): P | null =>
  promises.reduce<P | null>(
    (first, next) => (first && `${first.at}${first.id}` <= `${next.at}${next.id}` ? first : next),
    null,
  );

/** A promise stands where it was agreed: no weekend, leave, snooze or spacing moves it. */
function promiseStep(promise: Promised, contact: Contact, { zone }: Calendar): Step | null {
  if (promise.at === null) return null;
  const { id: promiseId, by, at } = promise;
  const why: Why = { rule: 'promise', promiseId, by, at, zone: promise.zone };
  return { kind: 'promise', day: dayOf(at, zone), at, cadence: contact.cadence, gap: 1, why, shifts: [] };
}

/** One final try the working day after it was asked for; once sent, the day on which the contact closes if nothing comes. */
function finalTryStep(contact: Contact, history: readonly Dated[], calendar: Calendar): Due | null {
  const asked = contact.finalTryAt;
  if (!asked || history.some((touch) => isConversation(touch) && touch.at >= asked)) return null;
  const on = dayOf(asked, calendar.zone);
  const sent = history.find((touch) => isMessage(touch) && touch.at >= asked);
  const common = { cadence: contact.cadence, gap: 1 };
  return sent
    ? { ...common, kind: 'close', day: addWorkingDays(sent.day, closeAfter, calendar), why: { rule: 'close', after: after(sent) } }
    : { ...common, kind: 'final-try', day: addWorkingDays(on, 1, calendar), why: { rule: 'final-try', on } };
}

/** What the take-back date or the cadence asks for. */
function ordinaryStep(contact: Contact, history: readonly Dated[], cadences: Cadences, calendar: Calendar): Due {
  const cadence = cadences.get(contact.cadence) ?? ([...cadences.values()].at(-1) as Cadence);
  const period = periodOf(contact, history, calendar);
  // With somebody who is kept in touch with, nothing hangs in the air after a talk: the interval goes on.
  const keeping = (contact.kind === 'customer' || contact.kind === 'partner') && cadence.plan.kind === 'repeat';
  if (period.answer && !period.messages.length && !keeping) {
    const day = addWorkingDays(period.answer.day, takeBackAfter, calendar);
    const why: Why = { rule: 'take-back', after: after(period.answer) };
    return { kind: 'take-back', day, cadence: cadence.id, gap: takeBackAfter, why };
  }
  return dueByCadence(cadence, period, contact.every, cadences, calendar);
}

/** The touches since the chase (re)started: with the last answer, or when its cadence was chosen. */
function periodOf(contact: Contact, history: readonly Dated[], calendar: Calendar): Period {
  const answer = lastOf(history, (touch) => isConversation(touch) && touch.at >= contact.cadenceSince);
  const from = answer ?? { at: contact.cadenceSince, id: '' };
  const since = history.filter((touch) => touch.at > from.at || (touch.at === from.at && touch.id > from.id));
  const start = answer ? answer.day : laterDay(contact.addedOn, dayOf(contact.cadenceSince, calendar.zone));
  return {
    start,
    answer,
    messages: since.filter(isMessage),
    attempts: since.filter(isAttempt),
    history,
  };
}

/** A snooze sets the day of one step and ends with the next touch that is logged. */
function snoozed(due: Due, contact: Contact, touches: readonly Touch[]): Due {
  const { snooze } = contact;
  if (!snooze || touches.some((touch) => !touch.deleted && touch.loggedAt > snooze.at)) return due;
  return { ...due, day: snooze.until, why: { rule: 'snooze', from: due.day } };
}

/** Moves a step to the first day on which it may be done. Only ever later. */
function fit(due: Due, contact: Contact, history: readonly Dated[], calendar: Calendar): Step {
  const shifts = new Set<Shift>();
  const move = (to: Day, reason: Shift): void => {
    if (to > day) {
      day = to;
      shifts.add(reason);
    }
  };
  let day = due.day;
  const lastOut = lastOf(history, (touch) => touch.direction === 'out');
  // What was done today is not asked for again today: after an attempt the step is due again on the next working day.
  if (lastOut && due.why.rule !== 'snooze') move(workingDayAfter(lastOut.day, calendar), 'attempt');
  if (contact.awayUntil) move(contact.awayUntil, 'away');
  if (!isWorkingDay(day, calendar)) move(workingDayFrom(day, calendar), 'day-off');
  const writes = due.kind === 'message' || due.kind === 'final-try';
  while (writes && messagesInWindow(history, day) >= messagesPerWindow) move(workingDayAfter(day, calendar), 'spacing');
  const part = due.kind === 'call' ? { part: nextDayPart(history, contact.zone) } : {};
  return { ...due, day, ...part, shifts: [...shifts] };
}
