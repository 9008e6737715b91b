import { keepMark, readMark } from '../store/keep';
import { tidySuggestions } from '../store/suggestions';
import { readTally, type Tally } from '../store/tally';
import { tidy } from '../store/tidy';
import { armSweep, sweepMs } from './alarm';
import { showCounts } from './badge';
import { skipBrief } from './briefing';
import { tellPages } from './browser';
import { closeDue } from './closing';
import { type Here, open, present } from './context';
import { looked } from './last-look';
import { beginMorning } from './reconnecting';
import { isQuiet, remind } from './reminding';
import { takeDownSettled, takeDownStale } from './taking-down';

/** What is under way: two sweeps at once would both find the same reminder not yet raised. */
let running: Promise<void> = Promise.resolve();
function inTurn(work: () => Promise<void>): Promise<void> {
  running = running.catch(() => {}).then(work);
  return running;
}

/** When it was last looked, by this worker. */
let swept = Number.NEGATIVE_INFINITY;

/** Looks at what is due: closes, badge, notifications. May be called at any time, any number of times. */
export const sweep = (): Promise<void> =>
  inTurn(async () => {
    swept = Date.now();
    const begin = performance.now();
    const here = await present();
    const failures: unknown[] = [];
    const failed = (error: unknown): void => void failures.push(error);
    await morning(here).catch(failed);
    const tally = await look(here);
    // Beside what is looked at from here on: it is of no act, and nothing waits for it but the end.
    const noted = looked(here.now).catch(failed);
    const { counts } = tally;
    const steps = [
      () => showTally(tally),
      () => takeDownStale(here, counts),
      async () => void (!tally.quiet && (await remind(here, counts)) && (await takeDownSettled(here, counts))),
      () => tidyUp(here),
    ];
    // One that fails stops none of the others.
    for (const step of steps) await step().catch(failed);
    await noted;
    // For whoever measures it; the last one only, or they would pile up.
    performance.clearMeasures('sweep');
    performance.measure('sweep', { start: begin });
    if (failures.length) throw failures[0];
  });

/** Before anything is counted, and whatever is told: those whose turn it is this morning. */
async function morning(here: Here): Promise<void> {
  const begun = await beginMorning(here);
  if (begun.length) tell(begun);
}

/** What a sweep has found. */
interface Found extends Tally {
  /** Nothing is to be raised. Where that cannot be told, it is tried. */
  readonly quiet: boolean;
}

async function find(here: Here): Promise<Found> {
  const [tally, quiet] = await Promise.all([readTally(open, here), isQuiet(here).catch(() => false)]);
  return { ...tally, quiet };
}

/** Closes what is to be closed; then it is looked again. */
async function look(here: Here): Promise<Found> {
  const found = await find(here);
  if (!found.closing.length) return found;
  const closed = await closeDue(found.closing);
  if (closed.length) tell(closed);
  const after = await find(here);
  await takeDownSettled(here, after.counts);
  return after;
}

async function showTally(tally: Tally): Promise<void> {
  if (await showCounts(tally)) tell(null);
}

/** A page that the browser has put to sleep answers late or never; nobody waits for it. */
const tell = (contactIds: readonly string[] | null): void =>
  void tellPages({ news: 'changed', contactIds }).catch(() => {});

/** Whoever is in touch with us shows that time has passed; alarms may have been lost since, and the clock may have been set. */
export async function sweepIfStale(): Promise<void> {
  const passed = Date.now() - swept;
  if (passed >= 0 && passed < sweepMs) return;
  swept = Date.now();
  await armSweep();
  await sweep();
}

/** What was tidied last, as far as this worker knows. */
const tidied = new Map<string, string>();

/** Does what is to be done once in a day, or in an hour, which `when` names. */
async function once(mark: string, when: string, work: () => Promise<unknown>): Promise<void> {
  if (tidied.get(mark) === when) return;
  if ((await readMark(open, mark)) !== when) {
    await work();
    await keepMark(open, mark, when);
  }
  tidied.set(mark, when);
}

async function tidyUp({ now: at, today }: Here): Promise<void> {
  await once('tidied', today, () => tidy(open, at));
  // Whom something was sent to who is no contact is not kept for longer than it is offered.
  await once('tidied-suggestions', at.slice(0, '2026-11-20T09'.length), () => tidySuggestions(open, at));
}

/** After an act: the badge at once, and what was raised and is settled now is taken down. */
export const settle = (): Promise<void> =>
  inTurn(async () => {
    const here = await present();
    const tally = await readTally(open, here);
    await Promise.all([showCounts(tally), takeDownSettled(here, tally.counts), skipBrief(here)]);
  });
