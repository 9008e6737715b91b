import * as v from 'valibot';
import { type Instant, parseInstant } from '../domain/day';
import type { Dossier } from '../domain/dossier';
import { isCurrent, isSameSending, type Suggestion } from '../domain/suggestion';
import { dossierStores } from './dossiers';
import { readByIdentity } from './found';
import { rowsOf } from './mailboxes';
import type { Open } from './open';
import { DamagedRowError } from './rows';
import type { Transaction } from './schema';
import { areMarked, stopStores } from './stops';

/** Kept at once of one host; a page that tells of more pushes its own out, and nothing of another site. */
const mostKept = 100;

/** Damage on the disk loses an offer, and nothing else. */
const row = v.looseObject({
  id: v.string(),
  sending: v.string(),
  at: v.pipe(
    v.string(),
    v.check((text) => parseInstant(text) === text),
  ),
  person: v.looseObject({ name: v.looseObject({ value: v.string() }), identities: v.array(v.unknown()) }),
  keys: v.array(v.string()),
  logged: v.nullable(v.looseObject({ touchId: v.string(), actId: v.string() })),
});
const believable = (rows: readonly Suggestion[]): Suggestion[] => rows.filter((one) => v.is(row, one));

/** All that are kept, the newest first. */
export const readSuggestions = async (open: Open): Promise<readonly Suggestion[]> =>
  believable(await (await open()).getAllFromIndex('suggestions', 'byAt')).reverse();

/**
 * Keeps what came of one act of sending, and lets go of the oldest of its host where there are too many. What is known already is not kept again: then
 * the name of the sending that it was known by is given, and nothing is new.
 */
export async function keepSuggestions(
  open: Open,
  suggestions: readonly Suggestion[],
): Promise<{ readonly sending: string | null; readonly fresh: readonly Suggestion[] }> {
  const tx = (await open()).transaction('suggestions', 'readwrite', { durability: 'strict' });
  const known = believable(await tx.store.index('byAt').getAll());
  const live = known.filter(({ withdrawn }) => !withdrawn);
  const sameAs = (one: Suggestion): Suggestion | undefined => live.find((other) => isSameSending(one, other));
  const fresh = suggestions.filter((one) => !sameAs(one));
  const quietly = (done: Promise<unknown>): unknown => done.catch(() => {});
  for (const one of fresh) quietly(tx.store.put(one));
  const [first] = suggestions;
  const ofHost = live.filter(({ host }) => host === first?.host);
  const over = ofHost.length + fresh.length - mostKept;
  for (const { id } of ofHost.slice(0, Math.max(0, over))) quietly(tx.store.delete(id));
  await tx.done;
  return { sending: (first && (sameAs(first) ?? first).sending) ?? null, fresh };
}

/** Remembers that it was logged or dismissed. One that is gone or was taken back stays so. */
export async function changeSuggestion(
  open: Open,
  id: string,
  patch: Partial<Pick<Suggestion, 'logged' | 'dismissed'>>,
): Promise<boolean> {
  const tx = (await open()).transaction('suggestions', 'readwrite', { durability: 'strict' });
  const before = await tx.store.get(id);
  const live = before !== undefined && !before.withdrawn;
  if (live) tx.store.put({ ...before, ...patch }).catch(() => {});
  await tx.done;
  return live;
}

export async function forgetSuggestions(open: Open, ids: readonly string[]): Promise<void> {
  const tx = (await open()).transaction('suggestions', 'readwrite');
  for (const id of ids) tx.store.delete(id).catch(() => {});
  await tx.done;
}

/** Lets go of what was taken back; what had been logged is still counted. */
export async function withdrawSuggestions(open: Open, taken: readonly Suggestion[]): Promise<void> {
  const tx = (await open()).transaction('suggestions', 'readwrite', { durability: 'strict' });
  for (const { id } of taken) {
    const one = await tx.store.get(id);
    if (one?.logged) tx.store.put({ ...one, dismissed: true, withdrawn: true }).catch(() => {});
    else tx.store.delete(id).catch(() => {});
  }
  await tx.done;
}

/** A suggestion with the contact it is about, as they are now. */
export interface Offered {
  readonly suggestion: Suggestion;
  readonly dossier: Dossier | null;
  /** Nobody's, but they asked to be left alone and were deleted since. */
  readonly stopped: boolean;
  /** The contact they were has been deleted by the user: nothing is offered about them. */
  readonly deleted: boolean;
}

/** Finds for each the contact it is about, in one transaction. */
export async function meetAll(open: Open, suggestions: readonly Suggestion[]): Promise<readonly Offered[]> {
  const tx = (await open()).transaction([...dossierStores, ...stopStores]);
  const met = await Promise.all(
    suggestions.map(async (suggestion) => {
      const dossier = await readByIdentity(tx as never, suggestion.keys, suggestion.person.name.value).catch(damaged);
      if (dossier === undefined) return [];
      const nobody = dossier === null;
      const stopped = nobody && (await areMarked(tx as never, suggestion.keys, suggestion.person.name.value));
      return [{ suggestion, dossier, stopped, deleted: nobody && (await wasDeleted(tx as never, suggestion)) }];
    }),
  );
  return met.flat();
}

/** A damaged contact must not take the others from the list. */
function damaged(error: unknown): undefined {
  if (!(error instanceof DamagedRowError)) throw error;
}

/** A contact that an undone act had made has lost its identities with it; one that the user deleted has them still. */
async function wasDeleted(tx: Transaction<('contacts' | 'identities')[]>, { keys, at }: Suggestion): Promise<boolean> {
  const rows = await rowsOf(tx as never, keys);
  const owners = rows.flatMap(({ fields }) => (fields.deleted ? [] : [fields.contactId]));
  const contacts = await Promise.all(owners.map((id) => tx.objectStore('contacts').get(id)));
  return contacts.some((contact) => contact?.deletedAt !== undefined && contact.deletedAt >= at);
}

/** Lets go of those that are too old to be offered. */
export async function tidySuggestions(open: Open, now: Instant): Promise<void> {
  const old = (await readSuggestions(open)).filter((one) => !isCurrent(one, false, now));
  if (!old.length) return;
  const met = await meetAll(open, old);
  const past = met.filter(({ suggestion, dossier }) => !isCurrent(suggestion, dossier !== null, now));
  await forgetSuggestions(
    open,
    past.map(({ suggestion }) => suggestion.id),
  );
}
