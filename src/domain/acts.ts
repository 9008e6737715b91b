import type { ContactFields } from './contact';
import { type Day, type Instant, msOf, type Zone } from './day';
import { type Circumstances, type Dossier, planOfDossier } from './dossier';
import { changeRow, newRow, type Row } from './merge';
import type { PromiseFields } from './promise';
import type { Step } from './step';
import type { TouchFields } from './touch';

/**
 * What a user can do to a contact. Every act takes the whole dossier and gives the new one; the store writes what differs and
 * the plan that follows, in one transaction.
 */

/** An act that cannot be done as asked. `code` names the message that tells the user what to do. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}
export type RefusalCode =
  | 'touch-in-future'
  | 'no-such-touch'
  | 'no-such-promise'
  | 'name-missing'
  | 'nothing-to-undo'
  | 'no-such-reach'
  | 'reach-taken';

export type NewTouch = Pick<TouchFields, 'channel' | 'direction' | 'outcome' | 'note' | 'about'> & {
  /** When it happened; now, unless it is logged afterwards. */
  readonly at?: Instant;
};

/** Clocks of two machines differ by a little; more than this ahead is a mistake in the date. */
const toleratedAheadMs = 2 * 60_000;

const refuseFuture = (at: Instant, now: Instant): void => {
  if (msOf(at) > msOf(now) + toleratedAheadMs) throw new RefusedError('touch-in-future');
};

/** @throws RefusedError `touch-in-future` */
export function logTouch(dossier: Dossier, { at, ...touch }: NewTouch, c: Circumstances): Dossier {
  refuseFuture(at ?? c.now, c.now);
  const fields: TouchFields = { ...touch, at: at ?? c.now, zone: c.zone, loggedAt: c.written ?? c.now, deleted: false };
  return { ...dossier, touches: [...dossier.touches, newRow(c.newId(), fields, c.stamp())] };
}

/** @throws RefusedError `no-such-touch`, `touch-in-future` */
export function changeTouch(dossier: Dossier, id: string, patch: Partial<TouchFields>, c: Circumstances): Dossier {
  if (patch.at) refuseFuture(patch.at, c.now);
  // What is deleted comes back by undo only: a note added to it would be seen by nobody.
  if (dossier.touches.some((row) => row.id === id && row.fields.deleted)) throw new RefusedError('no-such-touch');
  return { ...dossier, touches: changeOne(dossier.touches, id, patch, c, 'no-such-touch') };
}

/** @throws RefusedError `name-missing` */
export function changeContact(dossier: Dossier, patch: Partial<ContactFields>, c: Circumstances): Dossier {
  if (patch.name && !patch.name.value.trim()) throw new RefusedError('name-missing');
  return { ...dossier, contact: changeRow(dossier.contact, patch, c.stamp()) };
}

/** The step as it stands before an act. */
export const currentStep = (dossier: Dossier, c: Circumstances): Step | null =>
  planOfDossier(dossier, c.cadences, c.calendar).step;

/** Moves the one next step; the cadence is not changed. A promise is not snoozed but moved ({@link movePromise}). */
export const snooze = (dossier: Dossier, until: Day, c: Circumstances): Dossier =>
  changeContact(dossier, { snooze: { until, at: c.written ?? c.now } }, c);

export interface NewPromise {
  readonly by: 'them' | 'me';
  readonly at: Instant | null;
  readonly zone: Zone;
  readonly note: string;
}

export function makePromise(dossier: Dossier, promise: NewPromise, c: Circumstances): Dossier {
  const fields: PromiseFields = {
    ...promise,
    madeAt: c.now,
    moves: [],
    releasedAt: null,
    corrected: null,
    deleted: false,
  };
  return { ...dossier, promises: [...dossier.promises, newRow(c.newId(), fields, c.stamp())] };
}

/** Agreed anew for another time. The former time is remembered: moved is not kept. @throws RefusedError `no-such-promise` */
export function movePromise(dossier: Dossier, id: string, at: Instant, c: Circumstances): Dossier {
  const before = dossier.promises.find((row) => row.id === id)?.fields;
  const moves = before?.at ? [...before.moves, before.at] : (before?.moves ?? []);
  return { ...dossier, promises: changeOne(dossier.promises, id, { at, moves, madeAt: c.now }, c, 'no-such-promise') };
}

/** They let the user off. @throws RefusedError `no-such-promise` */
export const releasePromise = (dossier: Dossier, id: string, c: Circumstances): Dossier => ({
  ...dossier,
  promises: changeOne(dossier.promises, id, { releasedAt: c.now }, c, 'no-such-promise'),
});

function changeOne<F extends object>(
  rows: readonly Row<F>[],
  id: string,
  patch: Partial<F>,
  c: Circumstances,
  missing: RefusalCode,
): readonly Row<F>[] {
  if (!rows.some((row) => row.id === id)) throw new RefusedError(missing);
  const stamp = c.stamp();
  return rows.map((row) => (row.id === id ? changeRow(row, patch, stamp) : row));
}
