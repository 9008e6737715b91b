import * as v from 'valibot';
import { longestGap } from '../../domain/cadence';
import { changeable } from '../../domain/changed-fields';
import { closeReasons, contactKinds, roles } from '../../domain/contact';
import { origins, type Person } from '../../domain/sighting';
import { withTags } from '../../domain/tags';
import { cadenceId } from './cadence';
import { person, seen } from './sighting';
import { day, id, line, mostEntries, note, webAddress, zone } from './text';

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

export const closeReason = v.picklist(closeReasons);

const known = v.nullable(v.object({ value: line, from: v.literal('user') }));

const tags = v.pipe(
  v.array(line),
  v.maxLength(mostEntries),
  v.transform((typed) => withTags([], typed)),
);

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
    tags,
    note,
    knownSince: v.nullable(day),
  }),
);

/** What a page says of a contact now that it has said otherwise before. */
export const changes = v.pipe(
  v.array(v.object({ field: v.picklist(changeable), now: seen })),
  v.minLength(1),
  v.maxLength(changeable.length),
);
