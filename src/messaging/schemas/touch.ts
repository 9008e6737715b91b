import * as v from 'valibot';
import { roles } from '../../domain/contact';
import { outcomesFor } from '../../domain/outcome-choices';
import { promiseKinds } from '../../domain/promise';
import { channels, directions, outcomes, reactions } from '../../domain/touch';
import { day, instant, line, note, zone } from './text';

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

export const correction = v.nullable(v.picklist(['kept', 'late', 'missed']));
