import type { Cadences } from '../domain/cadence';
import type { Calendar } from '../domain/calendar';
import type { Instant, Zone } from '../domain/day';
import { type Circumstances, type Dossier, promisesOf, touchesOf } from '../domain/dossier';
import { newestOf, writtenAt } from '../domain/newest';
import type { Plan } from '../domain/plan';
import { remindersOf } from '../domain/reminder';
import { restoresOfAll } from '../domain/undo-together';
import { writeDossier, writtenStores } from './dossiers';
import type { Open } from './open';
import { followReminders } from './reminders';
import type { Transaction } from './schema';
import { stampsFrom } from './stamps';
import { followDeletions, stopStores } from './stops';

export interface ActContext {
  readonly now: Instant;
  readonly zone: Zone;
  readonly calendar: Calendar;
  readonly cadences: Cadences;
  readonly newId: () => string;
}

export interface Kept {
  readonly dossier: Dossier;
  readonly plan: Plan;
}
export interface ActedOnAll {
  readonly kept: readonly Kept[];
  readonly actId: string;
}

const stores = [...writtenStores, ...stopStores, 'acts', 'clock'] as const;
export type Tx = Transaction<(typeof stores)[number][], 'readwrite'>;

/** What an act does to several contacts, once they are read. */
export interface Work {
  readonly before: readonly Dossier[];
  readonly after: (c: Circumstances) => readonly Dossier[];
}

/**
 * One act, whole or not at all: reads, applies, and writes rows, next steps, counts and the way back in one transaction that is on the disk
 * (`durability: 'strict'`) before the promise resolves. Whatever `read` or the act throws aborts it and is thrown on.
 * @param read reads in the transaction, and waits for nothing else
 */
export async function inOneTransaction(
  open: Open,
  context: ActContext,
  read: (tx: Tx) => Promise<Work>,
): Promise<ActedOnAll> {
  const db = await open();
  const tx = db.transaction([...stores], 'readwrite', { durability: 'strict' }) as Tx;
  try {
    const [work, clock] = await Promise.all([read(tx), tx.objectStore('clock').get('clock')]);
    const stamps = stampsFrom(clock?.last ?? null, clock?.node ?? context.newId().slice(-12), context.now);
    const known = new Map(work.before.map((dossier) => [dossier.contact.id, dossier]));
    const newest = work.before.map((one) => newestOf(one.contact.fields, touchesOf(one), promisesOf(one)));
    const written = writtenAt(context.now, newest);
    const after = work.after({ ...context, written, stamp: stamps.next });
    const changes = after.map((dossier) => ({ before: known.get(dossier.contact.id) ?? null, dossier }));
    const actId = context.newId();
    await followDeletions(tx as never, changes, context.newId);
    const kept = changes.map(({ before, dossier }) => ({
      dossier,
      plan: writeDossier(tx as never, before, dossier, context.cadences, context.calendar),
    }));
    const contactIds = kept.map(({ dossier }) => dossier.contact.id);
    const wanted = kept.flatMap(({ dossier, plan }) => remindersOf(dossier, plan, context.calendar));
    const restores = restoresOfAll(changes.map(({ before, dossier }) => ({ before, after: dossier })));
    const back = changes.map(({ dossier }, index) => ({
      contactId: dossier.contact.id,
      restores: restores[index] ?? [],
    }));
    await Promise.all([
      followReminders(tx as never, contactIds, wanted),
      tx.objectStore('acts').put({ id: actId, at: context.now, changes: back }),
      tx.objectStore('clock').put({ key: 'clock', node: stamps.node, last: stamps.last() }),
      tx.done,
    ]);
    return { kept, actId };
  } catch (error) {
    await abort(tx);
    throw error;
  }
}

async function abort(tx: Tx): Promise<void> {
  try {
    tx.abort();
  } catch {
    // it has ended by itself: that is why we are here
  }
  await tx.done.catch(() => {});
}
