import type { Listed } from './card';
import type { Stage } from './contact';
import { type Day, type Instant, instantFromMs, msOf } from './day';
import type { Condition, PeopleQuery, Sorting } from './people';
import { standingOf } from './queue';
import { tagKey } from './tags';

/** When a list is looked at: the instant, and the user's day. */
export interface Present {
  readonly now: Instant;
  readonly today: Day;
}

/** Whoever has no step has no gap to be measured by; a cadence that writes daily need not write daily for ever. In days. */
const leastGap = 7;
const dayMs = 24 * 60 * 60_000;

/** When those of a gap must last have been touched not to fade now. */
const fadesBefore = ({ now }: Present, gap: number): Instant =>
  instantFromMs(msOf(now) - 2 * Math.max(leastGap, gap) * dayMs);

/** Tells which conditions hold of somebody now. Made once for a list: a hundred thousand are looked at between two keys. */
export function conditionsAt(present: Present): (card: Listed) => readonly Condition[] {
  const limits = new Map<number, Instant>();
  const limit = (gap: number): Instant => {
    const known = limits.get(gap) ?? fadesBefore(present, gap);
    limits.set(gap, known);
    return known;
  };
  return ({ stage, step, waits, touches, lastAt }) => {
    const hold: Condition[] = [];
    const standing = step && standingOf(step, present.today, present.now);
    if (standing === 'overdue') hold.push('overdue');
    if (standing === 'today' || standing === 'later') hold.push('today');
    if (step?.at) hold.push('promised');
    const open = stage !== 'closed' && !waits;
    if (open && !step) hold.push('hanging');
    if (touches === 0) hold.push('never-touched');
    // Heard of or written to, and for longer than twice their cadence's gap no more: what was built up is about to be lost. Whoever waits for
    // their turn or was closed fades by the user's own will.
    if (open && lastAt && lastAt < limit(step?.gap ?? 0)) hold.push('fading');
    if (waits) hold.push('waiting');
    return hold;
  };
}

/** Is nothing filtered, so that everybody is found? The text is another matter. */
export const isUnfiltered = ({ stages, kinds, cadences, tags, conditions }: PeopleQuery): boolean =>
  [stages, kinds, cadences, tags, conditions].every(({ length }) => length === 0);

/** Nobody chases or talks with whoever waits for their turn: they are in no stage, unless they were closed. */
export const stageOf = ({ stage, waits }: Listed): Stage | null => (waits && stage !== 'closed' ? null : stage);

/** Tells whom the filters of a query let through; its text is another matter. */
export function filterOf(query: PeopleQuery, present: Present): (card: Listed) => boolean {
  const { stages, kinds, cadences, tags, conditions } = query;
  const holding = conditionsAt(present);
  const any = <T>(wanted: readonly T[]) => {
    const set = new Set<T>(wanted);
    return (value: T): boolean => set.size === 0 || set.has(value);
  };
  const [stage, kind, cadence, tag] = [any<Stage | null>(stages), any(kinds), any(cadences), any(tags.map(tagKey))];
  return (card) =>
    stage(stageOf(card)) &&
    kind(card.kind) &&
    cadence(card.cadence) &&
    (!tags.length || card.tags.some((one) => tag(tagKey(one)))) &&
    (!conditions.length || holding(card).some((condition) => conditions.includes(condition)));
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is not there stands last, whichever way the list is turned. */
const keys: Readonly<Record<Sorting, (card: Listed) => string | number | null>> = {
  name: ({ sortName }) => sortName,
  company: ({ company }) => company.toLowerCase() || null,
  next: ({ step }) => step && (step.at ?? step.day),
  last: ({ lastAt }) => lastAt,
  added: ({ addedOn }) => addedOn,
  touches: ({ touches }) => touches,
};

/** The order of a list: by what it is sorted by, then by name, then by id, so that it is the same every time. */
export function orderOf(sort: Sorting, descending: boolean): (a: Listed, b: Listed) => number {
  const key = keys[sort];
  const turn = descending ? -1 : 1;
  return (a, b) => {
    const [ours, theirs] = [key(a), key(b)];
    if (ours !== theirs) {
      if (ours === null) return 1;
      if (theirs === null) return -1;
      return (ours < theirs ? -1 : 1) * turn;
    }
    return text(a.sortName, b.sortName) || text(a.id, b.id);
  };
}
