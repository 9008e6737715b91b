import { type Circumstances, type Dossier, identitiesOf } from '../domain/dossier';
import { inLetters } from '../domain/email-address';
import type { IdentityKey } from '../domain/identity';
import { keysOf } from '../domain/import-match';
import type { ImportedPerson } from '../domain/imported';
import type { Stamp } from '../domain/merge';
import { readWhole } from './dossiers';
import { ChangedMeanwhileError } from './dump';
import type { Open } from './open';
import { areMarked } from './stops';
import { type ActContext, inOneTransaction, type Tx } from './transact';
import { lastRank } from './waiting';

/** Those of a file who become contacts, or something of contacts, in one act. */
export interface TakingIn {
  /** The first of each is who they are, the others add to it. */
  readonly fresh: readonly (readonly ImportedPerson[])[];
  readonly matched: ReadonlyMap<string, readonly ImportedPerson[]>;
  /** Makes a contact. @param index in `fresh` @param rank behind all who wait */
  readonly make: (people: readonly ImportedPerson[], index: number, rank: number, c: Circumstances) => Dossier;
  readonly add: (dossier: Dossier, people: readonly ImportedPerson[], c: Circumstances) => Dossier;
  /** Identities that contacts have, as they are compared. What is taken in is added to it. */
  readonly owned: ReadonlyMap<IdentityKey, string>;
  /** The stamp of the last change when those of the file were compared with the contacts, where nothing may have been stored since. */
  readonly compared?: Stamp | null;
}

export interface TakenIn {
  readonly actId: string;
  readonly changed: number;
  /** Contacts that are there no more, or are damaged. */
  readonly gone: readonly string[];
}

/** Written between two looks at whether it is to be stopped. */
const batch = 250;

/**
 * Takes a file in: one transaction, so that all of it is stored or nothing. It is written a part at a time, which keeps the memory flat.
 * @param came is told how many are done @param signal aborts the transaction
 * @throws ChangedMeanwhileError when something was stored since: who is whose may be otherwise now
 */
export async function takeIn(
  open: Open,
  taking: TakingIn,
  context: ActContext,
  came: (done: number) => void,
  signal: AbortSignal,
): Promise<TakenIn> {
  const { fresh, matched } = taking;
  const { gave, actId } = await inOneTransaction(open, context, async (tx, writes) => {
    const [last, marked] = await Promise.all([lastRank(tx), tx.objectStore('stops').count()]);
    const { last: newest = null } = (await tx.objectStore('clock').get('clock')) ?? {};
    if (taking.compared !== undefined && taking.compared !== newest) throw new ChangedMeanwhileError();
    const owned = new Map(taking.owned);
    const gone: string[] = [];
    let changed = 0;
    const ids = [...matched.keys()];
    for (let first = 0; first < ids.length; first += batch) {
      const some = ids.slice(first, first + batch);
      const read = await Promise.all(some.map((id) => readWhole(tx as never, id)));
      const before = read.filter((dossier) => dossier !== null && !dossier.contact.fields.deleted) as Dossier[];
      gone.push(...some.filter((id) => !before.some(({ contact }) => contact.id === id)));
      const kept = await writes.change(before, (c) =>
        before.flatMap((dossier) => {
          const people = matched.get(dossier.contact.id) ?? [];
          const after = taking.add(dossier, people, { ...c, taken: takenFrom(owned, dossier.contact.id) });
          for (const key of identitiesOf(after)) owned.set(inLetters(key), dossier.contact.id);
          return after === dossier || isSame(after, dossier) ? [] : [after];
        }),
      );
      changed += kept.length;
      came(first + some.length);
      signal.throwIfAborted();
    }
    const given = new Set<string>();
    let before = Promise.resolve<unknown>(null);
    for (let first = 0; first < fresh.length; first += batch) {
      const some = fresh.slice(first, first + batch);
      const [stopped, own] = await Promise.all([whoAskedToStop(tx, marked ? some : []), givenIds(tx, some, given)]);
      await writes.make((c) =>
        some.map((people, index) => {
          const place = { ...c, taken: takenFrom(owned, ''), stopped: stopped.has(people) };
          const made = taking.make(withId(people, own.get(people)), first + index, last + 1 + first + index, place);
          for (const { id } of made.identities) owned.set(inLetters(id as IdentityKey), made.contact.id);
          return made;
        }),
      );
      // What is read waits for what was written before it: so no more lies in memory than a part that is being written and one being made.
      const written = tx.objectStore('clock').get('clock');
      // That the transaction was aborted is told where it ends.
      written.catch(() => {});
      await before;
      before = written;
      came(ids.length + first + some.length);
      signal.throwIfAborted();
    }
    return { changed: changed + fresh.length, gone };
  });
  return { actId, ...gave };
}

const isSame = (a: Dossier, b: Dossier): boolean =>
  a.contact === b.contact && a.identities === b.identities && a.touches === b.touches && a.promises === b.promises;

/** What others have, also of numbers that are completed only when it is known where somebody is. */
const takenFrom = (owned: ReadonlyMap<IdentityKey, string>, own: string): Circumstances['taken'] & object => ({
  has: (key) => (owned.get(inLetters(key)) ?? own) !== own,
});

async function whoAskedToStop(
  tx: Tx,
  groups: readonly (readonly ImportedPerson[])[],
): Promise<ReadonlySet<readonly ImportedPerson[]>> {
  const asked = await Promise.all(
    groups.map(async (people) => {
      const name = people[0]?.person.name.value ?? '';
      return (await areMarked(tx as never, people.flatMap(keysOf), name)) ? [people] : [];
    }),
  );
  return new Set(asked.flat());
}

type People = readonly ImportedPerson[];

/** The ids that those of a file bring with them, and that nobody has or had here. @param given to others of the file; more are added */
async function givenIds(tx: Tx, groups: readonly People[], given: Set<string>): Promise<ReadonlyMap<People, string>> {
  const free = await Promise.all(
    groups.map(async (people) => {
      const id = people[0]?.id;
      if (!id || (await tx.objectStore('contacts').getKey(id)) !== undefined || given.has(id)) return [];
      given.add(id);
      return [[people, id] as const];
    }),
  );
  return new Map(free.flat());
}

/** The first of them with this id, or with none. */
function withId(people: People, id: string | undefined): People {
  const [first, ...more] = people;
  if (!first || first.id === id) return people;
  const { id: _, ...rest } = first;
  return [id === undefined ? rest : { ...rest, id }, ...more];
}
