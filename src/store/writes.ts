import type { Cadences } from '../domain/cadence';
import type { Calendar } from '../domain/calendar';
import type { Instant, Zone } from '../domain/day';
import { type Circumstances, type Dossier, promisesOf, touchesOf } from '../domain/dossier';
import type { Stamp } from '../domain/merge';
import { newestOf, writtenAt } from '../domain/newest';
import type { Plan } from '../domain/plan';
import { type Reminder, remindersOf } from '../domain/reminder';
import { restoresOfAll } from '../domain/undo-together';
import { writeDossier, writtenStores } from './dossiers';
import { letFollow, remindersOfAll } from './reminders';
import type { StoredAct, StoredReminder, Transaction } from './schema';
import type { Stamps } from './stamps';
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

export const actStores = [...writtenStores, ...stopStores, 'acts', 'clock'] as const;
export type Tx = Transaction<(typeof actStores)[number][], 'readwrite'>;

/** @param before as they were read in this transaction */
type Change = (before: readonly Dossier[], after: (c: Circumstances) => readonly Dossier[]) => Promise<readonly Kept[]>;

/** What an act writes, as often as it has to: contacts by the hundred thousand are read and written some at a time. */
export interface Writes {
  /** Names the act for taking it back. */
  readonly actId: string;
  /** These will be changed: what else is to be read of them is asked for already, beside the contacts themselves. */
  foresee(contactIds: readonly string[]): void;
  /** Turns contacts that were read in this transaction into what they are to be, and remembers the way back. */
  change: Change;
  /** The same without a way back: what takes an act back is not itself taken back. */
  changeForGood: Change;
  /**
   * Makes contacts that nobody knew. All that is made in one act has one stamp, by which it is known when the act is taken back: so the way
   * back of many is short.
   */
  make(of: (c: Circumstances) => readonly Dossier[]): Promise<void>;
}

interface InOne {
  readonly writes: Writes;
  readonly back: () => WayBack;
  /** Writes that follow others, and that nothing waits for but the end of the transaction. */
  readonly underWay: readonly Promise<unknown>[];
}

/** @param stamping waited for where something is written */
export function writesIn(tx: Tx, context: ActContext, stamping: Promise<Stamps>): InOne {
  const underWay: Promise<unknown>[] = [];
  const changes: StoredAct['changes'][number][] = [];
  const made: string[] = [];
  let stampOfMade: Stamp | null = null;
  const write = (before: Dossier | null, dossier: Dossier): Kept => ({
    dossier,
    plan: writeDossier(tx as never, before, dossier, context.cadences, context.calendar),
  });

  const foreseen = new Map<string, Promise<readonly StoredReminder[]>>();
  const remindersNow = async (contactIds: readonly string[]): Promise<readonly StoredReminder[]> => {
    const read = contactIds.flatMap((id) => foreseen.get(id) ?? []);
    // What follows now is no more as it was read.
    for (const id of contactIds) foreseen.delete(id);
    return read.length === contactIds.length
      ? (await Promise.all(read)).flat()
      : remindersOfAll(tx as never, contactIds);
  };
  const follow = (contactIds: readonly string[], wanted: readonly Reminder[]): void => {
    const following = remindersNow(contactIds).then((rows) => letFollow(tx as never, rows, wanted));
    following.catch(() => {});
    underWay.push(following);
  };
  const changeForGood: Change = async (before, act) => {
    const stamps = await stamping;
    const known = new Map(before.map((dossier) => [dossier.contact.id, dossier]));
    const newest = before.map((one) => newestOf(one.contact.fields, touchesOf(one), promisesOf(one)));
    const after = act({ ...context, written: writtenAt(context.now, newest), stamp: stamps.next });
    const changed = after.map((dossier) => ({ before: known.get(dossier.contact.id) ?? null, dossier }));
    await followDeletions(tx as never, changed, context.newId);
    const kept = changed.map((one) => write(one.before, one.dossier));
    const wanted = kept.flatMap(({ dossier, plan }) => remindersOf(dossier, plan, context.calendar));
    const contactIds = kept.map(({ dossier }) => dossier.contact.id);
    follow(contactIds, wanted);
    return kept;
  };
  return {
    writes: {
      actId: context.newId(),
      foresee(contactIds) {
        for (const id of contactIds) {
          const reading = remindersOfAll(tx as never, [id]);
          reading.catch(() => {});
          foreseen.set(id, reading);
        }
      },
      changeForGood,
      async change(before, act) {
        const known = new Map(before.map((dossier) => [dossier.contact.id, dossier]));
        const kept = await changeForGood(before, act);
        const restores = restoresOfAll(
          kept.map(({ dossier }) => ({ before: known.get(dossier.contact.id) ?? null, after: dossier })),
        );
        kept.forEach(({ dossier }, index) => {
          changes.push({ contactId: dossier.contact.id, restores: restores[index] ?? [] });
        });
        return kept;
      },
      async make(of) {
        const stamps = await stamping;
        stampOfMade ??= stamps.next();
        const stamp = stampOfMade;
        for (const dossier of of({ ...context, written: context.now, stamp: () => stamp })) {
          const { plan } = write(null, dossier);
          made.push(dossier.contact.id);
          // Most bring no promises, and nothing is looked up for them.
          if (dossier.promises.length) follow([dossier.contact.id], remindersOf(dossier, plan, context.calendar));
        }
      },
    },
    underWay,
    back: () => ({ changes, ...(stampOfMade ? { made: { stamp: stampOfMade, contactIds: made } } : {}) }),
  };
}

type WayBack = Pick<StoredAct, 'changes' | 'made'>;
