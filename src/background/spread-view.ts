import { changeContact } from '../domain/acts';
import { type Day, dayOf } from '../domain/day';
import { type Circumstances, type Dossier, planOfDossier } from '../domain/dossier';
import { type QueueEntry, standingOf } from '../domain/queue';
import { stepNow } from '../domain/step-now';
import type { Spread } from '../messaging/views';

/** Those of the backlog who are given another day than the one they are due on now. */
export const movedBy = (entries: readonly QueueEntry[], days: ReadonlyMap<string, Day>): ReadonlyMap<string, Day> => {
  const now = new Map(entries.map(({ contactId, step }) => [contactId, step.day]));
  return new Map([...days].filter(([contactId, day]) => now.get(contactId) !== day));
};

/** @param given the day of each of the backlog @param beyond how many are due besides `entries` */
export function spreadView(entries: readonly QueueEntry[], given: ReadonlyMap<string, Day>, beyond: number): Spread {
  const counts = new Map<Day, number>();
  for (const day of given.values()) counts.set(day, (counts.get(day) ?? 0) + 1);
  const days = [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1));
  return { moved: movedBy(entries, given).size, days, left: beyond + entries.filter(({ step }) => step.at).length };
}

/** Puts somebody to their day. Whoever was touched, closed, put off or promised something since the backlog was read stays as they are. */
export function putTo(dossier: Dossier, day: Day | undefined, c: Circumstances): Dossier {
  const step = stepNow(planOfDossier(dossier, c.cadences, c.calendar), c.now, c.zone);
  const standing = step && !step.at && standingOf(step, dayOf(c.now, c.zone), c.now);
  if (!day || (standing !== 'overdue' && standing !== 'today')) return dossier;
  return changeContact(dossier, { snooze: { until: day, at: c.written ?? c.now, by: 'spread' } }, c);
}
