import type { Instant } from '../domain/day';
import type { Reminder } from '../domain/reminder';
import { endsOf } from './dossier-rows';
import type { Open } from './open';
import type { StoredNotice, StoredReminder, Transaction } from './schema';

/**
 * What is to be raised, and what was. A reminder that a contact wants has a row, written with the act that made it want it; one that is
 * settled has none, so that what is still shown of it can be told and taken down. `waits` stands in the row until it was raised.
 */

type Writing = Transaction<['reminders'], 'readwrite'>;

/** Looked at in one sweep; the next one goes on. */
const limit = 500;

/**
 * Lets the rows follow what these contacts want now, within the transaction of the act. What was raised stays raised, also where a contact
 * became part of another.
 */
export async function followReminders(
  tx: Writing,
  contactIds: readonly string[],
  wanted: readonly Reminder[],
): Promise<void> {
  await letFollow(tx, await remindersOfAll(tx, contactIds), wanted);
}

/** As {@link followReminders}, of rows that were read in the same transaction. All requests are made at once. */
export async function letFollow(
  tx: Writing,
  rows: readonly StoredReminder[],
  wanted: readonly Reminder[],
): Promise<void> {
  const store = tx.objectStore('reminders');
  const settled = new Map(rows.map((row) => [row.fingerprint, row]));
  const writes: Promise<unknown>[] = [];
  for (const { waits, ...reminder } of wanted) {
    const row = settled.get(reminder.fingerprint);
    settled.delete(reminder.fingerprint);
    const raised = row !== undefined && row.waits === undefined;
    if (row?.contactId === reminder.contactId && (raised || row.waits === waits)) continue;
    writes.push(store.put({ ...row, ...reminder, ...(raised ? {} : { waits }) }));
  }
  for (const fingerprint of settled.keys()) writes.push(store.delete(fingerprint));
  await Promise.all(writes);
}

/** Few contacts have any: of many, all that lie between the first and the last are read at once. */
export async function remindersOfAll(tx: Writing, contactIds: readonly string[]): Promise<readonly StoredReminder[]> {
  const of = tx.objectStore('reminders').index('byContact');
  const most = 4 * contactIds.length;
  if (contactIds.length > 1) {
    const rows = (await of.getAll(IDBKeyRange.bound(...endsOf(contactIds)), most)) as StoredReminder[];
    const wanted = new Set(contactIds);
    if (rows.length < most) return rows.filter(({ contactId }) => wanted.has(contactId));
  }
  return (await Promise.all(contactIds.map((id) => of.getAll(id)))).flat() as StoredReminder[];
}

/** Those that may have to be raised until `until`, the earliest first. */
export const waitingReminders = async (open: Open, until: Instant): Promise<readonly StoredReminder[]> =>
  (await (
    await open()
  ).getAllFromIndex('reminders', 'byWaits', IDBKeyRange.upperBound(until), limit)) as StoredReminder[];

/** The one that waits for the earliest time, if any waits. */
export const nextReminder = async (open: Open): Promise<StoredReminder | null> =>
  ((await (await open()).getAllFromIndex('reminders', 'byWaits', null, 1))[0] as StoredReminder | undefined) ?? null;

/** The brief of a day, or several shown as one. */
export const readNotice = async (open: Open, fingerprint: string): Promise<StoredNotice | null> =>
  ((await (await open()).get('reminders', fingerprint)) as StoredNotice | undefined) ?? null;

/** It was shown, with all that it shows. */
export async function endNotice(open: Open, fingerprint: string): Promise<void> {
  const notice = await readNotice(open, fingerprint);
  if (!notice) return;
  const { open: _, tries: _tries, ...ended } = notice;
  await keepNotice(open, ended);
  await endRaising(open, notice.members ?? []);
}

export const keepNotice = (open: Open, notice: StoredNotice): Promise<void> =>
  change(open, async (store) => void (await store.put(notice)));

/** It could not be shown; what it was to show is tried again in another. */
export const dropNotice = (open: Open, fingerprint: string): Promise<void> =>
  change(open, async (store) => void (await store.delete(fingerprint)));

/** Those of these reminders that are still wanted. */
export async function readReminders(open: Open, fingerprints: readonly string[]): Promise<readonly StoredReminder[]> {
  const { store } = (await open()).transaction('reminders');
  const rows = await Promise.all(fingerprints.map((fingerprint) => store.get(fingerprint)));
  return rows.filter((row) => row !== undefined) as StoredReminder[];
}

/**
 * They are about to be shown in the notification `shown`. This is on the disk before they are: whoever is stopped in between knows it at
 * the next start. Gives those that are to be shown: what was settled in the meantime is not, nor what has come to wait longer.
 */
export async function beginRaising<R extends Reminder>(
  open: Open,
  reminders: readonly R[],
  shown: string,
): Promise<readonly R[]> {
  const wanted: R[] = [];
  await change(open, async (store) => {
    for (const reminder of reminders) {
      const row = (await store.get(reminder.fingerprint)) as StoredReminder | undefined;
      if (row?.waits !== reminder.waits) continue;
      wanted.push(reminder);
      await store.put({ ...row, shown, tries: (row.tries ?? 0) + 1 });
    }
  });
  return wanted;
}

/** They could not be shown, and are tried again. */
export const failRaising = (open: Open, fingerprints: readonly string[]): Promise<void> =>
  changeRows(open, fingerprints, ({ tries: _, shown: _shown, ...row }) => row);

/** They were raised, or never will be. */
export const endRaising = (open: Open, fingerprints: readonly string[]): Promise<void> =>
  changeRows(open, fingerprints, ({ waits: _, ...row }) => row);

type Store = Writing['store'];

const changeRows = (
  open: Open,
  fingerprints: readonly string[],
  to: (row: StoredReminder) => StoredReminder,
): Promise<void> =>
  change(open, async (store) => {
    for (const fingerprint of fingerprints) {
      // Settled in the meantime, it stays gone.
      const row = (await store.get(fingerprint)) as StoredReminder | undefined;
      if (row) await store.put(to(row));
    }
  });

async function change(open: Open, work: (store: Store) => Promise<void>): Promise<void> {
  const tx = (await open()).transaction('reminders', 'readwrite', { durability: 'strict' });
  await Promise.all([work(tx.store), tx.done]);
}
