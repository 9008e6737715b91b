import { longestGap } from '../domain/cadence';
import { workingDaysBetween } from '../domain/calendar';
import { commitmentOf } from '../domain/capacity';
import { addDays } from '../domain/day';
import type { Figures, Load } from '../messaging/views';
import { countAnswered, countPlanned } from '../store/load';
import { open, present, settings } from './context';

const weekDays = 7;
const monthDays = 30;

/** What lies ahead, and what one more contact on a cadence adds to it. */
export async function load(cadence: string, every: number | null): Promise<Load> {
  const [{ today, calendar, cadences, zone }, { capacity }] = await Promise.all([present(), settings()]);
  const until = addDays(today, weekDays - 1);
  // What is being typed may be no interval yet.
  const own = every !== null && Number.isInteger(every) && every >= 1 && every <= longestGap ? every : null;
  const commitment = (days: number): number => commitmentOf(cadence, own, cadences, calendar, today, days);
  return {
    planned: await countPlanned(open, today, until, zone),
    workingDays: workingDaysBetween(addDays(today, -1), until, calendar),
    capacity,
    firstWeek: commitment(weekDays),
    firstMonth: commitment(monthDays),
  };
}

/** How many of the user's own contacts answered, and how many of them only after more than `messages` messages. */
export async function figures(messages: number): Promise<Figures> {
  const [answered, later] = await Promise.all([countAnswered(open, -1), countAnswered(open, messages)]);
  return { answered, later };
}
