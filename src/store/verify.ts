import type { Cadences } from '../domain/cadence';
import type { Calendar } from '../domain/calendar';
import { type Card, cardOf } from '../domain/card';
import { planOfDossier } from '../domain/dossier';
import { remindersOf } from '../domain/reminder';
import { readAll, readDossier, readWhole, storedContact, writeDossier, writtenStores } from './dossiers';
import type { Open } from './open';
import { followReminders } from './reminders';
import { unsealed } from './seal';

/** A contact whose kept next step, counts or index keys are not those that follow from its touches. */
export interface Difference {
  readonly contactId: string;
  readonly kept: string;
  readonly computed: string;
}

type Row = ReturnType<typeof storedContact>;

/** All that is computed of a contact: in its row, what it wants to be raised, and what the list of people knows. */
const text = (row: Row, reminders: readonly string[], card: Card | null): string => {
  const { plan, place, due, lastAt, answeredAfter, deletedAt, newest, hanging } = row;
  const keys = [lastAt, answeredAfter, deletedAt, newest, hanging].map((key) => key ?? null);
  return JSON.stringify([plan, place, due, ...keys, reminders.toSorted(), card]);
};

/** Contacts looked at in one transaction, so that a check of many keeps nobody waiting. */
const batch = 200;

/** Recomputes every contact from its touches and reports those that differ. Reads everything: not for a hot path. */
export async function verify(open: Open, cadences: Cadences, calendar: Calendar): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  const check = async (tx: AnyTx, id: string): Promise<void> => {
    const [row, card, reminders, dossier] = await Promise.all([
      tx.objectStore('contacts').get(id),
      tx.objectStore('cards').get(id),
      tx.objectStore('reminders').index('byContact').getAllKeys(id),
      readDossier(tx as never, id),
    ]);
    if (!row || !dossier) return;
    const plan = planOfDossier(dossier, cadences, calendar);
    const wanted = remindersOf(dossier, plan, calendar).map(({ fingerprint }) => fingerprint);
    const kept = text(row, reminders, card ? unsealed(card) : null);
    const computed = text(storedContact(dossier, plan), wanted, cardOf(dossier, plan));
    if (kept !== computed) differences.push({ contactId: id, kept, computed });
  };
  await someAtATime(open, 'readonly', async (tx, ids) => {
    for (const id of ids) await check(tx, id);
  });
  return differences;
}

/** How far a long piece of work has come, for whoever is stopped in the middle of it. */
export interface Progress {
  /** Contacts up to this id are done; empty: none. */
  readonly from: string;
  readonly came: (to: string) => Promise<void>;
}

/** Computes every next step anew, after the calendar or a cadence has changed. */
export async function recompute(
  open: Open,
  cadences: Cadences,
  calendar: Calendar,
  progress: Progress = { from: '', came: async () => {} },
): Promise<void> {
  const visit = async (tx: AnyTx, ids: readonly string[]): Promise<void> => {
    // A damaged contact is left as it is, and stops nobody else.
    const dossiers = await readAll(tx as never, ids, readWhole);
    const wanted = dossiers.flatMap((dossier) =>
      remindersOf(dossier, writeDossier(tx as never, dossier, dossier, cadences, calendar), calendar),
    );
    await followReminders(
      tx as never,
      dossiers.map(({ contact }) => contact.id),
      wanted,
    );
  };
  await someAtATime(open, 'readwrite', visit, progress);
}

type AnyTx = ReturnType<Awaited<ReturnType<Open>>['transaction']>;

async function someAtATime(
  open: Open,
  mode: IDBTransactionMode,
  visit: (tx: AnyTx, ids: readonly string[]) => Promise<void>,
  progress?: Progress,
): Promise<void> {
  const db = await open();
  const ids = await db.getAllKeys('contacts', IDBKeyRange.lowerBound(progress?.from ?? '', true));
  for (let first = 0; first < ids.length; first += batch) {
    const tx = db.transaction([...writtenStores], mode);
    const some = ids.slice(first, first + batch);
    await visit(tx as never, some);
    await tx.done;
    await progress?.came(some.at(-1) ?? '');
  }
}
