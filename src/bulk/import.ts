import { type Day, dayOf } from '../domain/day';
import { addTo, takeIn as takeInOne } from '../domain/import-acts';
import { FileFaultError, type Look, type TakeChoices } from '../domain/import-file';
import { inOneFile } from '../domain/import-match';
import type { ImportedPerson, Refused } from '../domain/imported';
import { RefusedError } from '../domain/refused';
import { spreadDays } from '../domain/spread-days';
import { lookAt, readPeople } from '../exchange/import';
import type { FileToRead } from '../exchange/reader';
import { CallError } from '../messaging/wire';
import { ChangedMeanwhileError } from '../store/dump';
import { readSettings } from '../store/keep';
import { countDueBy, plannedAfter } from '../store/load';
import { type TakenIn, type TakingIn, takeIn } from '../store/take-in';
import { actContext, open } from './context';
import { comparedWith, upToDate } from './import-compared';
import { first, previewOf, type Read } from './import-preview';
import { readAnew } from './people';
import type { Handlers, Work } from './serve';
import { snapshotIfDue } from './snapshot';

let last: Read | null = null;

async function readAll(file: FileToRead, look: Look, how: Parameters<typeof readPeople>[2], work: Work) {
  const people: ImportedPerson[] = [];
  const refused: Refused[] = [];
  for await (const batch of readPeople(file, look, how)) {
    for (const one of batch.people) people.push(one);
    for (const one of batch.refused) refused.push(one);
    work.progress({ done: batch.bytes, of: file.size });
    work.signal.throwIfAborted();
    // A stop that was asked for is heard between two tasks only.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { people, refused };
}

/** So often it is begun anew when something is stored in between. */
const tries = 3;

/** What is done with whom, by what the user said. */
function sorted({ groups }: Read, { answers }: TakeChoices): Pick<TakingIn, 'fresh' | 'matched'> {
  const fresh: (readonly ImportedPerson[])[] = [];
  const matched = new Map<string, ImportedPerson[]>();
  for (const group of groups) {
    const { match, people } = group;
    const answer = match.kind === 'doubtful' ? answers[first(group).line] : undefined;
    const same = match.kind === 'matched' ? match.contactId : typeof answer === 'object' ? answer.same : null;
    if (same !== null) {
      const known = matched.get(same) ?? [];
      for (const one of people) known.push(one);
      matched.set(same, known);
    } else if (match.kind === 'fresh' || answer === 'new') fresh.push(people);
  }
  return { fresh, matched };
}

/** The day of each who is to be due, in their order. */
async function daysFor(choices: TakeChoices, count: number): Promise<readonly Day[]> {
  if (choices.into.what !== 'due') return [];
  const { now, zone, calendar } = await actContext();
  const today = dayOf(now, zone);
  const [planned, due] = await Promise.all([plannedAfter(open, today, zone), countDueBy(open, today, zone)]);
  return spreadDays(count, choices.into.perDay, new Map(planned).set(today, due), today, calendar);
}

async function taken(read: Read, choices: TakeChoices, work: Work): Promise<TakenIn> {
  for (let left = tries; ; left--) {
    work.signal.throwIfAborted();
    try {
      return await takenOnce(await upToDate(read), choices, work);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhileError)) throw error;
      if (left === 1) throw new CallError('not-saved', error.message);
    }
  }
}

/** What more lines than these say of one person is nothing new, and would be compared with all that is there already. */
const mostLines = 1000;

async function takenOnce(read: Read, choices: TakeChoices, { progress, signal }: Work): Promise<TakenIn> {
  const { fresh, matched } = sorted(read, choices);
  const days = await daysFor(choices, fresh.length);
  const taking: TakingIn = {
    ...{ fresh, matched, owned: read.known.owned, compared: read.compared },
    make([one, ...more], index, rank, c) {
      const day = days[index];
      const made = takeInOne(one as ImportedPerson, choices, day ? { day } : { rank }, c);
      return more.slice(0, mostLines).reduce((dossier, other) => addTo(dossier, other, choices, c), made);
    },
    add: (dossier, people, c) =>
      people.slice(0, mostLines).reduce((before, one) => addTo(before, one, choices, c), dossier),
  };
  const of = fresh.length + matched.size;
  return takeIn(open, taking, await actContext(), (done) => progress({ done, of }), signal);
}

export const importCalls = {
  async importRead({ file, choices }, work) {
    last = null;
    const [{ mappings }, { now, zone }] = await Promise.all([readSettings(open), actContext()]);
    const how = { ...choices, mappings, today: dayOf(now, zone) };
    let look: Look | null = null;
    try {
      look = await lookAt(file as FileToRead, how);
      const { people, refused } = await readAll(file as FileToRead, look, how, work);
      const read = await comparedWith([...inOneFile(people)]);
      work.signal.throwIfAborted();
      last = read;
      return previewOf(look, read, refused);
    } catch (error) {
      if (error instanceof FileFaultError) return { fault: error.fault, look };
      throw error;
    }
  },
  async importCommit({ choices, steadfast = '' }, work) {
    if (!last) throw new RefusedError('import-gone');
    const read = last;
    // Asked twice, it is taken in once.
    last = null;
    try {
      // What is imported can be taken back as one act: that there is no room for a snapshot is no reason to do nothing.
      await snapshotIfDue('before-import', steadfast, work).catch(() => null);
      const { actId, changed, gone } = await taken(read, choices, work);
      // Whoever asks for the list waits for it; whoever imported does not.
      readAnew().catch(() => {});
      return { actId, changed, skipped: gone.map((contactId) => ({ contactId, code: 'gone' as const })) };
    } catch (error) {
      last = read;
      throw error;
    }
  },
  importDrop() {
    last = null;
    return null;
  },
} satisfies Partial<Handlers>;
