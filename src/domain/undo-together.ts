import type { Circumstances, Dossier } from './dossier';
import { changeRow, mergeRows, type Row } from './merge';
import { type Restore, restoresOf, undo } from './undo';

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
 * @throws RefusedError `nothing-to-undo` when a row is no longer there
 */
export function undoAll(acted: readonly Acted[], c: Circumstances): readonly Dossier[] {
  const news = acted.map(({ dossier, restores }) => withNews(dossier, restores, acted));
  const undone = acted.map((one, index) =>
    withoutCopies(undo(news[index] as Dossier, one.restores, c, one.whole), one, acted, c),
  );
  return withHomes(undone);
}

/** Copies that the act made, and that went with it, were not deleted by the user. */
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
  const touches = undone.touches.map((row) => (isCopy(row.id) ? changeRow(row, { elsewhere: true }, stamp) : row));
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
