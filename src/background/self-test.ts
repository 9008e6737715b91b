import { addMinutes, type Instant, instantFromMs } from '../domain/day';
import { comesAt } from '../domain/notice';
import { heardFrom, heldBy } from '../domain/reminder-hold';
import type { Settings } from '../domain/settings';
import type { ReminderCheck } from '../messaging/views';
import { nextReminder, waitingReminders } from '../store/reminders';
import { view } from './acting';
import { alarmName } from './alarm';
import { browser, isFirefox, message } from './browser';
import { type Here, open, present, settings as readSettings } from './context';
import { fullScreen } from './full-screen';
import { lastLook } from './last-look';
import { nameOf } from './notice-words';
import { onShow, show, takeDown } from './notifications';

/**
 * Whether reminders reach the user. The browser takes a notification and the system may hide it without a word, so what is known is told,
 * what is not known is not made up, and the last word is the user's own: did you see it?
 */
const testId = 'test';

/** Chrome says whether its user has switched our notifications off; Firefox has no such call. */
interface Asking {
  getPermissionLevel?(): Promise<'granted' | 'denied'>;
}

const isAllowed = async (): Promise<boolean | null> => {
  const level = await (browser.notifications as Asking).getPermissionLevel?.();
  return level === undefined ? null : level === 'granted';
};

/** What is known about reminders on this machine, now. */
export async function checkReminders(): Promise<ReminderCheck> {
  const [here, settings, { os }, swept, alarm, shown, full, allowed] = await Promise.all([
    present(),
    readSettings(),
    browser.runtime.getPlatformInfo(),
    lastLook(),
    browser.alarms.get(alarmName),
    onShow(),
    fullScreen(),
    isAllowed(),
  ]);
  return {
    now: here.now,
    today: here.today,
    zone: here.zone,
    browser: isFirefox ? 'firefox' : 'chrome',
    system: systems.find((one) => one === os) ?? 'other',
    allowed,
    testShown: shown.has(testId),
    swept,
    nextSweep: alarm ? instantFromMs(alarm.scheduledTime) : null,
    held: heldBy(here.now, settings, here.zone, full),
    next: await nextOf(here, settings),
  };
}

const systems = ['win', 'mac', 'linux', 'cros'] as const;

/** The reminder that comes next. A warning comes some minutes before its promise, and so before one that waits for a little less long. */
async function nextOf({ now, zone }: Here, settings: Settings): Promise<ReminderCheck['next']> {
  const { warnBefore } = settings;
  const first = await nextReminder(open);
  if (!first?.waits) return null;
  const near = await waitingReminders(open, addMinutes(first.waits, warnBefore));
  const heard = (comes: Instant): Instant => {
    const from = heardFrom(comes > now ? comes : now, settings, zone);
    return from === now ? comes : from;
  };
  const [next] = near
    .map((row) => ({ ...row, comes: heard(comesAt({ ...row, waits: row.waits ?? row.due }, warnBefore)) }))
    // A warning whose promise is due, or will be when it could come, says nothing.
    .filter(({ kind, due, comes }) => kind !== 'before' || (due > now && comes < due))
    .sort((a, b) => (a.comes < b.comes ? -1 : 1));
  if (!next) return null;
  const contact = await view(next.contactId).catch(() => null);
  return { name: nameOf(contact), kind: next.kind, due: next.due, comes: next.comes };
}

/**
 * Shows a notification that is about nothing, whatever holds the others: the user has asked for it. One that is on show already is taken
 * down first, or its successor would make neither sound nor move.
 */
export async function testNotification(): Promise<{ taken: boolean; said: string }> {
  try {
    await takeDown(testId);
    await show(testId, { title: message('testTitle'), text: message('testText') });
    return { taken: true, said: '' };
  } catch (error) {
    return { taken: false, said: error instanceof Error ? error.message : String(error) };
  }
}
