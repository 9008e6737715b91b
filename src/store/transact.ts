import type { Open } from './open';
import { stampsFrom } from './stamps';
import { type ActContext, actStores, type Kept, type Tx, type Writes, writesIn } from './writes';

export type { ActContext, Kept, Tx, Writes } from './writes';

export interface ActedOnAll {
  readonly kept: readonly Kept[];
  readonly actId: string;
}

/**
 * One act, whole or not at all: reads, applies, and writes rows, next steps, counts and the way back in one transaction that is on the disk
 * (`durability: 'strict'`) before the promise resolves. Whatever `work` throws aborts it and is thrown on.
 * @param work reads in the transaction, and waits for nothing else
 * @param show makes something of what `work` gave while the disk is written; whoever called is given it when that is done, as all else
 */
export async function inOneTransaction<T, Shown = undefined>(
  open: Open,
  context: ActContext,
  work: (tx: Tx, writes: Writes) => Promise<T>,
  show?: (gave: T) => Shown,
): Promise<{ readonly gave: T; readonly actId: string; readonly shown: Shown }> {
  const db = await open();
  const tx = db.transaction([...actStores], 'readwrite', { durability: 'strict' }) as Tx;
  // The browser may abort it while something else is waited for: that is told below.
  tx.done.catch(() => {});
  try {
    // Read beside what the work reads, and waited for where something is written: each wait costs a user who logs a touch.
    const clock = tx.objectStore('clock').get('clock');
    const stamping = clock.then((known) =>
      stampsFrom(known?.last ?? null, known?.node ?? context.newId().slice(-12), context.now),
    );
    const { writes, back, underWay } = writesIn(tx, context, stamping);
    const [gave, stamps] = await Promise.all([work(tx, writes), stamping]);
    const way = back();
    await Promise.all(underWay);
    const last = [
      // Of what changed nobody there is no way back.
      (way.changes.length || way.made) && tx.objectStore('acts').put({ id: writes.actId, at: context.now, ...way }),
      tx.objectStore('clock').put({ key: 'clock', node: stamps.node, last: stamps.last() }),
    ];
    // Nothing more will be asked for: the browser need not wait to see that.
    tx.commit();
    const stored = Promise.all([...last, tx.done]);
    const shown = await shownOnce(stored, () => show?.(gave) as Shown);
    const { actId } = writes;
    return { gave, actId, shown };
  } catch (error) {
    throw (await abort(tx)) ?? error;
  }
}

/** What `show` makes, once it is stored. What it throws is told then too, and not before. */
async function shownOnce<Shown>(stored: Promise<unknown>, show: () => Shown): Promise<Shown> {
  const [shown] = await Promise.allSettled([Promise.resolve().then(show)]);
  await stored;
  if (shown.status === 'rejected') throw shown.reason;
  return shown.value;
}

/** Gives why the transaction had ended by itself, if it had: what failed then only followed from that. */
async function abort(tx: Tx): Promise<unknown> {
  let ended = false;
  try {
    tx.abort();
  } catch {
    ended = true;
  }
  const why = await tx.done.then(
    () => null,
    (error: unknown) => error,
  );
  return ended ? why : null;
}
