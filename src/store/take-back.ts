import type { Circumstances } from '../domain/dossier';
import type { Stamp } from '../domain/merge';
import { RefusedError } from '../domain/refused';
import { restoresOfMade } from '../domain/undo';
import { type Back, backOf, type Unchanged, undoEach } from '../domain/undo-each';
import { type Acted, isLinked, undoAll } from '../domain/undo-together';
import { readAll, readDossier, readWhole } from './dossiers';
import type { Open } from './open';
import type { StoredAct } from './schema';
import { type ActContext, inOneTransaction, type Tx, type Writes } from './transact';

/** What came of taking an act back. */
export interface TakenBack extends Unchanged {
  /** Those in whom something is as it was before. */
  readonly contactIds: readonly string[];
}

/** Contacts read and written at once. */
const batch = 200;

/**
 * Takes an act back, in all contacts that it changed; itself an act. Whoever is gone or was worked with since holds up nobody else, but where two
 * became one, or were taken apart: they are taken back together or not at all.
 * @param came is told how many contacts were looked at
 * @throws RefusedError `nothing-to-undo` when the act, or everybody it changed, is no longer there
 */
export async function takeBack(
  open: Open,
  actId: string,
  context: ActContext,
  came: (done: number, of: number) => void = () => {},
): Promise<TakenBack> {
  const { gave } = await inOneTransaction(open, context, async (tx, writes) => {
    const act = await tx.objectStore('acts').get(actId);
    const { changes = [], made } = act ?? {};
    const ids = made?.contactIds ?? [];
    const all = changes.length + ids.length;
    if (!act || !all) throw new RefusedError('nothing-to-undo');
    const take = takingBack(tx, writes, await wholesIn(tx));
    const parts: TakenBack[] = [];
    let done = 0;
    const next = async (some: Parameters<typeof take>[0], undoing: Undoing): Promise<void> => {
      parts.push(await take(some, undoing));
      done += some.length;
      came(done, all);
    };
    if (all === 1 || changes.some(({ restores }) => isLinked(restores))) await next(changes, together);
    else for (const some of inParts(changes)) await next(some, undoEach);
    const stamp = made?.stamp ?? '';
    for (const some of inParts(ids))
      await next(
        some.map((contactId) => ({ contactId, made: stamp })),
        undoEach,
      );
    const sum = (what: 'stay' | 'gone'): number => parts.reduce((before, part) => before + part[what], 0);
    if (sum('gone') === all) throw new RefusedError('nothing-to-undo');
    // What is taken back once is not taken back again, also where the same has been done since.
    const over = changes.map(({ contactId }) => ({ contactId, restores: [] }));
    await tx.objectStore('acts').put({ ...act, changes: over });
    return { contactIds: parts.flatMap((part) => part.contactIds), stay: sum('stay'), gone: sum('gone') };
  });
  return gave;
}

type Change = StoredAct['changes'][number];

function inParts<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / batch) }, (_, part) =>
    all.slice(part * batch, (part + 1) * batch),
  );
}

/** Contacts of which others have become a part. */
async function wholesIn(tx: Tx): Promise<ReadonlySet<string>> {
  const wholes = new Set<string>();
  let cursor = await tx.objectStore('contacts').index('byMergedInto').openKeyCursor(null, 'nextunique');
  for (; cursor; cursor = await cursor.continue()) wholes.add(cursor.key);
  return wholes;
}

type Undoing = (acted: readonly Acted[], c: Circumstances) => readonly Back[];

const together: Undoing = (acted, c) =>
  undoAll(acted, c).map((after, index) => {
    const { dossier, restores } = acted[index] as Acted;
    return backOf(dossier, after, restores);
  });

const takingBack =
  (tx: Tx, writes: Writes, wholes: ReadonlySet<string>) =>
  async (some: readonly (Change | Made)[], undoing: Undoing): Promise<TakenBack> => {
    const read = undoing === together ? readDossier : readWhole;
    const before = await readAll(
      tx as never,
      some.map(({ contactId }) => contactId),
      read,
    );
    if (undoing === together && before.length < some.length) throw new RefusedError('nothing-to-undo');
    const changes = new Map(some.map((change) => [change.contactId, change]));
    const acted = before.map((dossier): Acted => {
      const change = changes.get(dossier.contact.id);
      const restores = change && ('made' in change ? restoresOfMade(dossier, change.made) : change.restores);
      return { dossier, restores: restores ?? [], whole: wholes.has(dossier.contact.id) };
    });
    let backs: readonly Back[] = [];
    const kept = await writes.changeForGood(before, (c) => {
      backs = undoing(acted, c);
      return backs.flatMap(({ dossier }, index) => (dossier === before[index] ? [] : dossier));
    });
    return {
      contactIds: kept.map(({ dossier }) => dossier.contact.id),
      stay: backs.filter(({ came }) => came === 'stays').length,
      gone: some.length - before.length,
    };
  };

interface Made {
  readonly contactId: string;
  /** The stamp of the act. */
  readonly made: Stamp;
}
