import { addDays, addMinutes, type Day, dayOf, type Instant, type Zone } from './day';
import type { Plan } from './plan';
import { farthestDays } from './reasonable';
import type { Step } from './step';

/** Clocks of two machines differ by minutes; one that was set wrong, by years. In minutes. */
export const toleratedMinutes = 24 * 60;

/** Does what a plan follows from lie ahead of the clock? Then the clock was wrong at the time, or is wrong now. */
export const isAheadOfClock = ({ newest }: Pick<Plan, 'newest'>, now: Instant): boolean =>
  newest > addMinutes(now, toleratedMinutes);

/** The last day that anybody may plan for, and a year: what stands later than that was written under a wrong clock. */
export const beyondPlans = (today: Day): Day => addDays(today, farthestDays + 366);

/**
 * The step of a plan as it stands at `now`. A promise's day is that of its instant where the user is, which may be another zone than where it
 * was planned. What follows from something that has not been yet would hide the contact until then: so it is due today, and says why.
 * @param zone the user's
 */
export function stepNow(plan: Pick<Plan, 'step' | 'newest'>, now: Instant, zone: Zone): Step | null {
  const { step, newest } = plan;
  if (!step) return null;
  if (step.at) return { ...step, day: dayOf(step.at, zone) };
  const today = dayOf(now, zone);
  if (step.day <= today || !(isAheadOfClock(plan, now) || step.day > beyondPlans(today))) return step;
  // A close that waits for such a day would wait unseen, and so would what waits for an hour of it.
  const { from: _, ...rest } = step;
  const kind = step.kind === 'close' ? 'take-back' : step.kind;
  return { ...rest, kind, day: today, gap: 1, why: { rule: 'clock', newest }, shifts: [] };
}
