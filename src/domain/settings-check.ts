import { cadencesOf } from './cadence';
import { cadenceFaultsOf, isOwnId } from './cadence-check';
import { isWorkingDay } from './calendar';
import { addDays, type Day, daysBetween, type Zone } from './day';
import { RefusedError } from './refused';
import { calendarOf, longestLeave, type Settings } from './settings';
import { templateFaultsOf } from './template';

/** Days ahead in which there must be a working day, or nobody would ever be due. */
const lookAhead = 366;

/**
 * Refuses settings that would leave somebody hanging or that mean nothing, before they are kept. Says the first thing that is wrong; pages
 * say more, with the same functions, while it is being typed.
 * @param before what stands now: a fault that stood before is no reason to refuse another change
 * @param today in the zone of the new settings
 * @throws RefusedError `leave-faulty`, `hours-faulty`, `quiet-faulty`, `no-working-day`, `cadence-in-use`, `cadence-faulty`, `template-faulty`
 */
export function refuseSettings(before: Settings, after: Settings, today: Day, browserZone: Zone): void {
  const changed = (...keys: (keyof Settings)[]): boolean => keys.some((key) => before[key] !== after[key]);
  if (changed('leaves') && !after.leaves.every(isLeave)) throw new RefusedError('leave-faulty');
  if (changed('hours') && after.hours.until <= after.hours.from) throw new RefusedError('hours-faulty');
  if (changed('quiet') && after.quiet && after.quiet.from === after.quiet.until) throw new RefusedError('quiet-faulty');
  if (changed('workingWeekdays', 'daysOff', 'leaves', 'holidays') && !hasWorkingDay(after, today, browserZone))
    throw new RefusedError('no-working-day');
  if (changed('cadences')) refuseCadences(before, after);
  if (changed('templates') && after.templates.some((template) => templateFaultsOf(template).length))
    throw new RefusedError('template-faulty');
}

const isLeave = ({ from, to }: Settings['leaves'][number]): boolean =>
  to >= from && daysBetween(from, to) < longestLeave;

function hasWorkingDay(settings: Settings, today: Day, browserZone: Zone): boolean {
  const calendar = calendarOf(settings, browserZone);
  return Array.from({ length: lookAhead }, (_, ahead) => addDays(today, ahead)).some((day) =>
    isWorkingDay(day, calendar),
  );
}

/** A cadence that another runs out into stays: who comes to its end would be left hanging. */
function refuseCadences(before: Settings, after: Settings): void {
  const ids = after.cadences.map(({ id }) => id);
  const removed = before.cadences.filter(({ id }) => !ids.includes(id)).map(({ id }) => id);
  if (after.cadences.some(({ then }) => then !== null && removed.includes(then)))
    throw new RefusedError('cadence-in-use');
  const all = cadencesOf(after.cadences);
  const faulty = after.cadences.some((cadence) => !isOwnId(cadence.id) || cadenceFaultsOf(cadence, all).length);
  if (faulty || new Set(ids).size < ids.length) throw new RefusedError('cadence-faulty');
}
