import * as v from 'valibot';
import { contactKinds, roles } from '../domain/contact';
import { type Day, type Instant, isZone, parseDay, parseInstant } from '../domain/day';
import { identityKinds } from '../domain/identity';
import { showModes } from '../domain/settings';
import { mostPeople, origins, type Person, type Sighting, siteIds } from '../domain/sighting';
import { channels, directions, outcomes } from '../domain/touch';

/** The pieces of which messages are made. Whatever arrives is checked against them before anybody looks at it. */

/** Longer than any real name, title or address, so that nothing true is cut; a page cannot fill the disk with it. */
const longestLine = 20_000;
const longestNote = 100_000;
const mostEntries = 200;

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

const seen = v.object({ value: line, from: v.picklist(origins) });
const identity = v.object({ kind: v.picklist(identityKinds), value: line, from: v.picklist(origins) });

export const person = v.object({
  name: v.optional(seen),
  headline: v.optional(seen),
  title: v.optional(seen),
  company: v.optional(seen),
  school: v.optional(seen),
  location: v.optional(seen),
  part: v.picklist(['subject', 'from', 'to', 'cc']),
  identities: v.pipe(v.array(identity), v.maxLength(mostEntries)),
  websites: v.pipe(v.array(v.object({ value: webAddress, from: v.picklist(origins) })), v.maxLength(mostEntries)),
  phones: v.pipe(v.array(seen), v.maxLength(mostEntries)),
  degree: v.optional(v.picklist([1, 2, 3])),
  automatic: v.optional(v.picklist(['list', 'no-reply'])),
}) as v.GenericSchema<unknown, Person>;

export const sighting = v.object({
  site: v.picklist(siteIds),
  kind: v.picklist(['profile', 'conversation', 'thread', 'compose']),
  page: line,
  layout: v.picklist(['known', 'unknown']),
  channel: v.picklist(channels),
  people: v.pipe(v.array(person), v.maxLength(mostPeople)),
  subject: v.optional(line),
  date: v.optional(v.pipe(v.string(), v.maxLength(30))),
}) as v.GenericSchema<unknown, Sighting>;

export const capture = v.object({
  person: v.pipe(
    person,
    v.check((candidate) => Boolean(candidate.name?.value.trim())),
    v.transform((candidate) => candidate as Person & Required<Pick<Person, 'name'>>),
  ),
  home: v.union([webAddress, v.literal('')]),
});

/**
 * Whom an act is about: a contact, with what is on screen about them now, or somebody on screen who becomes a contact by it.
 */
export const target = v.union([v.object({ contactId: id, capture: v.optional(capture) }), v.object({ capture })]);

/** How somebody can be reached, as the user typed it; the background says whether it is an address or a number. */
export const reach = v.object({ kind: v.picklist(['email', 'phone']), value: line });

export const touch = v.object({
  channel: v.picklist(channels),
  direction: v.picklist(directions),
  outcome: v.picklist(outcomes),
  note,
  about: line,
});

export const touchPatch = v.partial(v.object({ ...touch.entries, at: instant }));

const known = v.nullable(v.object({ value: line, from: v.literal('user') }));

/** What a page may change of a contact: what the user typed or chose, and nothing that is computed. */
export const contactPatch = v.partial(
  v.object({
    name: v.object({ value: line, from: v.literal('user') }),
    headline: known,
    title: known,
    company: known,
    school: known,
    location: known,
    websites: v.pipe(v.array(v.object({ value: webAddress, from: v.picklist(origins) })), v.maxLength(mostEntries)),
    phones: v.pipe(v.array(seen), v.maxLength(mostEntries)),
    kind: v.picklist(contactKinds),
    role: v.picklist(roles),
    reason: note,
    value: v.picklist([1, 2, 3]),
    cadence: v.pipe(v.string(), v.maxLength(64)),
    zone: v.nullable(zone),
    awayUntil: v.nullable(day),
  }),
);

const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1));

export const settingsPatch = v.partial(
  v.object({
    zone: v.nullable(zone),
    workingWeekdays: v.pipe(v.array(weekday), v.minLength(1), v.maxLength(7)),
    daysOff: v.pipe(v.array(day), v.maxLength(3000)),
    briefAt: minute,
    warnBefore: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60)),
  }),
);

export const host = v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}(:\d{1,5})?$/));
export const show = v.picklist(showModes);
