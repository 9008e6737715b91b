import { RefusedError } from './acts';
import type { Circumstances, Dossier } from './dossier';
import { changeRow, type Row } from './merge';

/** The parts of a dossier that hold rows. */
export const dossierParts = ['contact', 'touches', 'promises', 'identities'] as const;
export type DossierPart = (typeof dossierParts)[number];

/** Puts fields of one row back to what they were before an act. */
export interface Restore {
  readonly part: DossierPart;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

type AnyRow = Row<Record<string, unknown> & object>;

export const rowsOf = (dossier: Dossier, part: DossierPart): readonly AnyRow[] =>
  (part === 'contact' ? [dossier.contact] : dossier[part]) as unknown as readonly AnyRow[];

/**
 * What takes an act back. It is a new change, not a hole in the past: a row that the act made becomes deleted, a field that it
 * changed gets its old value, each under a new stamp.
 * @param before `null` when the act made the contact
 */
export function restoresOf(before: Dossier | null, after: Dossier): readonly Restore[] {
  return dossierParts.flatMap((part) =>
    rowsOf(after, part).flatMap((row) => {
      const old = before && rowsOf(before, part).find(({ id }) => id === row.id);
      if (old === row) return [];
      if (!old) return [{ part, id: row.id, fields: { deleted: true } }];
      const changed = Object.keys(row.stamps).filter((key) => row.stamps[key] !== old.stamps[key]);
      return [{ part, id: row.id, fields: Object.fromEntries(changed.map((key) => [key, old.fields[key]])) }];
    }),
  );
}

/** @throws RefusedError `nothing-to-undo` when a row is no longer there */
export function undo(dossier: Dossier, restores: readonly Restore[], c: Circumstances): Dossier {
  const stamp = c.stamp();
  let result = dossier;
  for (const { part, id, fields } of restores) {
    const rows = rowsOf(result, part);
    if (!rows.some((row) => row.id === id)) throw new RefusedError('nothing-to-undo');
    const changed = rows.map((row) => (row.id === id ? changeRow(row, fields, stamp) : row));
    result = { ...result, [part]: part === 'contact' ? changed[0] : changed };
  }
  return result;
}
