import type { Circumstances, Dossier } from '../domain/dossier';
import type { IdentityKey } from '../domain/identity';
import { readAll, readDossier, wholesInParts } from './dossiers';
import { readByIdentity } from './found';
import type { Open } from './open';
import { areMarked } from './stops';
import { takenFrom } from './taken';
import { type ActContext, type ActedOnAll, inOneTransaction, type Kept, type Tx, type Writes } from './transact';

/** Whom an act is about: a known contact, or whoever has one of these identities, strongest first; `null` if nobody has. */
export type Whom = ({ readonly contactId: string } | { readonly identities: readonly IdentityKey[] }) & {
  /** Identities that the act may give to the contact, which may depend on what is known of them. */
  readonly mentions?: readonly IdentityKey[] | ((before: Dossier | null) => readonly IdentityKey[]);
  /** As it stands on the page: with it a phone number may say that somebody asked to be left alone. */
  readonly name?: string;
};

/** Turns what was remembered into what is to be. Runs inside the transaction, so it must not wait for anything. */
export type Act = (before: Dossier | null, c: Circumstances) => Dossier;

/** The same for several contacts: gives those that it changes. Whoever is no longer there is left out of `before`. */
export type ActOnAll = (before: readonly Dossier[], c: Circumstances) => readonly Dossier[];

export interface Acted extends Kept {
  /** Names the act for taking it back. */
  readonly actId: string;
}

/**
 * One act of the user, whole or not at all: reads the contact, applies `act`, and writes rows, next step, counts and the way back in
 * one transaction that is on the disk (`durability: 'strict'`) before the promise resolves.
 * Whatever `act` throws aborts the transaction and is thrown on; so is a failed write.
 * @param show see {@link inOneTransaction}
 */
export async function perform<Shown = undefined>(
  open: Open,
  whom: Whom,
  act: Act,
  context: ActContext,
  show?: (kept: Kept) => Shown,
): Promise<Acted & { readonly shown: Shown }> {
  const work = async (tx: Tx, writes: Writes): Promise<Kept> => {
    if ('contactId' in whom) writes.foresee([whom.contactId]);
    const before = await find(tx, whom);
    const mentions = typeof whom.mentions === 'function' ? whom.mentions(before) : (whom.mentions ?? []);
    const taken = await takenFrom(tx as never, mentions, before);
    const stopped = !before && (await areMarked(tx as never, mentions, whom.name ?? ''));
    const [kept] = await writes.change(before ? [before] : [], (c) => [act(before, { ...c, taken, stopped })]);
    return kept as Kept;
  };
  const { gave, actId, shown } = await inOneTransaction(open, context, work, show);
  return { ...gave, actId, shown };
}

/** As {@link perform} for several contacts at once: one act, taken back as one. */
export async function performAll(
  open: Open,
  contactIds: readonly string[],
  act: ActOnAll,
  context: ActContext,
): Promise<ActedOnAll> {
  const { gave, actId } = await inOneTransaction(open, context, async (tx, writes) => {
    const before = await readAll(tx as never, [...new Set(contactIds)]);
    return writes.change(before, (c) => act(before, c));
  });
  return { kept: gave, actId };
}

/** What {@link performMany} does: shown everybody first, where what one is given depends on the others. */
export interface ActOnMany {
  readonly look?: (some: readonly Dossier[]) => void;
  readonly act: ActOnAll;
}

/**
 * As {@link performAll} for contacts by the hundred thousand: still one act, but they are read and written some at a time, so that never all of
 * them lie in memory. Who is damaged is left out, as who is gone. Gives how many were changed.
 */
export async function performMany(
  open: Open,
  contactIds: readonly string[],
  { look, act }: ActOnMany,
  context: ActContext,
): Promise<{ readonly changed: number; readonly actId: string }> {
  const { gave, actId } = await inOneTransaction(open, context, async (tx, writes) => {
    if (look) for await (const some of wholesInParts(tx as never, contactIds)) look(some);
    let changed = 0;
    for await (const before of wholesInParts(tx as never, contactIds))
      changed += (await writes.change(before, (c) => act(before, c))).length;
    return changed;
  });
  return { changed: gave, actId };
}

const find = (tx: Tx, whom: Whom): Promise<Dossier | null> =>
  'contactId' in whom
    ? readDossier(tx as never, whom.contactId)
    : readByIdentity(tx as never, whom.identities, whom.name);
