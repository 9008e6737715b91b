import { browser } from './browser';

/** Stored due times are the truth; the alarm only says that it is time to look at them. */
export const alarmName = 'sweep';
const everyMinutes = 1;
const minuteMs = 60_000;
/** The truth is looked at as often as it rings. */
export const sweepMs = everyMinutes * minuteMs;

/**
 * Makes sure that the alarm is there: on every start of the worker, since alarms vanish on restart (Firefox), update and disable (both)
 * without a word. One that is there is left alone, for creating it anew would put it off each time. It rings as the minute begins, which is
 * when promises are due; one that stands further ahead than that, by a clock that was wrong, would ring too late.
 */
export async function armSweep(): Promise<void> {
  const there = await browser.alarms.get(alarmName);
  const ms = Date.now();
  if (there && there.scheduledTime <= ms + sweepMs) return;
  const when = (Math.floor(ms / minuteMs) + 1) * minuteMs;
  browser.alarms.create(alarmName, { when, periodInMinutes: everyMinutes });
}

export const isSweep = (name: string): boolean => name === alarmName;
