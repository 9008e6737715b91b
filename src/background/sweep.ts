import { keepMark, readMark } from '../store/keep';
import { countLatePromises, countQueue } from '../store/queue';
import { tidySuggestions } from '../store/suggestions';
import { tidy } from '../store/tidy';
import { showCounts } from './badge';
import { browser, tellPages } from './browser';
import { closeDue } from './closing';
import { type Here, open, present } from './context';
import { remind, skipBrief } from './reminding';
import { takeDownSettled } from './taking-down';

/** Stored due times are the truth; the alarm only says that it is time to look at them. */
export const alarmName = 'sweep';
const everyMinutes = 1;
const minuteMs = 60_000;

/**
 * Makes sure that the alarm is there: on every start of the worker, since alarms vanish on restart (Firefox), update and disable (both)
 * without a word. One that is there is left alone, for creating it anew would put it off each time. It rings as the minute begins, which is
 * when promises are due; one that stands further ahead than that, by a clock that was wrong, would ring too late.
 */
export async function armSweep(): Promise<void> {
  const there = await browser.alarms.get(alarmName);
  const ms = Date.now();
  if (there && there.scheduledTime <= ms + everyMinutes * minuteMs) return;
  const when = (Math.floor(ms / minuteMs) + 1) * minuteMs;
  browser.alarms.create(alarmName, { when, periodInMinutes: everyMinutes });
}

export const isSweep = (name: string): boolean => name === alarmName;

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
    const here = await present();
    const closed = await closeDue(here.today);
    if (closed.length) await tellPages({ news: 'changed', contactIds: closed });
    const counts = await countQueue(open, here);
    if (await showCounts(counts, await countLatePromises(open, here.now)))
      await tellPages({ news: 'changed', contactIds: null });
    await takeDownSettled(here, counts);
    await tidyDaily(here);
    await tidyHourly(here);
    try {
      await remind(here, counts);
    } finally {
      await keepMark(open, sweptMark, here.now);
    }
  });

/** When the last sweep was done, for whoever wants to know whether they come. */
export const sweptMark = 'swept';

/** Whoever is in touch with us shows that time has passed; alarms may have been lost since, and the clock may have been set. */
export async function sweepIfStale(): Promise<void> {
  const passed = Date.now() - swept;
  if (passed >= 0 && passed < everyMinutes * minuteMs) return;
  swept = Date.now();
  await armSweep();
  await sweep();
}

const tidiedMark = 'tidied';

async function tidyDaily({ now: at, today }: Here): Promise<void> {
  if ((await readMark(open, tidiedMark)) === today) return;
  await tidy(open, at);
  await keepMark(open, tidiedMark, today);
}

const hourlyMark = 'tidied-suggestions';

/** Whom something was sent to who is no contact is not kept for longer than it is offered. */
async function tidyHourly({ now: at }: Here): Promise<void> {
  const hour = at.slice(0, '2026-11-20T09'.length);
  if ((await readMark(open, hourlyMark)) === hour) return;
  await tidySuggestions(open, at);
  await keepMark(open, hourlyMark, hour);
}

/** After an act: the badge at once, and what was raised and is settled now is taken down. */
export const settle = (): Promise<void> =>
  inTurn(async () => {
    const here = await present();
    const counts = await countQueue(open, here);
    await Promise.all([
      countLatePromises(open, here.now).then((late) => showCounts(counts, late)),
      takeDownSettled(here, counts),
      skipBrief(here),
    ]);
  });
