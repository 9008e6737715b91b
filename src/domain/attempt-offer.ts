import { awayUntilOf } from './absence';
import type { Cadences } from './cadence';
import { type Calendar, isWorkingDay } from './calendar';
import { type Contact, isKept } from './contact';
import { type Day, dayOf, type Instant } from './day';
import { nextDayPart } from './day-part';
import type { Dated } from './history';
import type { Plan } from './plan';
import type { DayPart } from './step';

/**
 * The attempt that may be made today between two messages: "silent" tries to catch them at their desk are offered once a working day, and
 * are never due nor overdue (design.md, section 2: Gentle's attempts are "offered between"). `null` when none is offered: the step itself
 * is due, the user moved it, they were reached out to today, they have answered or are away, it is a day off, or the cadence offers none.
 */
export function attemptOffer(
  contact: Contact,
  { step }: Pick<Plan, 'step'>,
  history: readonly Dated[],
  cadences: Cadences,
  calendar: Calendar,
  now: Instant,
): DayPart | null {
  const today: Day = dayOf(now, calendar.zone);
  if (isKept(contact.kind) || step?.kind !== 'message' || step.why.rule === 'snooze' || step.day <= today) return null;
  if (!cadences.get(step.cadence)?.attempts || !isWorkingDay(today, calendar)) return null;
  const back = awayUntilOf(contact, history, calendar.zone);
  if (back && today < back) return null;
  if (history.some((touch) => touch.direction === 'out' && touch.day >= today)) return null;
  return nextDayPart(history, contact.zone, today, calendar);
}
