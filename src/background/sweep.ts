import { addMinutes } from '../domain/day';
import { type QueueCounts, type Reminder, remindersDue } from '../domain/reminder';
import { calendarOf } from '../domain/settings';
import { keepRaised, raisedReminders, tidy } from '../store/keep';
import { countLimit, countQueue, type Present, promisesDue } from '../store/queue';
import { browser, message, showBadge } from './browser';
import { browserZone, open, present, settings as readSettings } from './context';
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

/** The sweep that is under way: two at once would both find the same reminder not yet raised. */
let running: Promise<void> = Promise.resolve();

/** Looks at what is due: badge, notifications. May be called at any time, any number of times. */
export function sweep(): Promise<void> {
  running = running.catch(() => {}).then(sweepOnce);
  return running;
}

async function sweepOnce(): Promise<void> {
  const here = await present();
  const counts = await countQueue(open, here);
  await showCounts(counts);
  await remind(here, counts);
}

/** After an act: the badge at once, and what was raised about these contacts is taken down. */
export async function settle(contactIds: readonly string[]): Promise<void> {
  const counts = await countQueue(open, await present());
  await Promise.all([showCounts(counts), clearReminders(counts, contactIds)]);
}

const overdueRed = '#a8321f';

export async function showCounts({ overdue, promised, today }: QueueCounts): Promise<void> {
  const text = overdue >= countLimit ? '99+' : overdue ? String(overdue) : '';
  const title =
    overdue + promised + today
      ? message('badgeTitle', String(overdue), String(promised), String(today))
      : message('badgeTitleNothing');
  await showBadge(text, overdueRed, `${message('appName')}: ${title}`);
}

async function remind(here: Present, counts: QueueCounts): Promise<void> {
  const settings = await readSettings();
  const calendar = calendarOf(settings, browserZone());
  const [promises, raised] = await Promise.all([
    promisesDue(open, addMinutes(here.now, -lookBackMinutes), addMinutes(here.now, settings.warnBefore)),
    raisedReminders(open),
  ]);
  const due = remindersDue(here.now, counts, promises, settings, calendar, (fingerprint) => raised.has(fingerprint));
  if (!due.length) return;
  // Stored first: killed between the two, a reminder is lost to the notification but not to badge and queue, and never comes twice.
  await keepRaised(
    open,
    due.map(({ fingerprint }: Reminder) => fingerprint),
    here.now,
  );
  for (const reminder of due) await raise(reminder, here);
  await tidy(open, here.now);
}
