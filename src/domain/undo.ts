import { isBuiltUpon } from './built-upon';
import type { Circumstances, Dossier } from './dossier';
import { changeRow, newestStamp, type Row, type Stamp } from './merge';
import { RefusedError } from './refused';
import { tagsBack } from './tags';

/** The parts of a dossier that hold rows. */
export const dossierParts = ['contact', 'touches', 'promises', 'identities'] as const;
export type DossierPart = (typeof dossierParts)[number];

/** Puts fields of one row back to what they were before an act. */
export interface Restore {
  readonly part: DossierPart;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The stamps the act gave these fields: what was changed again since then is not this act's any more. */
  readonly stamps: Readonly<Record<string, Stamp>>;
  /** The act made the row. */
  readonly made: boolean;
  /** The tags that it left, where it changed any: these are taken back one by one, also where others were changed since. */
  readonly left?: readonly string[];
}

type AnyRow = Row<Record<string, unknown> & object>;

export const rowsOf = (dossier: Dossier, part: DossierPart): readonly AnyRow[] =>
  (part === 'contact' ? [dossier.contact] : dossier[part]) as unknown as readonly AnyRow[];

/**
 * What takes an act back. It is a new change, not a hole in the past: a row that the act made becomes deleted, a field that it
 * changed gets its old value, each under a new stamp.
 * @param before `null` when the act made the contact
 * @param others what other contacts were before the act: an identity that came from one of them was not made but moved
 */
export function restoresOf(
  before: Dossier | null,
  after: Dossier,
  others: readonly Dossier[] = [],
): readonly Restore[] {
  return dossierParts.flatMap((part) =>
    rowsOf(after, part).flatMap((row, index) => {
      // Most are as they were, and where they were: of somebody with thousands of touches, none of those is looked for.
      if (before && rowsOf(before, part)[index] === row) return [];
      const old = oldRow(row.id, part, before, others);
      if (old === row) return [];
      const changed = old ? Object.keys(row.stamps).filter((key) => row.stamps[key] !== old.stamps[key]) : ['deleted'];
      const fields = Object.fromEntries(changed.map((key) => [key, old ? old.fields[key] : true]));
      // Of a contact that is made, all: what was typed into it since shows by them.
      const kept = old || part !== 'contact' ? changed : Object.keys(row.stamps);
      const stamps = Object.fromEntries(kept.map((key) => [key, row.stamps[key] ?? '']));
      const left = old && part === 'contact' && changed.includes('tags') ? tagsIn(row) : null;
      return [{ part, id: row.id, fields, stamps, made: !old, ...(left && { left }) }];
    }),
  );
}

function oldRow(id: string, part: DossierPart, before: Dossier | null, others: readonly Dossier[]): AnyRow | null {
  const places = part === 'identities' ? [before, ...others] : [before];
  for (const place of places) {
    const old = place && rowsOf(place, part).find((row) => row.id === id);
    if (old) return old;
  }
  return null;
}

const tagsIn = ({ fields }: AnyRow): readonly string[] => (fields.tags ?? []) as readonly string[];

/**
 * What takes the making of a contact back, all of which stands under one stamp. Nothing where they were deleted since; a touch or promise that was
 * changed since is the user's by now.
 */
export function restoresOfMade(dossier: Dossier, stamp: Stamp): readonly Restore[] {
  const { contact } = dossier;
  if (contact.fields.deleted) return [];
  const gone = { fields: { deleted: true }, made: true };
  const stamps = Object.fromEntries(Object.keys(contact.stamps).map((key) => [key, stamp]));
  const rest = dossierParts.flatMap((part) =>
    part === 'contact'
      ? []
      : rowsOf(dossier, part)
          .filter((row) => (part === 'identities' ? row.stamps.deleted : newestStamp(row)) === stamp)
          .map(({ id }) => ({ part, id })),
  );
  return [
    { part: 'contact', id: contact.id, stamps, ...gone },
    ...rest.map((row) => ({ ...row, stamps: { deleted: stamp }, ...gone })),
  ];
}

/**
 * Takes an act back, as far as nothing was built upon it: a field changed since keeps its newer value, and the contact that an act made
 * stays where something was built upon it ({@link isBuiltUpon}). An identity that was given to somebody else since stays theirs.
 * @param whole others have become part of this contact since
 * @throws RefusedError `nothing-to-undo` when a row is no longer there, or has gone with its contact into another one
 */
export function undo(dossier: Dossier, restores: readonly Restore[], c: Circumstances, whole = false): Dossier {
  refuseMerged(dossier, restores);
  const stamp = c.stamp();
  const keepsContact = isBuiltUpon(dossier, restores, whole);
  let result = dossier;
  for (const part of dossierParts) {
    const kept = keepsContact && (part === 'contact' || part === 'identities');
    const own = new Map(restores.flatMap((one) => (one.part === part && !(kept && one.made) ? [[one.id, one]] : [])));
    if (!own.size) continue;
    const rows = rowsOf(result, part);
    const there = rows.filter(({ id }) => own.has(id)).length;
    if (part !== 'identities' && there < own.size) throw new RefusedError('nothing-to-undo');
    const changed = rows.map((row) => {
      const restore = own.get(row.id);
      return restore ? changeRow(row, stillItsOwn(row, restore), stamp) : row;
    });
    result = { ...result, [part]: part === 'contact' ? changed[0] : changed };
  }
  return result;
}

/** What became part of another contact counts there: it is taken apart first, or taking an act back would change nothing that is seen. */
function refuseMerged({ contact }: Dossier, restores: readonly Restore[]): void {
  if (contact.fields.mergedInto === null || restores.some(({ fields }) => 'mergedInto' in fields)) return;
  if (restores.length) throw new RefusedError('nothing-to-undo');
}

/** What of a row is still as the act left it, as it was before. What is with somebody else by now is theirs to bring back. */
function stillItsOwn(row: AnyRow, { fields, stamps, left }: Restore): Record<string, unknown> {
  if (row.fields.elsewhere && !('elsewhere' in fields)) return {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, before]) => {
      if (row.stamps[key] === stamps[key]) return [[key, before]];
      return key === 'tags' && left ? [[key, tagsBack((before ?? []) as readonly string[], left, tagsIn(row))]] : [];
    }),
  );
}
