import type { Calendar } from '../../../src/domain/calendar';
import type { Stage } from '../../../src/domain/contact';
import type { Day, Instant, Weekday } from '../../../src/domain/day';
import type { DayPart, StepKind } from '../../../src/domain/step';
import { plusDays } from '../counting';
import { clockIn } from './clocks';
import { dueOn } from './due';
import { standing, whatHappened } from './happened';
import { knownCadence, laneOn } from './lane';
import type { Life } from './life';
import { placeOnList } from './list';
import { nextPart } from './parts';
import { openPromises } from './promised';
import { afterSnooze } from './snoozed';
import { stateAfter } from './state';

/**
 * The engine once more, written from the texts alone (design.md, section 2) before the engine was read, plain and slow: it walks through
 * what happened and then on, day by day, until a day on which something is due. Where the texts are silent it does as the engine does,
 * and says so. It shares with it types, the built-in cadences, and nothing else.
 */
export interface Predicted {
  readonly kind: StepKind;
  readonly day: Day;
  /** Waits on that day for this time. */
  readonly from: Instant | null;
  readonly part: DayPart | null;
  readonly cadence: string;
}

/**
 * Stopped for good, or closed and not reopened since. An assistant's "no" closes nothing. A "no" closes when it is written down: who reopened
 * before did not know of it. Decision 23: whoever was closed for want of a reply and has talked since is open again.
 */
export function isClosed(life: Life): boolean {
  const ends = closesAt(life);
  return ends === null || ends.length > 0;
}

/** When they were closed, each time that nobody has reopened them since; `null`: stopped for good. */
export function closesAt({ contact, touches }: Life): readonly string[] | null {
  const happened = standing(touches);
  if (contact.closed?.reason === 'asked-to-stop') return null;
  if (happened.some(({ outcome }) => outcome === 'asked-to-stop')) return null;
  const noes = happened.filter((touch) => touch.outcome === 'said-no' && whatHappened(touch) === 'conversation');
  const ends: string[] = noes.map(({ loggedAt }) => loggedAt);
  const { closed } = contact;
  const talkedSince = (at: string): boolean =>
    happened.some((touch) => whatHappened(touch) === 'conversation' && touch.loggedAt > at);
  if (closed && !(closed.reason === 'no-reply' && talkedSince(closed.at))) ends.push(closed.at);
  return ends.filter((end) => contact.reopenedAt === null || contact.reopenedAt <= end);
}

export function predictedStage(life: Life): Stage {
  if (isClosed(life)) return 'closed';
  if (life.contact.kind === 'customer' || life.contact.kind === 'partner') return 'keeping';
  return standing(life.touches).some((touch) => whatHappened(touch) === 'conversation') ? 'talking' : 'chasing';
}

const everyDay: ReadonlySet<Weekday> = new Set<Weekday>([1, 2, 3, 4, 5, 6, 7]);

/** A calendar without a working day restrains nothing. */
const restrained = (calendar: Calendar): Calendar =>
  calendar.workingWeekdays.size ? calendar : { ...calendar, workingWeekdays: everyDay, daysOff: new Set() };

/** The next step as the texts give it, or `null` for a contact who is closed or waits for their turn. */
export function predictedStep(asStored: Life): Predicted | null {
  const life = { ...asStored, calendar: restrained(asStored.calendar) };
  const { contact, calendar, cadences } = life;
  if (contact.deleted || isClosed(life) || placeOnList(life) === 'waits') return null;
  // Silent in the texts, as the engine has it: what the user decided or promised names the cadence they chose, whatever it ran out into.
  const decided = { part: null, cadence: contact.cadence };
  const [promise] = openPromises(life.promises, life.touches);
  if (promise) {
    const kind = promise.what === 'appointment' ? 'appointment' : 'promise';
    return { kind, day: clockIn(calendar.zone, promise.at).day, from: null, ...decided };
  }

  const state = stateAfter(life);
  let day = state.floor;
  for (;;) {
    const lane = laneOn(day, state.lane, state.messages.length > 0, state.ground);
    const kind = dueOn(day, lane, state, life);
    if (kind) {
      const put = afterSnooze(day, kind, state, life);
      if (kind === 'final-try' || kind === 'close') return { kind, ...put, ...decided };
      // Nor does a cadence run while they have answered.
      if (kind === 'take-back') return { kind, ...put, part: null, cadence: knownCadence(contact, cadences).id };
      const part = kind === 'call' || kind === 'ask-assistant' ? nextPart(put.day, life) : null;
      return { kind, ...put, part, cadence: lane.cadence.id };
    }
    day = plusDays(day, 1);
  }
}
