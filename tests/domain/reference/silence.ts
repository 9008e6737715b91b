import type { Cadence } from '../../../src/domain/cadence';
import type { Day } from '../../../src/domain/day';
import type { StepKind } from '../../../src/domain/step';
import { plusDays } from '../counting';
import { awayOf } from './absence';
import { dueOn } from './due';
import { laneAtStart, laneOn } from './lane';
import type { Life } from './life';
import { groundOf, type State } from './state';

export interface Done {
  readonly day: Day;
  readonly kind: StepKind;
  readonly cadence: string;
}

/** All that a user does with a contact who never answers, and does on its day: one look at every day of the calendar. */
export function silentChase(cadence: Cadence, from: Day, days: number, life: Life): readonly Done[] {
  const done: Done[] = [];
  const away = awayOf(life);
  const ground = groundOf(life, away);
  let state: State = {
    ground,
    awayUntil: away.until,
    lane: laneAtStart(cadence, from, ground),
    floor: from,
    messages: [],
    inTouch: null,
    answered: null,
    finalTry: null,
    reconnects: false,
  };
  for (let day = from; day < plusDays(from, days); day = plusDays(day, 1)) {
    const lane = laneOn(day, state.lane, state.messages.length > 0, ground);
    const kind = dueOn(day, lane, state, life);
    if (!kind) continue;
    done.push({ day, kind, cadence: lane.cadence.id });
    state =
      kind === 'message'
        ? { ...state, lane: afterMessage(lane, day, ground), messages: [...state.messages, day], inTouch: day }
        : { ...state, lane: { ...lane, attempts: lane.attempts + 1 } };
  }
  return done;
}

const afterMessage = (lane: State['lane'], day: Day, ground: State['ground']): State['lane'] =>
  laneOn(day, { ...lane, messages: lane.messages + 1 }, true, ground);
