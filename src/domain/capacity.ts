import { logTouch, type NewTouch } from './acts';
import type { CadenceId, Cadences } from './cadence';
import type { Calendar } from './calendar';
import { addDays, type Day, instantAt } from './day';
import { type Circumstances, type Dossier, planOfDossier } from './dossier';
import { changeRow } from './merge';
import { newContact } from './new-contact';
import type { Step } from './step';

/**
 * Capacity (rule 9): the user says how many follow-ups a day they can keep. What is more stands below, and what one more contact
 * asks of them is said before they add one.
 */

/**
 * Follow-ups left for today; `null` without a capacity.
 * @param capacity follow-ups a day, of the settings; `null`: no limit
 * @param done follow-ups done today
 */
export const roomToday = (capacity: number | null, done: number): number | null =>
  capacity === null ? null : Math.max(0, capacity - done);

/**
 * How many of the queue's first rows are for today; the rest stands under "if you have time", and none is left out. A promise is
 * never cut (rule 7): not by capacity, and not by its place.
 * @param rows in the order of the queue
 * @param room see {@link roomToday}
 */
export function withinCapacity(rows: readonly { readonly step: Step }[], room: number | null): number {
  if (room === null) return rows.length;
  const promised = rows.findLastIndex(({ step }) => step.at !== undefined) + 1;
  return Math.max(promised, Math.min(room, rows.length));
}

const noon = 12 * 60;

const outgoing = { direction: 'out', note: '', about: '' } as const;
const message: NewTouch = { ...outgoing, channel: 'email', outcome: 'sent' };
const attempt: NewTouch = { ...outgoing, channel: 'call', outcome: 'no-answer' };

/**
 * What one more contact on a cadence commits the user to: "it's not just one phone call, but rather a commitment". The number of steps
 * in the first `days` calendar days, `from` counted, when each is done on its day and nobody answers. Attempts that are only
 * offered are no commitment. It is counted by living through it with the engine itself, so that it cannot say anything else.
 * @param every the contact's own interval for a repeating cadence, in calendar days; `null`: the cadence's
 * @param from the user's day on which the contact would be added
 */
export function commitmentOf(
  cadence: CadenceId,
  every: number | null,
  cadences: Cadences,
  calendar: Calendar,
  from: Day,
  days: number,
): number {
  const end = addDays(from, days);
  let count = 0;
  for (const step of silentSteps(cadence, every, cadences, calendar, from)) {
    if (step.day >= end) break;
    count++;
  }
  return count;
}

/**
 * The steps, one after the other and without end, with somebody who is added on `from` and never answers, while each is done on its day.
 * The rules that hold for real contacts give them.
 */
export function* silentSteps(
  cadence: CadenceId,
  every: number | null,
  cadences: Cadences,
  calendar: Calendar,
  from: Day,
): Generator<Step> {
  let dossier = silentContact(cadence, every, circumstancesOn(from, 0, cadences, calendar));
  for (let count = 1; ; count++) {
    const { step } = planOfDossier(dossier, cadences, calendar);
    if (!step) return;
    yield step;
    const touch = step.kind === 'message' ? message : attempt;
    dossier = logTouch(dossier, touch, circumstancesOn(step.day, count, cadences, calendar));
  }
}

/** Just added, on a cadence that nobody has checked: one that is not there any more commits to what its contacts are chased with. */
function silentContact(cadence: CadenceId, every: number | null, c: Circumstances): Dossier {
  const name = { value: '?', from: 'user' } as const;
  const person = { part: 'subject', name, identities: [], websites: [], phones: [] } as const;
  const added = newContact({ person, home: '' }, c);
  return { ...added, contact: changeRow(added.contact, { cadence, every }, c.stamp()) };
}

/** Nothing of this is stored, so that stamps need not tell one change from another. */
const circumstancesOn = (day: Day, count: number, cadences: Cadences, calendar: Calendar): Circumstances => ({
  now: instantAt(day, calendar.hours?.from ?? noon, calendar.zone),
  zone: calendar.zone,
  calendar,
  cadences,
  stamp: () => '',
  newId: () => String(count),
});
