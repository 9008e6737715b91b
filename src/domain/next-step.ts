import { type Absence, absencesOf, awayUntilOf } from './absence';
import { type Cadence, type Cadences, soundDays } from './cadence';
import { addWorkingDays, type Calendar } from './calendar';
import { type Contact, isKept } from './contact';
import { type Day, dayOf, type Instant, laterDay } from './day';
import { after, type Dated, historyOf, isAttempt, isConversation, isMessage } from './history';
import { dueByCadence, type Period } from './plan-cadence';
import { isUnsettled, lacksDate, type Promised } from './promise';
import { restsUntil, shifted, snoozed } from './shift';
import { closingOf } from './stage';
import type { Due, Step, Why } from './step';
import type { Touch } from './touch';
import { turnOf } from './waiting';

/** Working days after which the user takes the ball back from somebody who answered (design.md, section 2). */
export const takeBackAfter = 5;
/** Working days after the final try until the contact closes. */
export const closeAfter = 10;

/** What is known of a contact: all that its next step follows from. */
export interface Facts {
  readonly contact: Contact;
  readonly touches: readonly Touch[];
  readonly promises: readonly Promised[];
}

/**
 * The one dated thing to do next, or `null` for a closed contact and for one who waits for their turn (`waiting`). It follows from what happened and what was decided, not
 * from the present time: so it can be computed anew at any moment with the same result, and waiting never moves it.
 *
 * A contact whose cadence is not known (removed, or from another machine) is chased with the first of `cadences`, the default, or kept in
 * touch with.
 * @param history what {@link historyOf} makes of the touches, for those who have it
 */
export function nextStep(
  { contact: remembered, touches, promises }: Facts,
  cadences: Cadences,
  calendar: Calendar,
  history: readonly Dated[] = historyOf(touches),
): Step | null {
  if (remembered.deleted || closingOf(remembered, history)) return null;
  const turn = turnOf(remembered, history, promises);
  if (turn === 'waits') return null;
  const promise = earliest(promises.filter((candidate) => isUnsettled(candidate, history)));
  if (promise) return promiseStep(promise, remembered, calendar);
  const contact = { ...remembered, awayUntil: awayUntilOf(remembered, history, calendar.zone) };
  const absences = absencesOf(remembered, history, calendar.zone);
  const rests = restsUntil(history, promises, calendar);
  const tries = wantsFinalTry(contact, history) && !lacksDate(promises, history);
  const due = tries
    ? finalTryStep(contact, contact.finalTryAt, history, calendar)
    : ordinaryStep(contact, turn === 'begun', history, absences, rests, cadences, calendar);
  return shifted(snoozed(due, contact, history, calendar), contact, history, rests, calendar);
}

const earliest = <P extends { at: string | null; id: string }>(promises: readonly P[]): P | null =>
  promises.reduce<P | null>(
    (first, next) => (first && `${first.at}${first.id}` <= `${next.at}${next.id}` ? first : next),
    null,
  );

/** A promise stands where it was agreed: no weekend, leave, snooze or spacing moves it. */
function promiseStep(promise: Promised & { at: Instant }, contact: Contact, { zone }: Calendar): Step {
  const { id: promiseId, what, by, at } = promise;
  const why: Why = { rule: 'promise', promiseId, what, by, at, zone: promise.zone };
  const kind = what === 'appointment' ? 'appointment' : 'promise';
  return { kind, day: dayOf(at, zone), at, cadence: contact.cadence, gap: 1, why, shifts: [] };
}

/**
 * Does a final try that was asked for still stand? Not when the contact was reopened since, put on a cadence (the other way out, rule 6) or
 * has become a customer; nor when somebody has reacted, whoever it was: silence alone leads to the close.
 */
function wantsFinalTry(contact: Contact, history: readonly Dated[]): contact is Contact & { finalTryAt: Instant } {
  const asked = contact.finalTryAt;
  if (!asked || isKept(contact.kind) || asked < (contact.reopenedAt ?? '') || asked < contact.cadenceSince)
    return false;
  const reacts = (touch: Dated): boolean =>
    isConversation(touch) || touch.direction === 'in' || touch.answeredBy !== null;
  return !history.some((touch) => reacts(touch) && touch.loggedAt >= asked);
}

/** One final try the working day after it was asked for; once sent, the day on which the contact closes if nothing comes. */
function finalTryStep(contact: Contact, asked: Instant, history: readonly Dated[], calendar: Calendar): Due {
  const on = dayOf(asked, calendar.zone);
  const sent = history.find((touch) => isMessage(touch) && touch.loggedAt >= asked);
  const common = { cadence: contact.cadence, gap: 1 };
  return sent
    ? {
        ...common,
        kind: 'close',
        day: addWorkingDays(sent.day, closeAfter, calendar),
        why: { rule: 'close', after: after(sent) },
      }
    : { ...common, kind: 'final-try', day: addWorkingDays(on, 1, calendar), why: { rule: 'final-try', on } };
}

/** What the take-back date or the cadence asks for. @param reconnects their turn on the list has come, and nothing since */
function ordinaryStep(
  contact: Contact,
  reconnects: boolean,
  history: readonly Dated[],
  absences: readonly Absence[],
  rests: Day | null,
  cadences: Cadences,
  calendar: Calendar,
): Due {
  const kept = isKept(contact.kind);
  const cadence =
    cadences.get(contact.cadence) ??
    (kept ? cadences.get('keep-in-touch') : undefined) ??
    ([...cadences.values()][0] as Cadence);
  const period = { ...periodOf(contact, history, rests, calendar), absences, reconnects };
  // With somebody who is kept in touch with, nothing hangs in the air after a talk: the interval goes on.
  const keeping = kept && cadence.plan.kind === 'repeat';
  if (period.answer && !period.messages.length && !keeping) {
    const day = addWorkingDays(period.answer.day, takeBackAfter, calendar);
    const why: Why = { rule: 'take-back', after: after(period.answer) };
    return { kind: 'take-back', day, cadence: cadence.id, gap: takeBackAfter, why };
  }
  const due = dueByCadence(cadence, period, contact.every && soundDays(contact.every), cadences, calendar);
  if (!reconnects) return due;
  const last = history.at(-1);
  return { ...due, why: { rule: 'reconnect', last: last ? after(last) : null, knownSince: contact.knownSince } };
}

/**
 * The touches since the chase (re)started: with the last answer, or when its cadence was chosen or the contact reopened. What was
 * logged after that counts, also when it had happened before: whoever adds a contact tells what has gone before.
 */
function periodOf(
  contact: Contact,
  history: readonly Dated[],
  rests: Day | null,
  calendar: Calendar,
): Omit<Period, 'absences' | 'reconnects'> {
  const { cadenceSince, reopenedAt } = contact;
  const begun = reopenedAt && reopenedAt > cadenceSince ? reopenedAt : cadenceSince;
  const counted = history.filter((touch) => touch.loggedAt >= begun);
  const answered = counted.findLastIndex(isConversation);
  const answer = counted[answered] ?? null;
  const since = counted.slice(answered + 1);
  const start = answer ? answer.day : laterDay(contact.addedOn, dayOf(begun, calendar.zone));
  return {
    start,
    answer,
    messages: since.filter(isMessage),
    attempts: since.filter(isAttempt),
    history,
    earliest: [rests, contact.awayUntil].reduce<Day>((latest, day) => (day ? laterDay(latest, day) : latest), start),
  };
}
