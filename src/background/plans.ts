import { keepMark, readMark } from '../store/keep';
import { recompute } from '../store/verify';
import type { AfterAct } from './acting';
import { actContext, open, settings } from './context';

/** Raised whenever the engine gives another step for the same history, so that stored steps follow it. */
const engine = 2;
const mark = 'planned';

let underWay: Promise<void> | null = null;

/**
 * Computes every next step anew when zone, working days, cadences or engine are not those with which they were computed. Stopped
 * half-way, it begins again at the next start: the mark is written last.
 */
export function keepPlansCurrent(after: AfterAct): Promise<void> {
  underWay ??= recomputeIfNeeded(after).finally(() => {
    underWay = null;
  });
  return underWay;
}

async function recomputeIfNeeded(after: AfterAct): Promise<void> {
  for (;;) {
    const [{ calendar, cadences }, { cadences: own }] = await Promise.all([actContext(), settings()]);
    const { zone, workingWeekdays, daysOff, hours } = calendar;
    const wanted = JSON.stringify([engine, zone, [...workingWeekdays].sort(), [...daysOff].sort(), hours, own]);
    if ((await readMark(open, mark)) === wanted) return;
    await recompute(open, cadences, calendar);
    await keepMark(open, mark, wanted);
    after([]);
  }
}
