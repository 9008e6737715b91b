import { addDays, type Day, dayOf, type Instant, minuteOfDay, type Zone } from './day';
import { type After, type DayPart, dayParts } from './step';
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

/** Bounds of the parts of a working day, minutes after midnight: before 10:00, 12:00, 15:00, and after. */
const partEnds = [10 * 60, 12 * 60, 15 * 60] as const;

export function dayPartOf(instant: Instant, zone: Zone): DayPart {
  const minute = minuteOfDay(instant, zone);
  const index = partEnds.findIndex((end) => minute < end);
  return dayParts[index === -1 ? dayParts.length - 1 : index] as DayPart;
}

/** The part of the day for the next attempt: the one after the last attempt's, so that four attempts try four hours. */
export function nextDayPart(history: readonly Dated[], contactZone: Zone | null): DayPart {
  const last = lastOf(history, isAttempt);
  if (!last) return 'morning';
  const tried = dayParts.indexOf(dayPartOf(last.at, contactZone ?? last.zone));
  return dayParts[(tried + 1) % dayParts.length] as DayPart;
}
