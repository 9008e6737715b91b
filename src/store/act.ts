import type { Cadences } from '../domain/cadence';
import type { Calendar } from '../domain/calendar';
import { type Instant, instantFromMs, msOf, type Zone } from '../domain/day';
import type { Circumstances, Dossier } from '../domain/dossier';
import type { IdentityKey } from '../domain/identity';
import { nextStamp, type Stamp, stampMs } from '../domain/merge';
import type { Plan } from '../domain/plan';
import { type Restore, restoresOf } from '../domain/undo';
import { dossierStores, readByIdentity, readDossier, writeDossier } from './dossiers';
import type { Open } from './open';
import type { Transaction } from './schema';

/** Whom an act is about: a known contact, or whoever has one of these identities, strongest first; `null` if nobody has. */
export type Whom = ({ readonly contactId: string } | { readonly identities: readonly IdentityKey[] }) & {
  /** Identities that the act may give to the contact. */
  readonly mentions?: readonly IdentityKey[];
};

/** Turns what was remembered into what is to be. Runs inside the transaction, so it must not wait for anything. */
export type Act = (before: Dossier | null, c: Circumstances) => Dossier;

export interface ActContext {
  readonly now: Instant;
  readonly zone: Zone;
  readonly calendar: Calendar;
  readonly cadences: Cadences;
  readonly newId: () => string;
}

export interface Acted {
  readonly dossier: Dossier;
  readonly plan: Plan;
  /** Names the act for taking it back. */
  readonly actId: string;
}

const stores = [...dossierStores, 'acts', 'clock'] as const;
type Tx = Transaction<(typeof stores)[number][], 'readwrite'>;

/**
 * One act of the user, whole or not at all: reads the contact, applies `act`, and writes rows, next step, counts and the way back in
 * one transaction that is on the disk (`durability: 'strict'`) before the promise resolves.
 * Whatever `act` throws aborts the transaction and is thrown on; so is a failed write.
 */
export async function perform(open: Open, whom: Whom, act: Act, context: ActContext): Promise<Acted> {
  const db = await open();
  const tx = db.transaction([...stores], 'readwrite', { durability: 'strict' }) as Tx;
  try {
    const [before, clock] = await Promise.all([find(tx, whom), tx.objectStore('clock').get('clock')]);
    const stamps = stampsFrom(clock?.last ?? null, clock?.node ?? context.newId().slice(-12), context.now);
    const taken = await takenFrom(tx, whom.mentions ?? [], before?.contact.id);
    const dossier = act(before, { ...context, taken, written: stamps.written, stamp: stamps.next });
    const actId = context.newId();
    const plan = writeDossier(tx as never, before, dossier, context.cadences, context.calendar);
    const restores: readonly Restore[] = restoresOf(before, dossier);
    const back = { id: actId, at: context.now, contactId: dossier.contact.id, restores };
    await Promise.all([
      tx.objectStore('acts').put(back),
      tx.objectStore('clock').put({ key: 'clock', node: stamps.node, last: stamps.last() }),
      tx.done,
    ]);
    return { dossier, plan, actId };
  } catch (error) {
    await abort(tx);
    throw error;
  }
}

const find = (tx: Tx, whom: Whom): Promise<Dossier | null> =>
  'contactId' in whom ? readDossier(tx as never, whom.contactId) : readByIdentity(tx as never, whom.identities);

/** Those of `keys` that another contact has. A deleted contact has nothing. */
async function takenFrom(
  tx: Tx,
  keys: readonly IdentityKey[],
  own: string | undefined,
): Promise<ReadonlySet<IdentityKey>> {
  const isTaken = async (key: IdentityKey): Promise<boolean> => {
    const row = await tx.objectStore('identities').get(key);
    if (!row || row.fields.deleted || row.fields.contactId === own) return false;
    const owner = await tx.objectStore('contacts').get(row.fields.contactId);
    return owner !== undefined && !owner.fields.deleted;
  };
  const taken = await Promise.all(keys.map(isTaken));
  return new Set(keys.filter((_key, index) => taken[index]));
}

interface Stamps {
  readonly node: string;
  /** The time of the act: later than that of every act before it, also when the clock was set back since. */
  readonly written: Instant;
  next(): Stamp;
  last(): Stamp | null;
}

/** One stamp for each change of an act, each later than the last one this machine has made. */
function stampsFrom(last: Stamp | null, node: string, now: Instant): Stamps {
  const ms = Math.max(msOf(now), last ? stampMs(last) + 1 : 0);
  let newest = last;
  const next = (): Stamp => {
    newest = nextStamp(newest, ms, node);
    return newest;
  };
  return { node, written: instantFromMs(ms), next, last: () => newest };
}

async function abort(tx: Tx): Promise<void> {
  try {
    tx.abort();
  } catch {
    // it has ended by itself: that is why we are here
  }
  await tx.done.catch(() => {});
}
