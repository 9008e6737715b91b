import type { Circumstances, Dossier } from './dossier';
import { changeRow, mergeRows, newestStamp, type Row } from './merge';
import { RefusedError } from './refused';
import { dossierParts, type Restore, restoresOf, rowsOf, undo } from './undo';

/** What an act did to one contact; `before` is `null` when it made the contact. */
export interface Change {
  readonly before: Dossier | null;
  readonly after: Dossier;
}

/** What takes an act on several contacts back: of each change, in the order of the changes. */
export function restoresOfAll(changes: readonly Change[]): readonly (readonly Restore[])[] {
  const befores = changes.flatMap(({ before }) => before ?? []);
  return changes.map(({ before, after }) => restoresOf(before, after, befores));
}

/** Did something go from this contact to another by the act? Two that were merged, or taken apart, are taken back together. */
export const isLinked = (restores: readonly Restore[]): boolean =>
  restores.some(({ part, fields }) => part === 'contact' && 'mergedInto' in fields);

/** A contact as it is now, and what takes the act back from it. */
export interface Acted {
  readonly dossier: Dossier;
  readonly restores: readonly Restore[];
  /** Others have become part of it since. */
  readonly whole?: boolean;
}

/**
 * Takes an act on several contacts back, in each as {@link undo} does, and gives them in the same order. Identities go home to the contact they
 * belonged to; what was changed since in a touch or promise that the act had copied is changed in the one it was copied from.
 * @throws RefusedError `nothing-to-undo` when a row is no longer there; when two that the act made one, or took apart, are so no more; and when
 * somebody would become part of another again who was worked with since
 */
export function undoAll(acted: readonly Acted[], c: Circumstances): readonly Dossier[] {
  if (acted.some(isOver)) throw new RefusedError('nothing-to-undo');
  const news = acted.map(({ dossier, restores }) => withNews(dossier, restores, acted));
  const undone = acted.map((one, index) =>
    withoutCopies(undo(news[index] as Dossier, one.restores, c, one.whole), one, acted, c),
  );
  return withHomes(undone);
}

/**
 * What went from one to the other by the act has gone back since, or elsewhere; or would go back with what was logged or typed since, which
 * nobody would see any more.
 */
const isOver = ({ dossier, restores }: Acted): boolean =>
  restores.some(({ part, fields, stamps }) => {
    if (part !== 'contact' || !('mergedInto' in fields)) return false;
    const went = stamps.mergedInto ?? '';
    const isNewer = dossierParts.some((one) => rowsOf(dossier, one).some((row) => newestStamp(row) > went));
    return went !== dossier.contact.stamps.mergedInto || (fields.mergedInto !== null && isNewer);
  });

/** Copies that the act made go with it, also where they were deleted since and brought back; and they were not deleted by the user. */
function withoutCopies(undone: Dossier, { restores }: Acted, acted: readonly Acted[], c: Circumstances): Dossier {
  const made = madeBy(restores);
  const others = acted.filter((other) => other.restores !== restores);
  const theirs = new Set(
    others.flatMap((other) =>
      other.dossier.touches.map(({ id }) => id).filter((id) => !madeBy(other.restores).has(id)),
    ),
  );
  if (![...made].some((id) => theirs.has(id))) return undone;
  const stamp = c.stamp();
  const isCopy = (id: string): boolean => made.has(id) && theirs.has(id);
  const touches = undone.touches.map((row) =>
    isCopy(row.id) ? changeRow(row, { deleted: true, elsewhere: true }, stamp) : row,
  );
  return { ...undone, touches };
}

const madeBy = (restores: readonly Restore[]): ReadonlySet<string> =>
  new Set(restores.filter(({ made }) => made).map(({ id }) => id));

/** What is newer in the copies that the act made in the other contacts, of rows it did not make here. */
function withNews(dossier: Dossier, restores: readonly Restore[], acted: readonly Acted[]): Dossier {
  const here = madeBy(restores);
  const renewed = <F extends object>(rows: readonly Row<F>[], of: (other: Dossier) => readonly Row<F>[]) => {
    const copies = acted
      .filter((other) => other.dossier !== dossier)
      .flatMap((other) => of(other.dossier).filter(({ id }) => madeBy(other.restores).has(id) && !here.has(id)));
    if (!copies.length) return rows;
    return rows.map((row) => copies.filter(({ id }) => id === row.id).reduce(newer, row));
  };
  return {
    ...dossier,
    touches: renewed(dossier.touches, ({ touches }) => touches),
    promises: renewed(dossier.promises, ({ promises }) => promises),
  };
}

/** The very row where nothing is newer in its copy: what is another object is written anew. */
function newer<F extends object>(row: Row<F>, copy: Row<F>): Row<F> {
  const isNewer = Object.keys(copy.stamps).some((key) => (copy.stamps[key] ?? '') > (row.stamps[key] ?? ''));
  return isNewer ? mergeRows(row, copy) : row;
}

/** Each identity in the dossier of the contact it belongs to. */
function withHomes(dossiers: readonly Dossier[]): readonly Dossier[] {
  const ids = new Set(dossiers.map(({ contact }) => contact.id));
  return dossiers.map((dossier) => {
    const own = dossier.contact.id;
    const stays = dossier.identities.filter(({ fields }) => fields.contactId === own || !ids.has(fields.contactId));
    const others = dossiers.filter((other) => other !== dossier).flatMap(({ identities }) => identities);
    return { ...dossier, identities: [...stays, ...others.filter(({ fields }) => fields.contactId === own)] };
  });
}
