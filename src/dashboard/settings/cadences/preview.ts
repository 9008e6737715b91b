import type { Cadence, Cadences } from '../../../domain/cadence';
import type { Calendar } from '../../../domain/calendar';
import { silentSteps } from '../../../domain/capacity';
import type { Day } from '../../../domain/day';
import type { Step } from '../../../domain/step';

/** Steps shown of a cadence before it is saved. */
export const previewSteps = 8;

/**
 * The next steps for somebody who is added today, and never answers, while the user does each step on its day. Computed by the rules that
 * hold for real contacts, on the user's real calendar.
 * @param cadences with `cadence` among them, and whatever it runs out into
 */
export function previewOf({ id }: Cadence, cadences: Cadences, calendar: Calendar, today: Day): readonly Step[] {
  const steps: Step[] = [];
  for (const step of silentSteps(id, null, cadences, calendar, today)) {
    steps.push(step);
    if (steps.length === previewSteps) break;
  }
  return steps;
}
