import type { Dossier } from '../domain/dossier';
import type { Plan } from '../domain/plan';
import { type DossierRows, dossierStores, rowsBetween, rowsOfMany } from './dossier-rows';
import { dossierFrom } from './dossiers';
import type { Open } from './open';
import { DamagedRowError } from './rows';

/** Reads contacts as they are taken out of Steadfast: all that is known of each, with what follows from it. */

export interface Told {
  readonly dossier: Dossier;
  readonly plan: Plan;
}

export interface ToldSome {
  /** Those who are not deleted. */
  readonly told: readonly Told[];
  /** How many were left out because their rows are damaged. */
  readonly damaged: number;
}

/** How many contacts there are, deleted ones too. */
export const countContacts = async (open: Open): Promise<number> => (await open()).count('contacts');

/** So many contacts in the order of their ids, after one; empty: from the first. `last` is `null` when none is left. */
export async function readToldFrom(
  open: Open,
  after: string,
  count: number,
): Promise<ToldSome & { readonly last: string | null }> {
  const tx = (await open()).transaction([...dossierStores]);
  const contacts = await tx.objectStore('contacts').getAll(IDBKeyRange.lowerBound(after, true), count);
  const last = contacts.at(-1)?.id ?? null;
  return { ...withoutGaps((await rowsBetween(tx, contacts)).map(toldOf)), last };
}

/** These contacts, in this order; who is not there any more is left out. */
export async function readTold(open: Open, contactIds: readonly string[]): Promise<ToldSome> {
  const tx = (await open()).transaction([...dossierStores]);
  return withoutGaps((await rowsOfMany(tx, contactIds)).map((rows) => rows && toldOf(rows)));
}

/** `null` for whoever is deleted. */
function toldOf(rows: DossierRows): Told | 'damaged' | null {
  const { plan, fields } = rows.contact;
  try {
    return fields.deleted ? null : { dossier: dossierFrom(rows), plan };
  } catch (error) {
    // One damaged row must not keep everybody else in; `verify` finds it.
    if (error instanceof DamagedRowError) return 'damaged';
    throw error;
  }
}

function withoutGaps(all: readonly (Told | 'damaged' | null)[]): ToldSome {
  const told = all.filter((one) => one !== null && one !== 'damaged');
  return { told, damaged: all.filter((one) => one === 'damaged').length };
}
