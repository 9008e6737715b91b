import * as v from 'valibot';
import { contactKinds, laterContactFields, roles } from '../domain/contact';
import { instantFromMs, parseDay } from '../domain/day';
import type { Row } from '../domain/merge';
import { unpackedStamps } from '../domain/packed-stamps';
import { laterPromiseFields } from '../domain/promise';
import { origins } from '../domain/sighting';
import { channels, directions, laterTouchFields, outcomes, type TouchFields } from '../domain/touch';
import type { StoredContact, StoredPromise, StoredTouch } from './schema';
import { isWhole, unsealed } from './seal';

/**
 * What a stored row must be to be believed. Damage on the disk and the rows of another version show here, before they are
 * computed with; what the user wrote is not judged.
 */

/** A stored row is not what it should be. Nothing is written over it. */
export class DamagedRowError extends Error {
  override name = 'DamagedRowError';
}

/** Only as it is written is it believed. Quicker than to parse it for whatever else an instant may look like: a million are read at once. */
const isInstant = (text: string): boolean => {
  const ms = text.length === 24 ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(ms) && instantFromMs(ms) === text;
};
const instant = v.pipe(v.string(), v.check(isInstant));
const day = v.pipe(
  v.string(),
  v.check((text) => parseDay(text) !== null),
);
const stamps = v.record(v.string(), v.string());
const seen = v.object({ value: v.string(), from: v.picklist(origins) });

const contact = v.looseObject({
  id: v.string(),
  stamps,
  fields: v.looseObject({
    name: seen,
    headline: v.nullable(seen),
    title: v.nullable(seen),
    company: v.nullable(seen),
    kind: v.picklist(contactKinds),
    role: v.picklist(roles),
    value: v.picklist([1, 2, 3]),
    cadence: v.string(),
    cadenceSince: instant,
    addedOn: day,
    awayUntil: v.nullable(day),
    snooze: v.nullable(v.object({ until: day, time: v.optional(instant), at: instant })),
    waits: v.optional(v.nullable(v.object({ since: instant, rank: v.number(), begun: v.optional(instant) }))),
    deleted: v.boolean(),
  }),
  plan: v.looseObject({ stage: v.string(), counts: v.looseObject({ touches: v.number() }) }),
});

/** @see looksWhole */
export const touch = v.looseObject({
  id: v.string(),
  contactId: v.string(),
  stamps,
  fields: v.looseObject({
    at: instant,
    loggedAt: instant,
    zone: v.string(),
    channel: v.picklist(channels),
    direction: v.picklist(directions),
    outcome: v.picklist(outcomes),
    note: v.string(),
    deleted: v.boolean(),
  }),
});

/**
 * As the schema above says it. An act reads all touches of a contact, and the schema takes three times as long: it is asked only where this
 * says no, for what is wrong.
 */
export function looksWhole({ id, contactId, stamps: all, fields }: StoredTouch): boolean {
  return (
    areTexts([id, contactId]) &&
    isRecord(all) &&
    areTexts(Object.values(all)) &&
    isRecord(fields) &&
    areTexts([fields.at, fields.loggedAt, fields.zone, fields.note]) &&
    isInstant(fields.at) &&
    isInstant(fields.loggedAt) &&
    channels.includes(fields.channel) &&
    directions.includes(fields.direction) &&
    outcomes.includes(fields.outcome) &&
    typeof fields.deleted === 'boolean'
  );
}
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null;
const areTexts = (values: readonly unknown[]): boolean => values.every((value) => typeof value === 'string');

const promise = v.looseObject({
  id: v.string(),
  contactId: v.string(),
  stamps,
  fields: v.looseObject({ at: v.nullable(instant), zone: v.string(), madeAt: instant, deleted: v.boolean() }),
});

function believe<T extends object>(schema: v.GenericSchema, row: T, what: string): T {
  const result = v.safeParse(schema, row);
  if (!result.success) throw new DamagedRowError(`${what}: ${v.getDotPath(result.issues[0]) ?? 'row'}`);
  return believeSum(row, what);
}

function believeSum<T extends object>(row: T, what: string): T {
  if (!isWhole(row)) throw new DamagedRowError(`${what}: sum`);
  return unpackedStamps(unsealed(row));
}

export const believeIdentity = <R extends object>(row: R): R => believeSum(row, 'identity');

/** Fields that the row's version did not know yet get the value they had then; stamps say that nobody has set them. */
const whole = <R extends { readonly fields: object }>(row: R, later: Partial<R['fields']>): R => ({
  ...row,
  fields: { ...later, ...row.fields },
});

export const believeContact = (row: StoredContact): StoredContact => {
  const { place = null, ...rest } = whole(believe(contact, row, 'contact'), laterContactFields);
  return { ...rest, place };
};
/** For lists: one damaged row must not take the others away; `verify` finds it. */
export function believable(row: StoredContact): readonly StoredContact[] {
  try {
    return [believeContact(row)];
  } catch {
    return [];
  }
}

/** One version of a touch; the touch itself is made of all of them ({@link wholeTouch}). */
export const believeTouch = (row: StoredTouch): StoredTouch =>
  looksWhole(row) ? believeSum(row, 'touch') : believe(touch, row, 'touch');
export const wholeTouch = (row: Row<TouchFields>): Row<TouchFields> => whole(row, laterTouchFields);
export const believePromise = (row: StoredPromise): StoredPromise =>
  whole(believe(promise, row, 'promise'), laterPromiseFields);
