import { changeContact } from './acts';
import type { Waits } from './contact';
import { type Circumstances, closingIn, contactOf, type Dossier, promisesOf, touchesOf } from './dossier';
import { historyOf } from './history';
import { RefusedError } from './refused';
import { type Turn, turnOf } from './waiting';

/** What is done with the list of those to reconnect with. */

export const turnIn = (dossier: Dossier): Turn | null =>
  turnOf(contactOf(dossier), historyOf(touchesOf(dossier)), promisesOf(dossier));

/**
 * Puts somebody on the list, or at another place of it. What was due with them is due no more, until their turn comes.
 * @param rank those of the least have their turn first
 * @throws RefusedError `asked-to-stop`; `promise-stands` where something is promised
 */
export function putOnList(dossier: Dossier, rank: number, c: Circumstances): Dossier {
  if (closingIn(dossier)?.reason === 'asked-to-stop') throw new RefusedError('asked-to-stop');
  const { waits } = dossier.contact.fields;
  const since = turnIn(dossier) === 'waits' && waits ? waits.since : (c.written ?? c.now);
  const put = changeContact(dossier, { waits: { since, rank } }, c);
  if (turnIn(put) !== 'waits') throw new RefusedError('promise-stands');
  return put;
}

/**
 * Takes somebody off the list. Whoever was closed when they were put there is closed as before; anybody else is closed now, and not because
 * they were silent: nobody has tried them. Somebody off the list and open would be due at once.
 */
export function takeOffList(dossier: Dossier, c: Circumstances): Dossier {
  if (turnIn(dossier) !== 'waits') return dossier;
  const closed = closingIn(dossier) ? {} : { closed: { reason: 'other', at: c.written ?? c.now } as const };
  return changeContact(dossier, { waits: null, ...closed }, c);
}

/**
 * Their turn has come: they are due at once, and their cadence begins anew. Somebody closed is open again. Gives the dossier as it is when
 * they do not wait, so that it may be called at any time.
 */
export function beginTurn(dossier: Dossier, c: Circumstances): Dossier {
  const { waits } = dossier.contact.fields;
  if (!waits || turnIn(dossier) !== 'waits') return dossier;
  const begun = c.written ?? c.now;
  const reopened = closingIn(dossier) ? { reopenedAt: begun } : {};
  return changeContact(dossier, { waits: { ...waits, begun }, cadenceSince: begun, snooze: null, ...reopened }, c);
}

/**
 * The place on the list of somebody who was two contacts (`mergedFields`). Who is begun in one of the two does not wait, nor who said no in one
 * and waits in the other only. Else they wait at the earlier place, from now on: what was logged with either has been before.
 */
export function mergedWaits(into: Dossier, from: Dossier, c: Circumstances): Waits | null {
  const both = [into, from].map((dossier) => ({
    turn: turnIn(dossier),
    waits: dossier.contact.fields.waits,
    closing: closingIn(dossier)?.reason ?? null,
  }));
  const ranks = both.flatMap(({ turn, waits }) => (turn === 'waits' && waits ? waits.rank : []));
  const keeps = ({ turn, closing }: (typeof both)[number]): boolean =>
    turn !== 'waits' && (closing === null || closing === 'said-no');
  if (!ranks.length || both.some(keeps)) return both.find(({ turn }) => turn === 'begun')?.waits ?? null;
  return { since: c.written ?? c.now, rank: Math.min(...ranks) };
}
