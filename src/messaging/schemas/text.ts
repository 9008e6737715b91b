import * as v from 'valibot';
import { type Day, type Instant, isZone, parseDay, parseInstant } from '../../domain/day';

/** Longer than any real name, title or address, so that nothing true is cut; a page cannot fill the disk with it. */
const longestLine = 20_000;
const longestNote = 100_000;
/** Of anything that a page may list: it cannot fill the disk with that either. */
export const mostEntries = 200;

/** Text as the store can keep it: halves of surrogate pairs, which a page may send, are replaced. */
const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    // isWellFormed and toWellFormed are younger than the oldest browser served
    v.transform((value) =>
      value.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD'),
    ),
  );
export const line = text(longestLine);
export const note = text(longestNote);
export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
export const instant = v.custom<Instant>((value) => typeof value === 'string' && parseInstant(value) === value);
export const day = v.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null);
export const zone = v.pipe(v.string(), v.maxLength(64), v.check(isZone));
export const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

/** An address a click may open: `javascript:` and other schemes a page might plant are not. */
export const webAddress = v.pipe(line, v.regex(/^https?:\/\/[^\s]+$/i));
