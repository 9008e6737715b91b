import * as v from 'valibot';
import { parseDay } from '../../domain/day';
import { isStamp } from '../../domain/merge';
import { origins } from '../../domain/sighting';

/** No text that can be written in Steadfast is longer (`messaging/schemas/text`); it was counted in the same letters. */
export const line = v.pipe(v.string(), v.maxLength(20_000));
export const note = v.pipe(v.string(), v.maxLength(100_000));
export const text = v.pipe(v.string(), v.maxLength(1_000_000));

export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
/** As `parseInstant` gives it, told more quickly: there are millions of them. */
const isInstant = (one: unknown): boolean => {
  if (typeof one !== 'string' || one.length !== 24) return false;
  const date = new Date(one);
  return !Number.isNaN(date.getTime()) && date.toISOString() === one;
};
export const instant = v.custom<string>(isInstant);
export const day = v.custom<string>((one) => typeof one === 'string' && parseDay(one) !== null);
export const zone = v.pipe(v.string(), v.maxLength(64));
export const stamp = v.custom<string>((one) => typeof one === 'string' && isStamp(one));
export const count = v.pipe(v.number(), v.finite());

/** An address that a click may open. Empty: there is none. */
export const address = v.pipe(line, v.regex(/^(?:https?:\/\/\S+)?$/i));

export const seen = v.looseObject({ value: line, from: v.picklist(origins) });

/** A field that is younger than the format. */
export const later = <S extends v.GenericSchema>(shape: S) => v.optional(shape);

/** An array has names and values too. */
const noList = v.custom<object>((one) => !Array.isArray(one));

export const stamps = v.pipe(noList, v.record(v.string(), stamp));

/** A row whose fields carry stamps. */
export const row = <E extends v.ObjectEntries>(fields: E, id: v.GenericSchema = line) =>
  v.looseObject({
    id,
    fields: v.pipe(noList, v.looseObject(fields)),
    stamps,
  });
