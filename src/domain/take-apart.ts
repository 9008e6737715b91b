import type { ContactFields } from './contact';
import type { Circumstances, Dossier } from './dossier';
import { changeRow, type Row, type Stamp } from './merge';
import { RefusedError } from './refused';
import { tagsBack, withTags } from './tags';

/**
 * Takes two contacts apart that were merged (`mergeContacts`), however long ago. `from` is itself again, with the touches, promises and identities
 * it had, as they are by now: what was changed or deleted in them since stays so. What was logged, promised or found since stays with `into`,
 * whose fields are again what they were before, but for those that were changed since. They are two people from now on, as after `notSame`.
 *
 * Of contacts that were merged before it was kept what a merge changes (`brought`), the fields of `into` stay as they are: to guess which of
 * them were its own could only lose something.
 * @throws RefusedError `not-merged` where `from` is not a part of `into`
 */
export function takeApart(into: Dossier, from: Dossier, c: Circumstances): { into: Dossier; from: Dossier } {
  const { mergedInto, deleted, brought } = from.contact.fields;
  if (mergedInto !== into.contact.id || !deleted || into.contact.fields.deleted) throw new RefusedError('not-merged');
  const merged = from.contact.stamps.mergedInto ?? '';
  const stamp = c.stamp();
  const own = unchangedSince(into, brought?.before ?? {}, merged);
  const tags = brought?.before.tags && tagsApart(brought.before.tags, into, from);
  const isBrought = ({ id, stamps }: Row<object>): boolean =>
    brought ? brought.identities.includes(id) : stamps.contactId === merged;
  return {
    into: {
      contact: changeRow(
        into.contact,
        {
          ...(tags && { tags }),
          ...own,
          notSame: withId(own.notSame ?? into.contact.fields.notSame, from.contact.id),
        },
        stamp,
      ),
      touches: without(into.touches, from.touches, { deleted: true, elsewhere: true }, stamp),
      promises: without(into.promises, from.promises, { deleted: true }, stamp),
      identities: into.identities.filter((row) => !isBrought(row)),
    },
    from: {
      contact: changeRow(
        from.contact,
        {
          deleted: false,
          mergedInto: null,
          brought: null,
          notSame: withId(from.contact.fields.notSame, into.contact.id),
        },
        stamp,
      ),
      touches: asTheyAre(from.touches, into.touches, stamp),
      promises: asTheyAre(from.promises, into.promises, stamp),
      identities: [
        ...from.identities,
        ...into.identities.filter(isBrought).map((row) => changeRow(row, { contactId: from.contact.id }, stamp)),
      ],
    },
  };
}

/** Those fields that still are as the merge left them. */
const unchangedSince = (
  { contact }: Dossier,
  before: Readonly<Partial<ContactFields>>,
  merged: Stamp,
): Partial<ContactFields> =>
  Object.fromEntries(Object.entries(before).filter(([field]) => contact.stamps[field] === merged));

/** Where others were added or removed since, those that the merge brought go one by one. */
const tagsApart = (before: readonly string[], into: Dossier, from: Dossier): readonly string[] =>
  tagsBack(before, withTags(before, from.contact.fields.tags), into.contact.fields.tags);

const withId = (ids: readonly string[], id: string): readonly string[] => [...ids.filter((one) => one !== id), id];

type Deletable = { readonly deleted: boolean; readonly elsewhere?: boolean };

/** Was it theirs to bring? What had gone back to somebody else before was not; what they deleted may have been brought back since. */
const isTheirs = ({ fields }: Row<Deletable>): boolean => !fields.deleted || fields.elsewhere === false;

/** What was copied by the merge is with the other again. */
function without<F extends Deletable>(
  rows: readonly Row<F>[],
  theirs: readonly Row<F>[],
  gone: Partial<F>,
  stamp: Stamp,
): readonly Row<F>[] {
  const own = new Set(theirs.filter(isTheirs).map(({ id }) => id));
  return rows.map((row) => (own.has(row.id) ? changeRow(row, gone, stamp) : row));
}

/** While they were one, only the copies were changed. */
function asTheyAre<F extends Deletable>(
  rows: readonly Row<F>[],
  copies: readonly Row<F>[],
  stamp: Stamp,
): readonly Row<F>[] {
  const now = new Map(copies.map((row) => [row.id, row.fields]));
  return rows.map((row) => (isTheirs(row) ? changeRow(row, now.get(row.id) ?? {}, stamp) : row));
}
