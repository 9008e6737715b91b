import type { Cadences } from '../domain/cadence';
import type { Calendar } from '../domain/calendar';
import { planOfDossier } from '../domain/dossier';
import { dossierStores, readDossier, storedContact, writeDossier } from './dossiers';
import type { Open } from './open';
import { DamagedRowError } from './rows';

/** A contact whose kept next step, counts or index keys are not those that follow from its touches. */
export interface Difference {
  readonly contactId: string;
  readonly kept: string;
  readonly computed: string;
}

type Row = ReturnType<typeof storedContact>;

/** All that is computed of a row. */
const text = ({ plan, place, due, lastAt, answeredAfter, deletedAt, newest, hanging }: Row): string =>
  JSON.stringify([plan, place, due, ...[lastAt, answeredAfter, deletedAt, newest, hanging].map((key) => key ?? null)]);

/** Contacts looked at in one transaction, so that a check of many keeps nobody waiting. */
const batch = 200;

/** Recomputes every contact from its touches and reports those that differ. Reads everything: not for a hot path. */
export async function verify(open: Open, cadences: Cadences, calendar: Calendar): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  await eachContact(open, 'readonly', async (tx, id) => {
    const [kept, dossier] = await Promise.all([tx.objectStore('contacts').get(id), readDossier(tx as never, id)]);
    if (!kept || !dossier) return;
    const computed = storedContact(dossier, planOfDossier(dossier, cadences, calendar));
    if (text(kept) !== text(computed)) differences.push({ contactId: id, kept: text(kept), computed: text(computed) });
  });
  return differences;
}

/** Computes every next step anew, after the calendar or a cadence has changed. */
export async function recompute(open: Open, cadences: Cadences, calendar: Calendar): Promise<void> {
  await eachContact(open, 'readwrite', async (tx, id) => {
    // A damaged contact is left as it is, and stops nobody else.
    const dossier = await readDossier(tx as never, id).catch((error: unknown) => {
      if (error instanceof DamagedRowError) return null;
      throw error;
    });
    if (dossier) writeDossier(tx as never, dossier, dossier, cadences, calendar);
  });
}

type AnyTx = ReturnType<Awaited<ReturnType<Open>>['transaction']>;

async function eachContact(
  open: Open,
  mode: IDBTransactionMode,
  visit: (tx: AnyTx, id: string) => Promise<void>,
): Promise<void> {
  const db = await open();
  const ids = await db.getAllKeys('contacts');
  for (let first = 0; first < ids.length; first += batch) {
    const tx = db.transaction([...dossierStores], mode);
    for (const id of ids.slice(first, first + batch)) await visit(tx as never, id);
    await tx.done;
  }
}
