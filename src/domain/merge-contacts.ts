import type { ContactFields } from './contact';
import type { Circumstances, Dossier } from './dossier';
import { changeRow, mergeRows, type Row, type Stamp } from './merge';
import { mergedFields } from './merged-fields';
import { RefusedError } from './refused';

/**
 * All of `from` becomes part of `into` (design.md, rule 10). Gives both as they are afterwards: `into` with every touch and promise of both under
 * the ids and stamps they had, deleted ones too, and with every identity; `from` deleted, saying whom it became part of, its touches still with
 * it. So taking it back loses nothing (`restoresOfAll`, `undoAll`), nor does taking the two apart later (`takeApart`).
 * @throws RefusedError `not-mergeable` when they are one already or one is deleted
 */
export function mergeContacts(into: Dossier, from: Dossier, c: Circumstances): { into: Dossier; from: Dossier } {
  refuseUnlessTwo(into, from);
  const stamp = c.stamp();
  const moved = from.identities.map((row) => changeRow(row, { contactId: into.contact.id }, stamp));
  const contact = changeRow(into.contact, mergedFields(into, from, c), stamp);
  const brought = { identities: moved.map(({ id }) => id), before: changedIn(into.contact, contact) };
  return {
    into: {
      contact,
      touches: withCopies(into.touches, from.touches, stamp),
      promises: withCopies(into.promises, from.promises, stamp),
      identities: [...into.identities, ...moved],
    },
    from: {
      ...from,
      contact: changeRow(from.contact, { deleted: true, mergedInto: into.contact.id, brought }, stamp),
      identities: [],
    },
  };
}

/**
 * The user's word that two contacts are two people, whatever they share: a merge of them is not proposed again.
 * @throws RefusedError `not-mergeable` when they are one already or one is deleted
 */
export function notSame(a: Dossier, b: Dossier, c: Circumstances): { a: Dossier; b: Dossier } {
  refuseUnlessTwo(a, b);
  const stamp = c.stamp();
  const apart = (one: Dossier, { contact }: Dossier): Dossier => {
    const said = one.contact.fields.notSame.filter((id) => id !== contact.id);
    return { ...one, contact: changeRow(one.contact, { notSame: [...said, contact.id] }, stamp) };
  };
  return { a: apart(a, b), b: apart(b, a) };
}

/** What the fields were that differ now. */
const changedIn = (before: Row<ContactFields>, now: Row<ContactFields>): Partial<ContactFields> =>
  Object.fromEntries(Object.entries(before.fields).filter(([field]) => before.stamps[field] !== now.stamps[field]));

function refuseUnlessTwo(a: Dossier, b: Dossier): void {
  const one = a.contact.id === b.contact.id;
  if (one || a.contact.fields.deleted || b.contact.fields.deleted) throw new RefusedError('not-mergeable');
}

/**
 * The rows of both. A row that both have was copied by a merge that was taken back since, or by another machine: what is deleted in one
 * only is alive.
 */
function withCopies<F extends { readonly deleted: boolean }>(
  ours: readonly Row<F>[],
  theirs: readonly Row<F>[],
  stamp: Stamp,
): readonly Row<F>[] {
  const copies = new Map(theirs.map((row) => [row.id, row]));
  const own = new Set(ours.map(({ id }) => id));
  const both = (row: Row<F>): Row<F> => {
    const copy = copies.get(row.id);
    if (!copy || copy.fields.deleted) return row;
    return row.fields.deleted ? changeRow(row, copy.fields, stamp) : mergeRows(row, copy);
  };
  // A row of its own under the other contact, for the store to tell it from the one it was copied from.
  return [...ours.map(both), ...theirs.filter(({ id }) => !own.has(id)).map((row) => ({ ...row }))];
}
