import type { Circumstances, Dossier } from './dossier';
import { changeRow } from './merge';
import { RefusedError } from './refused';
import { dossierParts, type Restore, rowsOf, undo } from './undo';
import type { Acted } from './undo-together';

/**
 * What came of taking an act back in one contact: something is `back` as it was before; they stay, as they were changed or worked with since,
 * or have become part of another contact; or they are as before already.
 */
export type Came = 'back' | 'stays' | 'as-before';

/** Whom taking an act back has left as they are. */
export interface Unchanged {
  /** How many stay: they were changed or worked with since, or have become part of another contact. */
  readonly stay: number;
  /** How many are there no more, or are damaged. */
  readonly gone: number;
}

export interface Back {
  /** The very one of before, where nothing was changed in it. */
  readonly dossier: Dossier;
  readonly came: Came;
}

/** Takes an act back in contacts of which each was changed by itself: who cannot be changed back stays, and holds up nobody else. */
export const undoEach = (acted: readonly Acted[], c: Circumstances): readonly Back[] =>
  acted.map(({ dossier, restores, whole }) => {
    try {
      return backOf(dossier, undo(dossier, restores, c, whole), restores);
    } catch (error) {
      if (error instanceof RefusedError) return { dossier, came: 'stays' };
      throw error;
    }
  });

/** @param after of undoing `restores` in `before` */
export function backOf(before: Dossier, after: Dossier, restores: readonly Restore[]): Back {
  const changed = dossierParts.some((part) => isOther(before, after, part));
  const dossier = changed ? after : before;
  const { deleted, mergedInto } = dossier.contact.fields;
  const isPart = mergedInto !== null && mergedInto === before.contact.fields.mergedInto;
  const keptMade = restores.some(({ part, made }) => part === 'contact' && made && !deleted);
  const keptNewer = !changed && restores.some((restore) => isNewer(dossier, restore));
  if (isPart || keptMade || keptNewer) return { dossier, came: 'stays' };
  return { dossier, came: changed ? 'back' : 'as-before' };
}

function isOther(before: Dossier, after: Dossier, part: Restore['part']): boolean {
  const [was, is] = [rowsOf(before, part), rowsOf(after, part)];
  return was.length !== is.length || is.some((row, index) => row !== was[index]);
}

/** Does a row still say something else than before the act? Tags do not: what it did to them is taken back in any case. */
const isNewer = (dossier: Dossier, { part, id, fields, left }: Restore): boolean => {
  const row = rowsOf(dossier, part).find((one) => one.id === id);
  const { tags, ...others } = fields;
  return row !== undefined && changeRow(row, left ? others : fields, '') !== row;
};
