import * as v from 'valibot';
import { closeReasons, contactKinds, roles } from '../../domain/contact';
import { promiseKinds } from '../../domain/promise';
import { origins, personFields } from '../../domain/sighting';
import { channels, directions, outcomes, reactions } from '../../domain/touch';
import type { DossierPart } from '../../domain/undo';
import { address, count, day, id, instant, later, line, note, row, seen, stamp, stamps, zone } from './values';

/** The rows of which a contact consists. */

const plan = v.looseObject({
  stage: v.picklist(['chasing', 'talking', 'keeping', 'closed']),
  step: v.nullable(v.looseObject({ kind: line, day, cadence: line, gap: count, why: v.looseObject({ rule: line }) })),
  counts: v.looseObject({ touches: count, messages: count, attempts: count, conversations: count }),
  last: v.nullable(v.looseObject({ at: instant, zone, channel: v.picklist(channels) })),
});

/** Those that another contact may change where it becomes part of this one. */
const fields = {
  name: seen,
  headline: v.nullable(seen),
  title: v.nullable(seen),
  company: v.nullable(seen),
  school: later(v.nullable(seen)),
  location: later(v.nullable(seen)),
  websites: v.array(v.looseObject({ value: address, from: v.picklist(origins) })),
  phones: v.array(seen),
  home: address,
  kind: v.picklist(contactKinds),
  role: v.picklist(roles),
  reason: note,
  assistants: later(v.array(v.looseObject({ name: line, phone: line }))),
  value: v.picklist([1, 2, 3]),
  cadence: line,
  every: v.nullable(count),
  cadenceSince: instant,
  addedOn: day,
  zone: v.nullable(zone),
  language: later(v.nullable(line)),
  awayUntil: v.nullable(day),
  awaySaidAt: later(v.nullable(instant)),
  snooze: v.nullable(v.looseObject({ until: day, time: v.optional(instant), at: instant })),
  finalTryAt: v.nullable(instant),
  closed: v.nullable(v.looseObject({ reason: v.picklist(closeReasons), at: instant })),
  reopenedAt: v.nullable(instant),
  mergedInto: later(v.nullable(id)),
  notSame: later(v.array(line)),
  declined: later(v.array(v.looseObject({ field: v.picklist(personFields), value: line }))),
  tags: later(v.array(line)),
  note: later(note),
  knownSince: later(v.nullable(day)),
  deleted: v.boolean(),
};

/** What somebody who became part of another contact brought there. */
const brought = v.looseObject({ identities: v.array(line), before: v.partial(v.looseObject(fields)) });
const waits = v.looseObject({ since: instant, rank: count, begun: v.optional(instant) });
const all = { ...fields, brought: later(v.nullable(brought)), waits: later(v.nullable(waits)) };

export const contactRow = v.looseObject({ ...row(all, id).entries, plan, due: v.looseObject({}) });

const reaction = later(v.nullable(v.picklist(reactions)));

const touchFields = {
  at: instant,
  zone,
  loggedAt: instant,
  channel: v.picklist(channels),
  direction: v.picklist(directions),
  outcome: v.picklist(outcomes),
  note,
  about: line,
  answeredBy: later(v.nullable(v.looseObject({ name: line, role: v.picklist(roles) }))),
  awayUntil: later(v.nullable(day)),
  reason: later(note),
  expected: reaction,
  actual: reaction,
  noticed: later(v.boolean()),
  elsewhere: later(v.boolean()),
  deleted: v.boolean(),
};

/** One version of a touch, whole. */
export const touchRow = v.looseObject({ ...row(touchFields, id).entries, contactId: id, version: stamp });

const promiseFields = {
  what: later(v.picklist(promiseKinds)),
  by: v.picklist(['them', 'me']),
  at: v.nullable(instant),
  zone,
  note,
  madeAt: instant,
  moves: v.array(instant),
  releasedAt: v.nullable(instant),
  corrected: v.nullable(v.picklist(['kept', 'late', 'missed'])),
  correctedAt: later(v.nullable(instant)),
  deleted: v.boolean(),
};

export const promiseRow = v.looseObject({ ...row(promiseFields, id).entries, contactId: id, due: v.optional(instant) });

const identityFields = {
  contactId: id,
  deleted: v.boolean(),
  refused: v.boolean(),
  from: later(v.picklist(origins)),
  as: later(line),
};

export const identityRow = row(identityFields);

const partOf = <P extends DossierPart, E extends v.ObjectEntries>(part: P, fields: E) =>
  v.looseObject({
    part: v.literal(part),
    id: line,
    fields: v.partial(v.looseObject(fields)),
    stamps,
    left: later(v.array(line)),
  });

/** What an act left behind to be taken back by: it is written into the rows, so it must be what they may hold. */
export const restore = v.variant('part', [
  partOf('contact', all),
  partOf('touches', touchFields),
  partOf('promises', promiseFields),
  partOf('identities', identityFields),
]);
