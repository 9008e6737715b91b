import { dayOf, type Instant } from '../domain/day';
import type { Dossier } from '../domain/dossier';
import { isMorning, type Mornings, turnsThisMorning, withMorning } from '../domain/reconnect-morning';
import { RefusedError } from '../domain/refused';
import { beginTurn, putOnList } from '../domain/waiting-acts';
import { readDossier, readWhole, wholesInParts } from './dossiers';
import type { Open } from './open';
import { believable } from './rows';
import type { StoredContact } from './schema';
import { type ActContext, type ActedOnAll, inOneTransaction, type Kept, type Tx } from './transact';

/** The list of those to reconnect with, from the indexes: who waits, in which order, and who has had their turn and was not touched since. */

/** The mornings that were, and the act of the last one on which somebody had their turn. */
interface Held {
  readonly mornings: Mornings;
  readonly actId: string | null;
}

const mark = 'reconnect';

function heldIn(row: { readonly value: string } | undefined): Held {
  try {
    const { mornings, actId = null } = JSON.parse(row?.value ?? '{}');
    return { mornings: Array.isArray(mornings) ? mornings : [], actId };
  } catch {
    return { mornings: [], actId: null };
  }
}

export const readMornings = async (open: Open): Promise<Mornings> =>
  heldIn(await (await open()).get('marks', mark)).mornings;

/** Read beside those who have their turn, so that a damaged one holds nobody up. */
const spare = 20;

/**
 * The morning of a day, once: the first who wait have their turn. In one act with the note that it was, so that a background that is stopped in
 * between has done both or neither. Gives nobody where it is no morning, or was.
 */
export const holdMorning = (open: Open, context: ActContext, perMorning: number): Promise<ActedOnAll> =>
  keptOf(open, context, async (tx, { change, actId }) => {
    const marks = tx.objectStore('marks');
    const { now, zone, calendar } = context;
    const before = heldIn(await marks.get(mark));
    if (!isMorning(now, before.mornings, calendar)) return [];
    const contacts = tx.objectStore('contacts');
    const turns = turnsThisMorning(perMorning, await contacts.index('byBegun').count());
    const ids = turns ? await contacts.index('byWaiting').getAllKeys(null, turns + spare) : [];
    const first = await wholeOf(tx, ids, turns);
    const mornings = withMorning(before.mornings, dayOf(now, zone));
    await marks.put({ key: mark, value: JSON.stringify({ mornings, actId: first.length ? actId : before.actId }) });
    return change(first, (c) => first.map((dossier) => beginTurn(dossier, c)));
  });

async function keptOf(...call: Parameters<typeof inOneTransaction<readonly Kept[]>>): Promise<ActedOnAll> {
  const { gave, actId } = await inOneTransaction(...call);
  return { kept: gave, actId };
}

async function wholeOf(tx: Tx, ids: readonly string[], count: number): Promise<readonly Dossier[]> {
  const found: Dossier[] = [];
  for (const id of ids) {
    if (found.length === count) break;
    const dossier = await readWhole(tx as never, id);
    if (dossier) found.push(dossier);
  }
  return found;
}

/** Puts somebody before or behind all others. @throws RefusedError see {@link putOnList} */
export const putAt = (open: Open, contactId: string, at: 'start' | 'end', context: ActContext): Promise<ActedOnAll> =>
  keptOf(open, context, async (tx, { change }) => {
    const first = at === 'start';
    const [dossier, rank] = await Promise.all([
      readDossier(tx as never, contactId),
      first ? rankFrom(tx, null) : lastRank(tx),
    ]);
    if (!dossier || dossier.contact.fields.deleted) return [];
    return change([dossier], (c) => [putOnList(dossier, (rank ?? 0) + (first ? -1 : 1), c)]);
  });

/**
 * Puts many behind all others, in the order given: one act, taken back as one. Gives how many; left are those who are gone since, or whom
 * {@link putOnList} refuses.
 * @param came is told of how many it was looked at; what it throws stops the act, and nothing is changed
 */
export async function putLast(
  open: Open,
  contactIds: readonly string[],
  context: ActContext,
  came: (done: number) => void = () => {},
): Promise<{ readonly put: number; readonly actId: string }> {
  const { gave, actId } = await inOneTransaction(open, context, async (tx, { change }) => {
    const last = await lastRank(tx);
    const ranks = new Map([...new Set(contactIds)].map((id, index) => [id, last + 1 + index]));
    const rankOf = ({ contact }: Dossier): number => ranks.get(contact.id) ?? 0;
    let [put, looked] = [0, 0];
    for await (const read of wholesInParts(tx as never, contactIds)) {
      const before = read.filter(({ contact }) => !contact.fields.deleted);
      const changed = await change(before, (c) =>
        before.flatMap((dossier) => putUnlessRefused(dossier, rankOf(dossier), c)),
      );
      put += changed.length;
      looked += read.length;
      came(looked);
    }
    return put;
  });
  return { put: gave, actId };
}

function putUnlessRefused(...[dossier, rank, c]: Parameters<typeof putOnList>): Dossier[] {
  try {
    return [putOnList(dossier, rank, c)];
  } catch (error) {
    if (error instanceof RefusedError) return [];
    throw error;
  }
}

/**
 * The rank of the last who waits; 0 where nobody does. Looked for forwards, in strides: in a transaction that writes, Chromium goes backwards
 * over those who wait no more in a time that grows with the square of their number, and four thousand of them took seven seconds.
 */
export async function lastRank(tx: Tx): Promise<number> {
  let last = await rankFrom(tx, null);
  if (last === null) return 0;
  let grows = true;
  for (let stride = 1; stride >= 1; stride = grows ? stride * 2 : Math.floor(stride / 2)) {
    const further: number | null = await rankFrom(tx, last + stride);
    if (further === null) grows = false;
    else last = further;
  }
  return last;
}

/** The rank of the first who waits, of those with this rank or a greater one. */
async function rankFrom(tx: Tx, least: number | null): Promise<number | null> {
  const from = least === null ? null : IDBKeyRange.lowerBound([least]);
  const cursor = await tx.objectStore('contacts').index('byWaiting').openKeyCursor(from);
  return cursor?.key[0] ?? null;
}

/** The list as it stands. */
export interface WaitingList {
  readonly waiting: number;
  /** Who had their turn and was not touched since. */
  readonly untouched: number;
  /** The first who wait. */
  readonly first: readonly StoredContact[];
  readonly mornings: Mornings;
  /** Who had their turn on the last morning on which anybody had, and the act by which they did. */
  readonly last: { readonly actId: string; readonly at: Instant; readonly contacts: readonly StoredContact[] } | null;
}

export async function readWaiting(open: Open, count: number): Promise<WaitingList> {
  const tx = (await open()).transaction(['contacts', 'marks', 'acts']);
  const contacts = tx.objectStore('contacts');
  const [waiting, untouched, first, marked] = await Promise.all([
    contacts.index('byWaiting').count(),
    contacts.index('byBegun').count(),
    contacts.index('byWaiting').getAll(null, count),
    tx.objectStore('marks').get(mark),
  ]);
  const { mornings, actId } = heldIn(marked);
  const act = actId ? await tx.objectStore('acts').get(actId) : undefined;
  const rows = await Promise.all((act?.changes ?? []).map(({ contactId }) => contacts.get(contactId)));
  const begun = rows.flatMap((row) => (row ? believable(row) : []));
  const last = act && { actId: act.id, at: act.at, contacts: begun.filter(({ fields }) => !fields.deleted) };
  return { waiting, untouched, first: first.flatMap(believable), mornings, last: last ?? null };
}
