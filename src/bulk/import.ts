import { type Day, dayOf } from '../domain/day';
import type { Circumstances, Dossier } from '../domain/dossier';
import { addTo, takeIn as takeInOne } from '../domain/import-acts';
import { FileFaultError, type Look, type TakeChoices } from '../domain/import-file';
import { withHistory } from '../domain/import-history';
import { inOneFile } from '../domain/import-match';
import type { ImportedPerson } from '../domain/imported';
import { RefusedError } from '../domain/refused';
import { spreadDays } from '../domain/spread-days';
import type { FileToRead } from '../exchange/reader';
import { CallError } from '../messaging/wire';
import { ChangedMeanwhileError } from '../store/dump';
import { readSettings } from '../store/keep';
import { countDueBy, plannedAfter } from '../store/load';
import { type TakenIn, type TakingIn, takeIn } from '../store/take-in';
import { actContext, open } from './context';
import { comparedWith, upToDate, withKnown } from './import-compared';
import { previewOf, type Read } from './import-preview';
import { readFiles } from './import-read';
import { sorted } from './import-sorted';
import { readAnew } from './people';
import type { Handlers, Work } from './serve';
import { snapshotBeforeImport, stopSnapshotBeforeImport } from './snapshot';

let last: Read | null = null;

/** So often it is begun anew when something is stored in between. */
const tries = 3;

/** The day of each who is to be due, in their order. */
async function daysFor(choices: TakeChoices, count: number): Promise<readonly Day[]> {
  if (choices.into.what !== 'due') return [];
  const { now, zone, calendar } = await actContext();
  const today = dayOf(now, zone);
  const [planned, due] = await Promise.all([plannedAfter(open, today, zone), countDueBy(open, today, zone)]);
  return spreadDays(count, choices.into.perDay, new Map(planned).set(today, due), today, calendar);
}

type Taken = TakenIn & { readonly events: number };

async function taken(read: Read, choices: TakeChoices, work: Work): Promise<Taken> {
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

async function takenOnce(read: Read, choices: TakeChoices, { progress, signal }: Work): Promise<Taken> {
  const { fresh, matched, events } = sorted(read, choices);
  const days = await daysFor(choices, fresh.length);
  let count = 0;
  const withEvents = (dossier: Dossier, place: number | string, c: Circumstances): Dossier => {
    const after = withHistory(dossier, events.get(place) ?? [], c);
    count += newIn(dossier.touches, after.touches) + newIn(dossier.promises, after.promises);
    return after;
  };
  const taking: TakingIn = {
    ...{ fresh, matched, owned: withShared(read), compared: read.compared },
    make([one, ...more], index, rank, c) {
      const day = days[index];
      const made = takeInOne(one as ImportedPerson, choices, day ? { day } : { rank }, c);
      const whole = more.slice(0, mostLines).reduce((dossier, other) => addTo(dossier, other, choices, c), made);
      return withEvents(whole, index, c);
    },
    add: (dossier, people, c) =>
      withEvents(
        people.slice(0, mostLines).reduce((before, one) => addTo(before, one, choices, c), dossier),
        dossier.contact.id,
        c,
      ),
  };
  const of = fresh.length + matched.size;
  const came = await takeIn(open, taking, await actContext(), (done) => progress({ done, of }), signal);
  return { ...came, events: count };
}

/** As if somebody had them who is no contact: so nobody gets them. */
const withShared = ({ known, shared }: Read): TakingIn['owned'] =>
  shared.size ? new Map([...known.owned, ...[...shared.keys()].map((key) => [key, 'shared'] as const)]) : known.owned;

/** Rows that were not there before, or were not the same. */
const newIn = <R>(before: readonly R[], after: readonly R[]): number =>
  before === after ? 0 : new Set([...before, ...after]).size - before.length;

/** Whoever waits for it need not any more when they have stopped; it goes on by itself. */
const unlessStopped = (work: Promise<void>, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });

export const importCalls = {
  async importRead({ file, along = [], choices }, work) {
    last = null;
    const [{ mappings }, { now, zone }] = await Promise.all([readSettings(open), actContext()]);
    const how = { ...choices, mappings, today: dayOf(now, zone) };
    let look: Look | null = null;
    try {
      const files = [file, ...along] as unknown as readonly FileToRead[];
      const looked = (one: Look): void => {
        look = one;
      };
      const { people, events, refused, left } = await readFiles(files, how, looked, work);
      const { read, nobodys } = withKnown(await comparedWith([...inOneFile(people)], events), now);
      work.signal.throwIfAborted();
      last = read;
      return previewOf(look as unknown as Look, read, { refused: [...refused, ...nobodys], left });
    } catch (error) {
      if (error instanceof FileFaultError) return { fault: error.fault, look };
      throw error;
    }
  },
  async importSnapshot({ steadfast }) {
    await snapshotBeforeImport(steadfast);
    return null;
  },
  async importCommit({ choices, steadfast = '' }, work) {
    if (!last) throw new RefusedError('import-gone');
    const read = last;
    // Asked twice, it is taken in once.
    last = null;
    try {
      // What is imported can be taken back as one act: that there is no room for a snapshot is no reason to do nothing.
      await unlessStopped(snapshotBeforeImport(steadfast), work.signal).catch(() => null);
      const { actId, changed, gone, events } = await taken(read, choices, work);
      // Whoever asks for the list waits for it; whoever imported does not.
      readAnew().catch(() => {});
      return {
        actId: changed || events ? actId : null,
        changed,
        events,
        skipped: gone.map((contactId) => ({ contactId, code: 'gone' as const })),
      };
    } catch (error) {
      last = read;
      throw error;
    }
  },
  importDrop() {
    last = null;
    stopSnapshotBeforeImport();
    return null;
  },
} satisfies Partial<Handlers>;
