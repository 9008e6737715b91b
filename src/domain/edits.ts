import { type Instant, instantFromMs } from './day';
import { mergeRows, newestStamp, type Row, stampMs } from './merge';
import type { TouchFields } from './touch';

/** What of a touch can be said otherwise. When it was logged, and where, stands. */
const changeable = [
  'at',
  'channel',
  'direction',
  'outcome',
  'note',
  'about',
  'answeredBy',
  'awayUntil',
  'reason',
  'expected',
  'actual',
  'deleted',
] as const satisfies readonly (keyof TouchFields)[];
type Changeable = (typeof changeable)[number];

/** A change to a touch, and what it said before. */
export interface Edit {
  readonly at: Instant;
  readonly was: Readonly<Partial<Pick<TouchFields, Changeable>>>;
}

/**
 * How touches were changed, oldest change first; what was never changed is left out.
 * @param versions of any touches, in any order; each holds the whole touch as it was then
 */
export function editsOf(versions: readonly Row<TouchFields>[]): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map<string, Edit[]>();
  const known = new Map<string, Row<TouchFields>>();
  for (const version of versions.toSorted((a, b) => (newestStamp(a) < newestStamp(b) ? -1 : 1))) {
    const before = known.get(version.id);
    const now = before ? mergeRows(before, version) : version;
    known.set(version.id, now);
    const was = before ? changedFrom(before, now) : {};
    if (!Object.keys(was).length) continue;
    const edit = { at: instantFromMs(stampMs(newestStamp(version))), was };
    edits.set(version.id, [...(edits.get(version.id) ?? []), edit]);
  }
  return edits;
}

/** What has the same stamp was not changed. */
const changedFrom = (before: Row<TouchFields>, now: Row<TouchFields>): Edit['was'] =>
  Object.fromEntries(
    changeable
      .filter((field) => before.stamps[field] !== now.stamps[field])
      .map((field) => [field, before.fields[field]]),
  );
