import * as v from 'valibot';
import type { Cadence } from '../domain/cadence';
import { longestGap } from '../domain/cadence';
import { changeable } from '../domain/changed-fields';
import { closeReasons, contactKinds, roles } from '../domain/contact';
import { type Day, type Instant, isZone, parseDay, parseInstant } from '../domain/day';
import { identityKinds } from '../domain/identity';
import { outcomesFor } from '../domain/outcome-choices';
import { promiseKinds } from '../domain/promise';
import { type Holidays, type Leave, showModes } from '../domain/settings';
import { mostPeople, origins, type Person, type Sent, type Sighting, sightingKinds, siteIds } from '../domain/sighting';
import { media, situations, type Template } from '../domain/template';
import { channels, directions, outcomes, reactions } from '../domain/touch';
import type { SignalReport } from './views';

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
/** `kind:value` */
const identityKey = v.pipe(
  line,
  v.check((key) => identityKinds.some((kind) => key.startsWith(`${kind}:`))),
);
const identity = v.object({
  kind: v.picklist(identityKinds),
  value: line,
  from: v.picklist(origins),
  as: v.optional(line),
});

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
  kind: v.picklist(sightingKinds),
  page: line,
  layout: v.picklist(['known', 'unknown']),
  channel: v.picklist(channels),
  people: v.pipe(v.array(person), v.maxLength(mostPeople)),
  subject: v.optional(line),
  date: v.optional(v.pipe(v.string(), v.maxLength(30))),
  newestBy: v.optional(v.union([v.literal('me'), identityKey])),
  file: v.optional(v.literal('vcard')),
}) as v.GenericSchema<unknown, Sighting>;

/** Short names only: a page that has taken over our script must not put its text into a report. */
const word = v.pipe(v.string(), v.regex(/^[\w ,()'/-]{1,60}$/));
export const signalReport = v.object({
  site: v.nullable(v.picklist(siteIds)),
  // A language and nothing else that may stand there.
  language: v.pipe(
    v.string(),
    v.transform((lang) => (/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(lang) ? lang : '')),
  ),
  signals: v.pipe(v.array(v.object({ name: word, found: v.boolean() })), v.maxLength(60)),
}) as v.GenericSchema<unknown, SignalReport>;

/** What a content script says was sent, to be judged by the background. */
export const sent = v.object({
  what: v.picklist(['message', 'invitation']),
  channel: v.picklist(['email', 'linkedin']),
  page: line,
  people: v.pipe(v.array(person), v.maxLength(mostPeople)),
  subject: v.optional(line),
}) as v.GenericSchema<unknown, Sent>;
/** A number in a link to be dialled. */
export const dialled = v.pipe(v.string(), v.regex(/^[^\p{Cc}]{3,60}$/u));

export const capture = v.object({
  person: v.pipe(
    person,
    v.check((candidate) => Boolean(candidate.name?.value.trim())),
    v.transform((candidate) => candidate as Person & Required<Pick<Person, 'name'>>),
  ),
  home: v.union([webAddress, v.literal('')]),
  declined: v.optional(v.pipe(v.array(v.object({ field: v.picklist(changeable), value: line })), v.maxLength(20))),
});

/**
 * Whom an act is about: a contact, with what is on screen about them now, or somebody on screen who becomes a contact by it.
 */
export const target = v.union([v.object({ contactId: id, capture: v.optional(capture) }), v.object({ capture })]);

/** How somebody can be reached, as the user typed it; the background says whether it is an address or a number. */
export const reach = v.object({ kind: v.picklist(['email', 'phone']), value: line });

const reaction = v.nullable(v.picklist(reactions));

const touchFields = v.object({
  channel: v.picklist(channels),
  direction: v.picklist(directions),
  outcome: v.picklist(outcomes),
  note,
  about: line,
});
const touchExtras = v.partial(
  v.object({
    answeredBy: v.nullable(v.object({ name: line, role: v.picklist(roles) })),
    /** What was said: the first day on which they are back. */
    awayUntil: v.nullable(day),
    reason: line,
    expected: reaction,
    actual: reaction,
  }),
);

export const touch = v.object({
  ...touchFields.entries,
  ...touchExtras.entries,
  /** When it happened, of what is logged afterwards; now, where it is left out. */
  at: v.optional(instant),
});
export const callOutcome = v.picklist(outcomesFor.call);

export const touchPatch = v.partial(v.object({ ...touchFields.entries, ...touchExtras.entries, at: instant }));

export const promised = v.object({
  what: v.picklist(promiseKinds),
  by: v.picklist(['them', 'me']),
  at: v.nullable(instant),
  zone,
  note,
});
export const closeReason = v.picklist(closeReasons);
export const correction = v.nullable(v.picklist(['kept', 'late', 'missed']));

export const cadenceId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

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
    cadence: cadenceId,
    every: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestGap))),
    assistants: v.pipe(v.array(v.object({ name: line, phone: line })), v.maxLength(20)),
    zone: v.nullable(zone),
    language: v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
    awayUntil: v.nullable(day),
  }),
);

/** What a page says of a contact now that it has said otherwise before. */
export const changes = v.pipe(
  v.array(v.object({ field: v.picklist(changeable), now: seen })),
  v.minLength(1),
  v.maxLength(changeable.length),
);

const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1));

/** What a cadence is made of; whether it makes sense is for the domain to say (`cadence-check`), in words the user understands. */
const count = v.pipe(v.number(), v.finite());
const gap = v.object({ count, unit: v.picklist(['working-days', 'days']) });
export const cadence = v.object({
  id: cadenceId,
  plan: v.variant('kind', [
    v.object({ kind: v.literal('sequence'), gaps: v.pipe(v.array(gap), v.maxLength(200)) }),
    v.object({ kind: v.literal('daily'), messageEvery: count, askAssistantAfter: count, lasts: count }),
    v.object({ kind: v.literal('repeat'), every: count, offers: v.pipe(v.array(count), v.maxLength(20)) }),
  ]),
  attempts: v.picklist([0, 1]),
  // biome-ignore lint/suspicious/noThenProperty: a cadence is data, `then` what follows it
  then: v.nullable(cadenceId),
  name: v.optional(line),
  reason: v.optional(note),
}) as v.GenericSchema<unknown, Cadence>;

export const template = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  medium: v.picklist(media),
  situation: v.picklist([...situations, 'any']),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
  name: v.optional(line),
  text: note,
}) as v.GenericSchema<unknown, Template>;

const leave = v.object({ from: day, to: day, note: line }) as v.GenericSchema<unknown, Leave>;
const holidays = v.object({
  country: v.pipe(v.string(), v.maxLength(10)),
  region: v.pipe(v.string(), v.maxLength(20)),
  days: v.pipe(v.array(v.object({ day, name: line })), v.maxLength(1000)),
}) as v.GenericSchema<unknown, Holidays>;

export const settingsPatch = v.partial(
  v.object({
    zone: v.nullable(zone),
    workingWeekdays: v.pipe(v.array(weekday), v.minLength(1), v.maxLength(7)),
    daysOff: v.pipe(v.array(day), v.maxLength(3000)),
    leaves: v.pipe(v.array(leave), v.maxLength(200)),
    holidays: v.nullable(holidays),
    hours: v.object({ from: minute, until: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60)) }),
    capacity: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
    cadences: v.pipe(v.array(cadence), v.maxLength(100)),
    templates: v.pipe(v.array(template), v.maxLength(500)),
    sender: line,
    fearCheck: v.boolean(),
    autoLog: v.boolean(),
    briefAt: minute,
    warnBefore: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60)),
    quiet: v.nullable(v.object({ from: minute, until: minute })),
    pausedUntil: v.nullable(instant),
    holdFullScreen: v.boolean(),
  }),
);

export const host = v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}(:\d{1,5})?$/));
export const show = v.picklist(showModes);
