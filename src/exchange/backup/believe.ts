import * as v from 'valibot';
import { contactRow, identityRow, promiseRow, restore, touchRow } from './contact-rows';
import { id, instant, later, line, note, row, seen, stamp, text } from './values';

const restores = v.array(restore);

/**
 * What the rows of each store must be, to be taken out of a file that anybody may have made: whatever is believed here, no page fails of.
 * Fields that are not named may be there, and fields that are younger than the row may be missing.
 */
const shapes: Readonly<Record<string, v.GenericSchema>> = {
  contacts: contactRow,
  touches: touchRow,
  promises: promiseRow,
  identities: identityRow,
  settings: row({ workingWeekdays: v.optional(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7]))) }),
  clock: v.looseObject({ key: v.literal('clock'), node: id, last: v.nullable(stamp) }),
  marks: v.looseObject({ key: line, value: text }),
  stops: v.looseObject({ mark: line }),
  acts: v.looseObject({
    id: line,
    at: instant,
    // The first version changed one contact by each.
    ...{ contactId: later(line), restores: later(restores) },
    changes: later(v.array(v.looseObject({ contactId: line, restores }))),
    made: later(v.looseObject({ stamp, contactIds: v.array(line) })),
  }),
  drafts: v.looseObject({ key: line, text: note, at: instant }),
  reminders: v.looseObject({
    fingerprint: line,
    contactId: later(id),
    ...{ at: later(instant), due: later(instant), waits: later(instant) },
    members: later(v.array(line)),
  }),
  suggestions: v.looseObject({
    ...{ id: line, at: instant, keys: v.array(line) },
    person: v.looseObject({ name: seen, identities: v.array(v.looseObject({ kind: line, value: line })) }),
  }),
};

/** The stores a backup may hold. */
export const backupStores: readonly string[] = Object.keys(shapes);

/** What is wrong with a row, as a place in it (`fields.note`); `null` for one that can be of its store. */
export function believeRow(store: string, one: object): string | null {
  const shape = Object.hasOwn(shapes, store) ? shapes[store] : undefined;
  if (!shape) return 'row';
  const result = v.safeParse(shape, one, { abortEarly: true, abortPipeEarly: true });
  return result.success ? null : (v.getDotPath(result.issues[0]) ?? 'row');
}
