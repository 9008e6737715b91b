import { keepMark, plannedMark as mark, readMark } from '../store/keep';
import { restoredMark } from '../store/restore';
import { recompute } from '../store/verify';
import type { AfterAct } from './acting';
import { actContext, open, settings } from './context';

/** Raised whenever the engine computes something else of the same history, so that what is stored follows it. */
const engine = 3;

let underWay: Promise<void> | null = null;
/** Was it asked for since it was last begun with? */
let asked = false;

/**
 * Computes every next step anew when zone, working days, cadences or engine are not those with which they were computed. Stopped
 * half-way, it goes on at the next start: a browser gives no background the time to compute a hundred thousand contacts.
 */
export function keepPlansCurrent(after: AfterAct): Promise<void> {
  asked = true;
  underWay ??= recomputeWhileAsked(after).finally(() => {
    underWay = null;
  });
  return underWay;
}

/** What is under way may have read the settings before they were changed: so it looks once more. */
async function recomputeWhileAsked(after: AfterAct): Promise<void> {
  while (asked) {
    asked = false;
    await recomputeIfNeeded(after);
  }
}

async function recomputeIfNeeded(after: AfterAct): Promise<void> {
  for (;;) {
    const [{ calendar, cadences }, { cadences: own }] = await Promise.all([actContext(), settings()]);
    const { zone, workingWeekdays, daysOff, hours } = calendar;
    const restored = await readMark(open, restoredMark);
    const by = [engine, zone, [...workingWeekdays].sort(), [...daysOff].sort(), hours, own];
    const wanted = JSON.stringify(restored ? [...by, restored] : by);
    const before = await readMark(open, mark);
    if (before === wanted) return;
    // How far it has come stands in the mark, in the place of what was true before: should that be wanted again, some follow it no more.
    const came = (to: string): Promise<void> => keepMark(open, mark, `${wanted}\n${to}`);
    const from = before.startsWith(`${wanted}\n`) ? before.slice(wanted.length + 1) : '';
    await came(from);
    await recompute(open, cadences, calendar, { from, came });
    await keepMark(open, mark, wanted);
    after([]);
  }
}
