import type { Dossier } from '../domain/dossier';
import type { IdentityKey } from '../domain/identity';
import { marksOf, marksToKeep } from '../domain/stop';
import type { Transaction } from './schema';

/** Marks of those who asked to be left alone and were deleted since: a later capture of them is known by these. */

export const stopStores = ['stops', 'marks'] as const;
type Reading = Transaction<(typeof stopStores)[number][]>;
type Writing = Transaction<(typeof stopStores)[number][], 'readwrite'>;

const saltKey = 'stop-salt';

/** Nobody was ever marked as long as there is no salt. */
const saltOf = async (tx: Reading): Promise<string | null> =>
  (await tx.objectStore('marks').get(saltKey))?.value ?? null;

/** Has somebody with one of these identities asked to be left alone, and been deleted since? @param name as it stands on the page */
export async function areMarked(tx: Reading, keys: readonly IdentityKey[], name: string): Promise<boolean> {
  const salt = await saltOf(tx);
  if (salt === null) return false;
  const known = marksOf(keys, name, salt).map((mark) => tx.objectStore('stops').getKey(mark));
  return (await Promise.all(known)).some((mark) => mark !== undefined);
}

/** One contact before and after an act. */
export interface Change {
  readonly before: Dossier | null;
  readonly dossier: Dossier;
}

/** Marks those whom an act deletes though they asked to be left alone; takes the marks of those away whom it brings back. */
export async function followDeletions(tx: Writing, changes: readonly Change[], newId: () => string): Promise<void> {
  const turned = changes.filter(
    ({ before, dossier }) => (before?.contact.fields.deleted ?? false) !== dossier.contact.fields.deleted,
  );
  if (!turned.length) return;
  const salt = (await saltOf(tx)) ?? newId() + newId();
  const stops = tx.objectStore('stops');
  // A put that fails aborts the transaction, and that is where it is told.
  const quietly = (done: Promise<unknown>): unknown => done.catch(() => {});
  for (const { before, dossier } of turned) {
    const kept = marksToKeep(before, dossier, salt);
    if (kept.length) quietly(tx.objectStore('marks').put({ key: saltKey, value: salt }));
    for (const mark of kept) quietly(stops.put({ mark }));
    if (!before?.contact.fields.deleted) continue;
    for (const mark of marksToKeep(null, before, salt)) quietly(stops.delete(mark));
  }
}
