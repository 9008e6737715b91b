import type { Circumstances, Dossier } from './dossier';
import { changeRow, type Row, type Stamp } from './merge';
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
    rowsOf(after, part).flatMap((row) => {
      const places = part === 'identities' ? [before, ...others] : [before];
      const old = places.flatMap((place) => (place ? rowsOf(place, part) : [])).find(({ id }) => id === row.id);
      if (old === row) return [];
      const changed = old ? Object.keys(row.stamps).filter((key) => row.stamps[key] !== old.stamps[key]) : ['deleted'];
      const fields = Object.fromEntries(changed.map((key) => [key, old ? old.fields[key] : true]));
      const stamps = Object.fromEntries(changed.map((key) => [key, row.stamps[key] ?? '']));
      const left = old && part === 'contact' && changed.includes('tags') ? tagsIn(row) : null;
      return [{ part, id: row.id, fields, stamps, made: !old, ...(left && { left }) }];
    }),
  );
}

const tagsIn = ({ fields }: AnyRow): readonly string[] => (fields.tags ?? []) as readonly string[];

/**
 * What takes the making of a contact back, all of which stands under one stamp. Nothing where the act did not make them, or where they were
 * deleted since, and perhaps brought back.
 */
export const restoresOfMade = (dossier: Dossier, stamp: Stamp): readonly Restore[] =>
  dossier.contact.stamps.deleted !== stamp
    ? []
    : dossierParts.flatMap((part) =>
        rowsOf(dossier, part)
          .filter(({ stamps }) => stamps.deleted === stamp)
          .map(({ id }) => ({ part, id, fields: { deleted: true }, stamps: { deleted: stamp }, made: true })),
      );

/**
 * Takes an act back, as far as nothing was built upon it: a field changed since keeps its newer value, and the contact that an act made
 * stays when there are touches or promises with them that the act did not make, when another contact has become part of them, or when they were
 * deleted and brought back. An identity that was given to somebody else since stays theirs.
 * @throws RefusedError `nothing-to-undo` when a row is no longer there, or has gone with its contact into another one
 */
export function undo(dossier: Dossier, restores: readonly Restore[], c: Circumstances): Dossier {
  refuseMerged(dossier, restores);
  const stamp = c.stamp();
  const keepsContact = hasMore(dossier, restores);
  let result = dossier;
  for (const restore of restores) {
    const { part, id, made } = restore;
    if (keepsContact && made && (part === 'contact' || part === 'identities')) continue;
    const rows = rowsOf(result, part);
    if (part === 'identities' && !rows.some((row) => row.id === id)) continue;
    if (!rows.some((row) => row.id === id)) throw new RefusedError('nothing-to-undo');
    const back = (row: AnyRow): AnyRow => changeRow(row, stillItsOwn(row, restore), stamp);
    const changed = rows.map((row) => (row.id === id ? back(row) : row));
    result = { ...result, [part]: part === 'contact' ? changed[0] : changed };
  }
  return result;
}

/** What became part of another contact counts there: it is taken apart first, or taking an act back would change nothing that is seen. */
function refuseMerged({ contact }: Dossier, restores: readonly Restore[]): void {
  if (contact.fields.mergedInto === null || restores.some(({ fields }) => 'mergedInto' in fields)) return;
  if (restores.some(({ part }) => part !== 'contact')) throw new RefusedError('nothing-to-undo');
}

/** What of a row is still as the act left it, as it was before. */
const stillItsOwn = (row: AnyRow, { fields, stamps, left }: Restore): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, before]) => {
      if (row.stamps[key] === stamps[key]) return [[key, before]];
      return key === 'tags' && left ? [[key, tagsBack((before ?? []) as readonly string[], left, tagsIn(row))]] : [];
    }),
  );

/** Would taking the contact away bury something that another act has stored, or was it decided about since? */
function hasMore({ contact, touches, promises, identities }: Dossier, restores: readonly Restore[]): boolean {
  const making = restores.find(({ part, made }) => part === 'contact' && made);
  if (!making) return false;
  if (contact.stamps.deleted !== making.stamps.deleted) return true;
  const made = new Set(restores.map(({ id }) => id));
  if (identities.some(({ id, fields, stamps }) => !fields.deleted && !made.has(id) && cameFromOther(stamps)))
    return true;
  return [...touches, ...promises].some(({ id, fields }) => !fields.deleted && !made.has(id));
}

/** An identity is given to another contact by a change of that field alone. */
const cameFromOther = ({ contactId = '', deleted = '' }: AnyRow['stamps']): boolean => contactId > deleted;
