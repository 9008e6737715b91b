import { addDays, type Day, dayOf } from './day';
import type { After } from './step';
import { type Touch, type Weight, weightOf } from './touch';

/** A touch with what follows from it alone: its weight, and its day in the zone in which it was logged. */
export interface Dated extends Touch {
  readonly weight: Weight;
  readonly day: Day;
}

/** The touches that count, oldest first. Order of the argument does not matter; ids settle ties. */
export function historyOf(touches: readonly Touch[]): readonly Dated[] {
  return touches
    .filter((touch) => !touch.deleted)
    .map((touch) => ({ ...touch, weight: weightOf(touch), day: dayOf(touch.at, touch.zone) }))
    .sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
}

/** The last of `history` for which `wanted` holds. */
export const lastOf = (history: readonly Dated[], wanted: (touch: Dated) => boolean): Dated | null =>
  history.findLast(wanted) ?? null;

export const after = ({ day, channel, direction, outcome }: Dated): After => ({ day, channel, direction, outcome });

export const isMessage = (touch: Dated): boolean => touch.weight === 'message';
export const isAttempt = (touch: Dated): boolean => touch.weight === 'attempt' && touch.direction === 'out';
export const isConversation = (touch: Dated): boolean => touch.weight === 'conversation';

/** The rolling window of rule 3, in days. */
export const windowDays = 7;
/** Messages that rule 3 allows in the window. */
export const messagesPerWindow = 2;

/** Messages in the seven days that end with `day`, a day of the user's. */
export const messagesInWindow = (history: readonly Dated[], day: Day): number => {
  const first = addDays(day, 1 - windowDays);
  return history.filter((touch) => isMessage(touch) && touch.day >= first && touch.day <= day).length;
};
