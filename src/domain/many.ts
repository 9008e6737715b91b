import { changeContact } from './acts';
import { workingDayAfter } from './calendar';
import { closeContact, deleteContact } from './closing-acts';
import type { CloseReason } from './contact';
import { type Day, dayOf, laterDay } from './day';
import { type Circumstances, closingIn, type Dossier, planOfDossier } from './dossier';
import type { QueueEntry } from './queue';
import { type RefusalCode, RefusedError } from './refused';
import { spreadOf } from './spread';
import { stepNow } from './step-now';
import { tagKey, withTags } from './tags';
import { turnIn } from './waiting-acts';

/** What the user says of many at once; what one of them said is for their own page. */
export type ManyReason = Exclude<CloseReason, 'said-no' | 'asked-to-stop'>;

export type ManyChange =
  | { readonly what: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly what: 'cadence'; readonly cadence: string }
  /** Rule 6: those who have had no fair chance are left, unless the user was told and closes `anyway`. */
  | { readonly what: 'close'; readonly reason: ManyReason; readonly anyway: boolean }
  /** Lays their next steps over the coming working days, at most so many a day with what stands there already; none comes earlier. */
  | { readonly what: 'spread'; readonly perDay: number }
  | { readonly what: 'delete' };

export interface Skipped {
  readonly contactId: string;
  readonly code: RefusalCode | 'gone';
}

/** What stands already beside those who are changed: how many are due by today, and on each later day. */
export interface Beside {
  readonly due: number;
  readonly planned: ReadonlyMap<Day, number>;
}

/**
 * Does one thing to many contacts: each who can be changed is, and whoever cannot is left as they are and named.
 * @param before without those who are no longer there @param days of a spread: see {@link spreadDaysOf}
 * @returns `after`: those who were changed, in the order given
 * @throws RefusedError where it can be done to nobody: `no-such-cadence`
 */
export function changeEach(
  before: readonly Dossier[],
  change: ManyChange,
  days: ReadonlyMap<string, Day>,
  c: Circumstances,
): { readonly after: readonly Dossier[]; readonly skipped: readonly Skipped[] } {
  if (change.what === 'cadence' && !c.cadences.has(change.cadence)) throw new RefusedError('no-such-cadence');
  const after: Dossier[] = [];
  const skipped: Skipped[] = [];
  for (const dossier of before) {
    const contactId = dossier.contact.id;
    try {
      if (dossier.contact.fields.deleted) skipped.push({ contactId, code: 'gone' });
      else {
        const changed = changeOne(dossier, change, days, c);
        if (changed.contact !== dossier.contact) after.push(changed);
      }
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      skipped.push({ contactId, code: error.code });
    }
  }
  return { after, skipped };
}

function changeOne(dossier: Dossier, change: ManyChange, days: ReadonlyMap<string, Day>, c: Circumstances): Dossier {
  const { id, fields } = dossier.contact;
  if (change.what === 'tag') return changeContact(dossier, { tags: tagged(fields.tags, change) }, c);
  if (change.what === 'cadence')
    return fields.cadence === change.cadence ? dossier : changeContact(dossier, { cadence: change.cadence }, c);
  // Whoever is closed has their reason, which may be their own word.
  if (change.what === 'close' && closingIn(dossier)?.reason !== 'asked-to-stop' && isClosed(dossier)) return dossier;
  if (change.what === 'close') return closeContact(dossier, change.reason, change.anyway, c);
  if (change.what === 'delete') return deleteContact(dossier, c);
  const day = days.get(id);
  return day ? changeContact(dossier, { snooze: { until: day, at: c.written ?? c.now, by: 'spread' } }, c) : dossier;
}

/** @throws RefusedError `tags-full` where not all of them can be given */
function tagged(tags: readonly string[], { add, remove }: Extract<ManyChange, { what: 'tag' }>): readonly string[] {
  const after = withTags(tags, add, remove);
  const has = new Set(['', ...[...after, ...remove].map(tagKey)]);
  if (!add.every((tag) => has.has(tagKey(tag)))) throw new RefusedError('tags-full');
  return after;
}

/** Closed, and not waiting to be taken up again. */
const isClosed = (dossier: Dossier): boolean => closingIn(dossier) !== null && turnIn(dossier) !== 'waits';

/** What {@link spreadDaysOf} has to know of those whose step is no promise and no close that comes by itself. */
export function spreadable(some: readonly Dossier[], c: Omit<Circumstances, 'stamp'>): readonly QueueEntry[] {
  return some.flatMap((dossier): QueueEntry[] => {
    const plan = planOfDossier(dossier, c.cadences, c.calendar);
    const step = stepNow(plan, c.now, c.zone);
    if (!step || step.at || step.kind === 'close' || dossier.contact.fields.deleted) return [];
    const { value } = dossier.contact.fields;
    return [{ contactId: dossier.contact.id, step, value, lastTouchAt: plan.last?.at ?? null }];
  });
}

/**
 * The new day of each; of whoever stands there already, none. Those who are due are laid out as a backlog is; whoever has a later day, by their
 * cadence or because it was said so, does not come before it, and makes room where it is full.
 */
export function spreadDaysOf(
  entries: readonly QueueEntry[],
  perDay: number,
  beside: Beside,
  c: Omit<Circumstances, 'stamp'>,
): ReadonlyMap<string, Day> {
  const today = dayOf(c.now, c.zone);
  const [due, ahead] = [true, false].map((is) => entries.filter(({ step }) => step.day <= today === is));
  const planned = new Map(beside.planned);
  const stand = (day: Day, more: number): unknown => planned.set(day, (planned.get(day) ?? 0) + more);
  for (const { step } of ahead ?? []) stand(step.day, -1);
  const others = Math.max(0, beside.due - (due ?? []).length);
  const given = new Map(spreadOf(due ?? [], planned, perDay, others, today, c.now, c.calendar));
  for (const day of given.values()) stand(day, 1);
  let day = today;
  for (const { contactId, step } of (ahead ?? []).toSorted(
    (a, b) => compareText(a.step.day, b.step.day) || b.value - a.value,
  )) {
    // All days between the last one's and this are full.
    day = laterDay(day, step.day);
    while ((planned.get(day) ?? 0) >= Math.max(1, Math.floor(perDay))) day = workingDayAfter(day, c.calendar);
    given.set(contactId, day);
    stand(day, 1);
  }
  const now = new Map(entries.map(({ contactId, step }) => [contactId, step.day]));
  return new Map([...given].filter(([contactId, day]) => now.get(contactId) !== day));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
