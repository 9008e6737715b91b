import { type Day, dayOf } from '../domain/day';
import { addTo, takeIn as takeInOne } from '../domain/import-acts';
import { FileFaultError, type Look, type TakeChoices } from '../domain/import-file';
import { inOneFile, type Match, matchOf } from '../domain/import-match';
import type { ImportedPerson, Refused } from '../domain/imported';
import type { Stamp } from '../domain/merge';
import { RefusedError } from '../domain/refused';
import { spreadDays } from '../domain/spread-days';
import { lookAt, readPeople } from '../exchange/import';
import type { FileToRead } from '../exchange/reader';
import type { FoundLine, ImportPreview } from '../messaging/bulk';
import { CallError } from '../messaging/wire';
import { ChangedMeanwhileError } from '../store/dump';
import { readSettings } from '../store/keep';
import { countDueBy, plannedAfter } from '../store/load';
import { type TakenIn, type TakingIn, takeIn } from '../store/take-in';
import { actContext, open } from './context';
import { type Known, knownContacts } from './known';
import { everyone, readAnew } from './people';
import type { Handlers, Work } from './serve';
import { snapshotIfDue } from './snapshot';

/** A file that was read, kept until it is taken in or forgotten. */
interface Read {
  readonly groups: readonly Group[];
  readonly known: Known;
  /** The stamp of the last change there was when these were compared. */
  readonly compared: Stamp | null;
}
interface Group {
  readonly people: readonly ImportedPerson[];
  readonly match: Match;
}

let last: Read | null = null;

/** Names shown of those about whom there is nothing to say. */
const shown = 100;
const mostRefused = 10_000;

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

const lineOf = ({ line, person }: ImportedPerson): FoundLine => ({
  line,
  name: person.name.value,
  company: person.company?.value ?? '',
});
const first = ({ people }: Group): ImportedPerson => people[0] as ImportedPerson;

function previewOf(look: Look, { groups, known }: Read, refused: readonly Refused[]): ImportPreview {
  const fresh = groups.filter(({ match }) => match.kind === 'fresh');
  const matched = groups.flatMap((group) => (group.match.kind === 'matched' ? { group, ...group.match } : []));
  const doubtful = groups.flatMap((group) => (group.match.kind === 'doubtful' ? { group, ...group.match } : []));
  const lines = groups.reduce((sum, { people }) => sum + people.length, 0);
  return {
    ...look,
    counts: {
      fresh: fresh.length,
      matched: matched.length,
      doubtful: doubtful.length,
      refused: refused.length,
      twice: lines - groups.length,
    },
    fresh: fresh.slice(0, shown).map((group) => lineOf(first(group))),
    matched: matched.slice(0, shown).map(({ group, contactId, by }) => ({
      ...lineOf(first(group)),
      ...{ contactId, by, contactName: known.byId.get(contactId)?.name ?? '' },
    })),
    doubtful: doubtful.map(({ group, candidates }) => ({
      ...lineOf(first(group)),
      candidates: candidates.map(({ contact: { id, name, company }, by }) => ({ contactId: id, name, company, by })),
    })),
    refused: refused.slice(0, mostRefused),
  };
}

const newest = async (): Promise<Stamp | null> => (await (await open()).get('clock', 'clock'))?.last ?? null;

/** Who is who among the contacts there are. These may have come and gone since the list was read, while no page showed it. */
async function comparedWith(people: readonly (readonly ImportedPerson[])[]): Promise<Read> {
  const compared = await newest();
  await readAnew();
  const known = await knownContacts(await everyone());
  return {
    known,
    compared,
    groups: people.map((some) => ({ people: some, match: matchOf(some, known) })),
  };
}

/**
 * What was read, compared with the contacts as they are now. What the user was shown and has answered stands, but whoever has become a contact
 * since is that contact.
 */
async function upToDate(read: Read): Promise<Read> {
  if ((await newest()) === read.compared) return read;
  const now = await comparedWith(read.groups.map(({ people }) => people));
  const groups = now.groups.map(({ people, match }, index) => ({
    people,
    match: match.kind === 'matched' ? match : (read.groups[index]?.match ?? match),
  }));
  return { ...now, groups };
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
