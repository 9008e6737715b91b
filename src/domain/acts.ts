import { type ContactFields, isKept } from './contact';
import { type Day, dayOf, type Instant, msOf } from './day';
import { type Circumstances, type Dossier, planOfDossier } from './dossier';
import { changeRow, newRow, type Row } from './merge';
import { refuseFarDay, refuseUnlessAhead, refuseUnlessComing } from './reasonable';
import { type RefusalCode, RefusedError } from './refused';
import type { Step } from './step';
import { laterTouchFields, type TouchFields } from './touch';

/**
 * What a user can do to a contact. Every act takes the whole dossier and gives the new one; the store writes what differs and
 * the plan that follows, in one transaction. Promises have their acts in `promise-acts`, the end of a chase in `closing-acts`.
 */

export type NewTouch = Pick<TouchFields, 'channel' | 'direction' | 'outcome' | 'note' | 'about'> &
  Partial<Pick<TouchFields, 'answeredBy' | 'awayUntil' | 'reason' | 'expected' | 'actual' | 'noticed'>> & {
    /** When it happened; now, unless it is logged afterwards. */
    readonly at?: Instant;
  };

/** Clocks of two machines differ by a little; more than this ahead is a mistake in the date. */
const toleratedAheadMs = 2 * 60_000;

/** Nobody logs what happened before this: it is a mistake in the year. */
const earliest = '2000-01-01';

/** Why a touch cannot have been then, or `null`. */
export function unlikelyOf(at: Instant, now: Instant): 'touch-in-future' | 'touch-too-early' | null {
  if (msOf(at) > msOf(now) + toleratedAheadMs) return 'touch-in-future';
  return at < earliest ? 'touch-too-early' : null;
}

function refuseUnlikely(at: Instant, now: Instant): void {
  const why = unlikelyOf(at, now);
  if (why) throw new RefusedError(why);
}

/** @throws RefusedError `touch-in-future`, `touch-too-early`; `day-too-far` */
export function logTouch(dossier: Dossier, { at, ...touch }: NewTouch, c: Circumstances): Dossier {
  if (at) refuseUnlikely(at, c.now);
  if (touch.awayUntil) refuseFarDay(touch.awayUntil, c);
  const fields: TouchFields = {
    ...laterTouchFields,
    ...touch,
    at: at ?? c.now,
    zone: c.zone,
    loggedAt: c.written ?? c.now,
    deleted: false,
  };
  return { ...dossier, touches: [...dossier.touches, newRow(c.newId(), fields, c.stamp())] };
}

/** @throws RefusedError `no-such-touch`, `touch-in-future`, `touch-too-early`, `day-too-far` */
export function changeTouch(dossier: Dossier, id: string, patch: Partial<TouchFields>, c: Circumstances): Dossier {
  if (patch.at) refuseUnlikely(patch.at, c.now);
  if (patch.awayUntil) refuseFarDay(patch.awayUntil, c);
  // What is deleted is brought back first: a note added to it would be seen by nobody.
  if (dossier.touches.some((row) => row.id === id && row.fields.deleted)) throw new RefusedError('no-such-touch');
  return { ...dossier, touches: changeOne(dossier.touches, id, patch, c, 'no-such-touch') };
}

/** Brings a touch back that the user deleted. @throws RefusedError `no-such-touch` where there is none that was */
export function bringBackTouch(dossier: Dossier, id: string, c: Circumstances): Dossier {
  if (!dossier.touches.some((row) => row.id === id && row.fields.deleted && !row.fields.elsewhere))
    throw new RefusedError('no-such-touch');
  return { ...dossier, touches: changeOne(dossier.touches, id, { deleted: false }, c, 'no-such-touch') };
}

/**
 * Changes what is remembered about the contact. A cadence counts its messages from when it was chosen. Somebody who becomes a customer or
 * partner is chased no more but kept in touch with ("with both prospects and customers"), in the same act.
 * @throws RefusedError `name-missing`, `no-such-cadence`, `zone-unknown`, `day-too-far`
 */
export function changeContact(dossier: Dossier, patch: Partial<ContactFields>, c: Circumstances): Dossier {
  if (patch.name && !patch.name.value.trim()) throw new RefusedError('name-missing');
  if (patch.cadence !== undefined && !c.cadences.has(patch.cadence)) throw new RefusedError('no-such-cadence');
  if (patch.awayUntil) refuseFarDay(patch.awayUntil, c);
  const at = c.written ?? c.now;
  const won = patch.cadence === undefined && keeps(patch, dossier, c);
  const cadence = won ? { cadence: 'keep-in-touch', every: null, cadenceSince: at } : {};
  const chosen = patch.cadence === undefined ? cadence : { cadenceSince: at };
  const said = patch.awayUntil === undefined ? {} : { awaySaidAt: at };
  return { ...dossier, contact: changeRow(dossier.contact, { ...patch, ...chosen, ...said }, c.stamp()) };
}

/** Does this change make a customer or partner of somebody who is still being chased? */
function keeps({ kind }: Partial<ContactFields>, { contact }: Dossier, { cadences }: Circumstances): boolean {
  if (!kind || !isKept(kind)) return false;
  return kind !== contact.fields.kind && cadences.get(contact.fields.cadence)?.plan.kind !== 'repeat';
}

/** The step as it stands before an act. */
export const currentStep = (dossier: Dossier, c: Circumstances): Step | null =>
  planOfDossier(dossier, c.cadences, c.calendar).step;

/**
 * Moves the one next step; the cadence is not changed. A promise is not snoozed but moved (`movePromise`).
 * @throws RefusedError `day-in-past`, `day-too-far`
 */
export function snooze(dossier: Dossier, until: Day, c: Circumstances): Dossier {
  refuseUnlessAhead(until, c);
  return changeContact(dossier, { snooze: { until, at: c.written ?? c.now } }, c);
}

/**
 * As {@link snooze}, until a time: the step is due on its day, in the user's zone, and waits there for its hour.
 * @throws RefusedError `promise-in-past` for a time that has passed, `day-too-far`
 */
export function snoozeTo(dossier: Dossier, time: Instant, c: Circumstances): Dossier {
  refuseUnlessComing(time, c);
  return changeContact(dossier, { snooze: { until: dayOf(time, c.zone), time, at: c.written ?? c.now } }, c);
}

/** @throws RefusedError `missing` when there is no row of that id */
export function changeOne<F extends object>(
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
