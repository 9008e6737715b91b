import type { Contact } from './contact';
import { addDays, type Day, dayOf, type Zone } from './day';
import type { Dated } from './history';

/** Days on which they are not there, from `since` up to `until`, the day on which they are back. */
export interface Absence {
  readonly since: Day;
  readonly until: Day;
}

interface Statement {
  readonly said: string;
  readonly since: Day;
  /** `null`: they are there. */
  readonly until: Day | null;
}

/** What was said of it, the latest last: by an assistant in a touch, or by the user. */
function statementsOf({ awayUntil, awaySaidAt }: Contact, history: readonly Dated[], zone: Zone): readonly Statement[] {
  const inTouches = history.flatMap(({ awayUntil: until, day: since, loggedAt: said }) =>
    until ? [{ said, since, until }] : [],
  );
  const byUser = awaySaidAt
    ? [{ said: awaySaidAt, since: dayOf(awaySaidAt, zone), until: awayUntil }]
    : // Written before it was kept when it was said: it holds, and has lasted no time.
      awayUntil
      ? [{ said: '', since: awayUntil, until: awayUntil }]
      : [];
  return [...inTouches, ...byUser].sort((a, b) => (a.said < b.said ? -1 : a.said > b.said ? 1 : 0));
}

/** What was said last: until when they are away, and when that was said (empty: not known). `null`: nobody said that they are. */
export function awaySaidOf(
  contact: Contact,
  history: readonly Dated[],
  zone: Zone,
): { readonly said: string; readonly until: Day } | null {
  const last = statementsOf(contact, history, zone).at(-1);
  return last?.until ? { said: last.said, until: last.until } : null;
}

/** The first day on which they are back, by what was said last; `null`: nobody said that they are away. May have passed. */
export const awayUntilOf = (contact: Contact, history: readonly Dated[], zone: Zone): Day | null =>
  awaySaidOf(contact, history, zone)?.until ?? null;

/** Their absences, oldest first: each ends where it was said to, or where something else was said. */
export function absencesOf(contact: Contact, history: readonly Dated[], zone: Zone): readonly Absence[] {
  const statements = statementsOf(contact, history, zone);
  return statements.flatMap(({ since, until }, index) => {
    const next = statements[index + 1]?.since;
    return until ? [{ since, until: next && next < until ? next : until }] : [];
  });
}

/** Longer than any leave; a mistake in the year must not be counted out day by day. */
const longestPause = 3660;

/**
 * The day on which `lasts` calendar days from `from` are over. Days off and days of absence do not count: a cadence survives holidays, theirs
 * and the user's ("if they are out of the office", the founding texts shift it).
 */
export function endOf(from: Day, lasts: number, absences: readonly Absence[], daysOff: ReadonlySet<Day>): Day {
  const counts = (day: Day): boolean =>
    !daysOff.has(day) && !absences.some(({ since, until }) => since <= day && day < until);
  let left = lasts;
  let day = from;
  for (let passed = 0; left > 0 && passed < lasts + longestPause; passed++) {
    if (counts(day)) left--;
    day = addDays(day, 1);
  }
  return day;
}
