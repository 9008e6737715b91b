import { addMinutes, minuteOfDay } from '../domain/day';
import { briefOf, type QueueCounts, remindersDue } from '../domain/reminder';
import { promisesDue } from '../store/due-promises';
import { forgetRaised, keepMark, keepRaised, raisedReminders, readMark, wasRaised } from '../store/keep';
import { countLimit, countQueue, type Present } from '../store/queue';
import { tidySuggestions } from '../store/suggestions';
import { tidy } from '../store/tidy';
import { browser, message, showBadge, tellPages } from './browser';
import { closeDue } from './closing';
import { type Here, open, present, settings as readSettings } from './context';
import { clearReminders, raise } from './notifications';

/** Stored due times are the truth; the alarm only says that it is time to look at them. */
const alarmName = 'sweep';
const everyMinutes = 1;

/** How far back promises are looked at; older ones are in the queue, and raising them would be noise. */
const lookBackMinutes = 7 * 24 * 60;

/**
 * Makes sure that the alarm is there: on every start of the worker, since alarms vanish on restart (Firefox), update and disable (both)
 * without a word. One that is there is left alone, for creating it anew would put it off each time.
 */
export async function armSweep(): Promise<void> {
  if (!(await browser.alarms.get(alarmName))) browser.alarms.create(alarmName, { periodInMinutes: everyMinutes });
}

export const isSweep = (name: string): boolean => name === alarmName;

/** What is under way: two sweeps at once would both find the same reminder not yet raised. */
let running: Promise<void> = Promise.resolve();
function inTurn(work: () => Promise<void>): Promise<void> {
  running = running.catch(() => {}).then(work);
  return running;
}

/** Looks at what is due: closes, badge, notifications. May be called at any time, any number of times. */
export const sweep = (): Promise<void> =>
  inTurn(async () => {
    const here = await present();
    const closed = await closeDue(here.today);
    if (closed.length) await tellPages({ news: 'changed', contactIds: closed });
    const counts = await countQueue(open, here);
    if (await showCounts(counts)) await tellPages({ news: 'changed', contactIds: null });
    await remind(here, counts);
    await tidyDaily(here);
    await tidyHourly(here);
  });

const tidiedMark = 'tidied';

async function tidyDaily({ now, today }: Here): Promise<void> {
  if ((await readMark(open, tidiedMark)) === today) return;
  await tidy(open, now);
  await keepMark(open, tidiedMark, today);
}

const hourlyMark = 'tidied-suggestions';

/** Whom something was sent to who is no contact is not kept for longer than it is offered. */
async function tidyHourly({ now }: Here): Promise<void> {
  const hour = now.slice(0, '2026-11-20T09'.length);
  if ((await readMark(open, hourlyMark)) === hour) return;
  await tidySuggestions(open, now);
  await keepMark(open, hourlyMark, hour);
}

/** After an act: the badge at once, and what was raised about these contacts and is settled now is taken down. */
export const settle = (contactIds: readonly string[]): Promise<void> =>
  inTurn(async () => {
    const here = await present();
    const counts = await countQueue(open, here);
    await Promise.all([showCounts(counts), clearReminders(counts, contactIds), skipBrief(here)]);
  });

/** Who is at work needs no morning brief any more: a contact added in the afternoon must not bring one. */
async function skipBrief({ now, today, zone }: Present): Promise<void> {
  const { briefAt } = await readSettings();
  const brief = briefOf(today);
  if (minuteOfDay(now, zone) < briefAt || (await wasRaised(open, brief))) return;
  await keepRaised(open, brief, now);
}

const overdueRed = '#a8321f';

/** `true` when something else stood there before. The badge's title outlives the worker, and so says what was last shown. */
async function showCounts({ overdue, promised, today }: QueueCounts): Promise<boolean> {
  const text = overdue >= countLimit ? '99+' : overdue ? String(overdue) : '';
  const words =
    overdue + promised + today
      ? message('badgeTitle', String(overdue), String(promised), String(today))
      : message('badgeTitleNothing');
  const title = `${message('appName')}: ${words}`;
  const before = await browser.action.getTitle({});
  await showBadge(text, overdueRed, title);
  return before !== title;
}

async function remind(here: Here, counts: QueueCounts): Promise<void> {
  const settings = await readSettings();
  const [promises, raised] = await Promise.all([
    promisesDue(open, addMinutes(here.now, -lookBackMinutes), addMinutes(here.now, settings.warnBefore)),
    raisedReminders(open),
  ]);
  const due = remindersDue(here.now, counts, promises, settings, here.calendar, (fingerprint) =>
    raised.has(fingerprint),
  );
  const failures: unknown[] = [];
  for (const reminder of due) {
    await keepRaised(open, reminder.fingerprint, here.now);
    try {
      await raise(reminder, here);
    } catch (error) {
      // One that could not be shown stops no other, and is tried again at the next sweep.
      failures.push(error);
      await forgetRaised(open, reminder.fingerprint);
    }
  }
  if (failures.length) throw failures[0];
}
