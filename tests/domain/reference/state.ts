import type { Day } from '../../../src/domain/day';
import type { Touch } from '../../../src/domain/touch';
import { plusDays } from '../counting';
import { type Away, awayOf } from './absence';
import { clockIn, dayOfTouch, laterOf } from './clocks';
import { standing, whatHappened } from './happened';
import { type Ground, isCustomer, knownCadence, type Lane, laneAtStart, laneOn } from './lane';
import type { Life } from './life';
import { placeOnList } from './list';
import { daysOfSettling, lacksItsDate } from './promised';

/** What is known after all that happened. */
export interface State {
  readonly ground: Ground;
  readonly awayUntil: Day | null;
  lane: Lane;
  /** No step is due before this day. */
  floor: Day;
  /** The days of the messages, whatever chase they belong to. */
  messages: Day[];
  /** The day on which something last passed between the two, a message or a talk. */
  inTouch: Day | null;
  /** They answered on this day, and it is the user's turn since. */
  answered: Day | null;
  finalTry: { asked: Day; sent: Day | null } | null;
  /** Their turn on the list has come, and nothing since. */
  readonly reconnects: boolean;
}

export const groundOf = ({ cadences, calendar }: Life, away: Away): Ground => ({
  cadences,
  rests: (day) => calendar.daysOff.has(day) || away.on(day),
});

export function stateAfter(life: Life): State {
  const { contact, cadences, calendar } = life;
  const cadence = knownCadence(contact, cadences);
  const dayOf = (at: string): Day => clockIn(calendar.zone, at).day;
  const away = awayOf(life);
  const ground = groundOf(life, away);
  // A chase begins when its cadence is chosen, anew when the contact is reopened (silent in the texts), and with every answer.
  const begun = laterOf(contact.cadenceSince, contact.reopenedAt ?? contact.cadenceSince);
  const start = laterOf(dayOf(begun), contact.addedOn);
  // What was done today is not asked for again today.
  let rests: Day | null = null;
  const restAfter = (day: Day): void => {
    rests = laterOf(rests ?? day, plusDays(day, 1));
    state.floor = laterOf(state.floor, rests);
  };
  const state: State = {
    ground,
    awayUntil: away.until,
    lane: laneAtStart(cadence, start, ground),
    floor: start,
    messages: [],
    inTouch: null,
    answered: null,
    finalTry: finalTryOf(life, dayOf),
    reconnects: placeOnList(life) === 'begun',
  };
  for (const day of daysOfSettling(life.promises, calendar.zone)) restAfter(day);
  for (const touch of standing(life.touches)) {
    const what = whatHappened(touch);
    const day = dayOfTouch(touch);
    // Silent in the texts, as the engine has it: what was logged since counts, though it happened before. Who adds somebody tells what has gone before.
    const counts = touch.loggedAt >= begun;
    if (touch.direction === 'out') restAfter(day);
    if (what === 'message' || what === 'conversation') state.inTouch = day;
    if (what === 'message' && counts) {
      const lane = laneOn(day, state.lane, state.messages.length > 0, ground);
      state.lane = laneOn(day, { ...lane, messages: lane.messages + 1 }, true, ground);
      state.answered = null;
    }
    if (what === 'message') state.messages.push(day);
    if (what === 'attempt' && counts) state.lane = { ...state.lane, attempts: state.lane.attempts + 1 };
    if (what === 'conversation' && counts) {
      state.lane = laneAtStart(cadence, day, ground);
      state.answered = day;
      state.floor = rests ? laterOf(day, rests) : day;
    }
    if (state.finalTry && what === 'message' && touch.loggedAt >= (contact.finalTryAt ?? ''))
      state.finalTry.sent ??= day;
  }
  return state;
}

/**
 * The final try that was asked for, unless something came since (decision 21), the contact was reopened, or the user chose the other way
 * out, a cadence (rule 6: "one final try, the slow cadence, close anyway"). Nobody gives up a customer, nor whoever asked to be called.
 */
function finalTryOf({ contact, touches, promises }: Life, dayOf: (at: string) => Day): State['finalTry'] {
  const { finalTryAt, reopenedAt, cadenceSince } = contact;
  if (!finalTryAt || (reopenedAt && reopenedAt > finalTryAt) || cadenceSince > finalTryAt) return null;
  if (isCustomer(contact) || lacksItsDate(promises, touches)) return null;
  if (standing(touches).some((touch) => touch.loggedAt >= finalTryAt && somethingCame(touch))) return null;
  return { asked: dayOf(finalTryAt), sent: null };
}

const somethingCame = (touch: Touch): boolean =>
  whatHappened(touch) === 'conversation' || touch.direction === 'in' || touch.answeredBy !== null;
