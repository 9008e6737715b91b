import type { Gap } from '../../../src/domain/cadence';
import type { Day } from '../../../src/domain/day';
import type { StepKind } from '../../../src/domain/step';
import { plusDays, workingDaysWithin, works } from '../counting';
import { isCustomer, knownCadence, type Lane } from './lane';
import type { Life } from './life';
import type { State } from './state';

const slowPace = 14;

/** Is something due on `day`, the days before having passed without it? */
export function dueOn(day: Day, lane: Lane, state: State, life: Life): StepKind | null {
  if (!mayFallOn(day, state, life)) return null;
  const passed = (since: Day): number => workingDaysWithin(since, day, life.calendar);
  const mayWrite = messagesInWeekUntil(day, state) < 2;
  const { finalTry, answered } = state;
  if (finalTry?.sent) return passed(finalTry.sent) >= 10 ? 'close' : null;
  if (finalTry) return passed(finalTry.asked) >= 1 && mayWrite ? 'final-try' : null;
  if (answered && !isKept(life)) return passed(answered) >= 5 ? 'take-back' : null;

  const { plan } = lane.cadence;
  const last = state.messages.at(-1);
  if (plan.kind === 'daily' && !lane.slowed) {
    if (mayWrite && (!last || passed(last) >= plan.messageEvery)) return 'message';
    return lane.attempts >= plan.askAssistantAfter ? 'ask-assistant' : 'call';
  }
  if (!mayWrite) return null;
  const gap = gapOf(lane, life.contact.every);
  // Whose turn has come is due at once, however lately the two were in touch.
  const atInterval = plan.kind === 'repeat' || lane.slowed;
  if (atInterval && state.reconnects) return 'message';
  // Silent in the texts, as the engine has it: an interval counts from when they were last in touch, by a message or a talk.
  const from = atInterval ? state.inTouch : last;
  if (!gap || !from) return 'message';
  const isOver = gap.unit === 'days' ? day >= plusDays(from, gap.count) : passed(from) >= gap.count;
  return isOver ? 'message' : null;
}

/** Next steps fall on working days, and nothing is due while a contact is away. */
export const mayFallOn = (day: Day, { awayUntil }: State, { calendar }: Life): boolean =>
  works(day, calendar) && !(awayUntil && day < awayUntil);

export const messagesInWeekUntil = (day: Day, { messages }: State): number =>
  messages.filter((sent) => sent <= day && sent > plusDays(day, -7)).length;

/**
 * Silent in the texts, as the engine has it: with a customer or partner who is kept in touch with at an interval, nothing hangs in the air
 * after a talk, and the interval goes on.
 */
const isKept = ({ contact, cadences }: Life): boolean =>
  isCustomer(contact) && knownCadence(contact, cadences).plan.kind === 'repeat';

/** The gap after the last message; none before the first one. */
function gapOf({ cadence: { plan }, handedOver, messages, slowed }: Lane, own: number | null): Gap | null {
  if (slowed) return { count: own ?? slowPace, unit: 'days' };
  if (plan.kind === 'repeat') return { count: own ?? plan.every, unit: 'days' };
  if (plan.kind === 'daily') return null;
  return messages === 0 && !handedOver ? null : (plan.gaps[messages - (handedOver ? 0 : 1)] ?? null);
}
