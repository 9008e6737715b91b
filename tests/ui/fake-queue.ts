import type { Here } from '../../src/background/context';
import { movedBy, spreadView } from '../../src/background/spread-view';
import { queueRow } from '../../src/background/view';
import { workingDaysBetween } from '../../src/domain/calendar';
import { commitmentOf, roomToday, withinCapacity } from '../../src/domain/capacity';
import { addDays, type Day, dayOf } from '../../src/domain/day';
import { type Dossier, placeOf, planOfDossier, touchesOf } from '../../src/domain/dossier';
import { compareEntries, type QueueEntry } from '../../src/domain/queue';
import { spreadOf } from '../../src/domain/spread';
import { stepNow } from '../../src/domain/step-now';
import type { Figures, Load, QueueView, Spread } from '../../src/messaging/views';

/** What the fake background says about all contacts at once: computed from the dossiers, where the real one reads indexes. */

/** Everybody with a next step, as it stands now; `here` is the time and what it is reckoned by. */
function entriesOf(dossiers: readonly Dossier[], { now, zone, calendar, cadences }: Here): QueueEntry[] {
  return dossiers.flatMap((dossier) => {
    const plan = planOfDossier(dossier, cadences, calendar);
    const { id, fields } = dossier.contact;
    const step = stepNow(plan, now, zone);
    return step ? [{ contactId: id, step, value: fields.value, lastTouchAt: plan.last?.at ?? null }] : [];
  });
}

const doneOf = (dossiers: readonly Dossier[], { today, zone }: Here): number =>
  dossiers.filter((one) => touchesOf(one).some((touch) => dayOf(touch.loggedAt, zone) === today)).length;

/** @param limit rows given, of all that there are */
export function queueOf(dossiers: readonly Dossier[], here: Here, capacity: number | null, limit: number): QueueView {
  const { now, today, zone, calendar, cadences } = here;
  const all = dossiers.flatMap((dossier) => {
    const plan = planOfDossier(dossier, cadences, calendar);
    const { id, fields } = dossier.contact;
    const row = queueRow({ id, fields, plan, place: placeOf(dossier) } as never, here);
    return row ? [row] : [];
  });
  const entry = (row: (typeof all)[number]) => ({ ...row, lastTouchAt: row.last?.at ?? null });
  const sorted = all.toSorted((a, b) => compareEntries(entry(a), entry(b), today, now));
  const count = (standing: string) => sorted.filter((row) => row.standing === standing).length;
  const counts = { promised: count('promised'), overdue: count('overdue'), today: count('today') + count('later') };
  const rows = sorted.slice(0, limit);
  const done = doneOf(dossiers, here);
  const room = roomToday(capacity, done);
  const within = room === null ? null : withinCapacity(rows, room);
  const backlog = room !== null && sorted.length > room;
  return { now, today, zone, rows, counts, done, within, capacity, backlog, hanging: 0, pausedUntil: null };
}

export function figuresOf(dossiers: readonly Dossier[], { cadences, calendar }: Here, messages: number): Figures {
  const after = dossiers.flatMap((dossier) => planOfDossier(dossier, cadences, calendar).answeredAfter ?? []);
  return { answered: after.length, later: after.filter((count) => count > messages).length };
}

export function loadOf(
  dossiers: readonly Dossier[],
  here: Here,
  capacity: number | null,
  cadence: string,
  every: number | null,
): Load {
  const { today, calendar, cadences } = here;
  const until = addDays(today, 6);
  const commitment = (days: number) => commitmentOf(cadence, every, cadences, calendar, today, days);
  return {
    planned: entriesOf(dossiers, here).filter(({ step }) => step.day >= today && step.day <= until).length,
    workingDays: workingDaysBetween(addDays(today, -1), until, calendar),
    capacity,
    firstWeek: commitment(7),
    firstMonth: commitment(30),
  };
}

/** Where a spreading would put whom. */
export function layOut(
  dossiers: readonly Dossier[],
  here: Here,
  capacity: number | null,
): { readonly moved: ReadonlyMap<string, Day>; readonly view: Spread } {
  const { today, now, calendar } = here;
  const all = entriesOf(dossiers, here).filter(({ step }) => step.kind !== 'close');
  const due = all.filter(({ step }) => step.day <= today);
  const planned = new Map<Day, number>();
  for (const { step } of all) if (step.day > today) planned.set(step.day, (planned.get(step.day) ?? 0) + 1);
  const perDay = capacity ?? Number.POSITIVE_INFINITY;
  const moved = movedBy(due, spreadOf(due, planned, perDay, doneOf(dossiers, here), today, now, calendar));
  return { moved, view: spreadView(due, moved, 0) };
}
