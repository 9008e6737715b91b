import { addMinutes } from '../domain/day';
import { type Notice, noticesDue } from '../domain/notice';
import type { QueueCounts, Reminder } from '../domain/reminder';
import { heldBy } from '../domain/reminder-hold';
import type { Settings } from '../domain/settings';
import type { ContactView } from '../messaging/views';
import { beginRaising, dropNotice, endRaising, failRaising, keepNotice, waitingReminders } from '../store/reminders';
import type { StoredReminder } from '../store/schema';
import { view } from './acting';
import { briefDue, raiseBrief } from './briefing';
import { type Here, open, settings as readSettings } from './context';
import { fullScreen } from './full-screen';
import { named, nameOf, reminderWords, severalWords } from './notice-words';
import { idOf, mostTries, onShow, type Shown, show, takeDown } from './notifications';

/**
 * Raises what is due, each once. That it is about to be shown is stored before it is shown; whoever was stopped in between finds it so at
 * the next start, and shows it once more at most.
 */

const wanted = (here: Here, { warnBefore, briefAt }: Settings) =>
  Promise.all([waitingReminders(open, addMinutes(here.now, warnBefore)), briefDue(here, briefAt)]);

/** Is nothing to be raised, as on most sweeps? Asked beside what is counted, so that nobody waits for it. */
export async function isQuiet(here: Here): Promise<boolean> {
  const settings = await readSettings();
  if (heldBy(here.now, settings, here.zone, false)) return true;
  const [waiting, brief] = await wanted(here, settings);
  return !waiting.length && !brief;
}

/**
 * Shows the brief and the reminders that are due, unless the user is not to be disturbed. `true` when reminders were shown, which may take the
 * place of others.
 */
export async function remind(here: Here, counts: QueueCounts): Promise<boolean> {
  const settings = await readSettings();
  const held = (full: boolean): boolean => heldBy(here.now, settings, here.zone, full) !== null;
  if (held(false)) return false;
  const [waiting, brief] = await wanted(here, settings);
  if ((!waiting.length && !brief) || held(await fullScreen())) return false;
  const failures: unknown[] = [];
  // One that could not be shown stops no other, and is tried again at the next sweep.
  const attempt = (work: Promise<void>): Promise<void> => work.catch((error: unknown) => void failures.push(error));
  const shown = await onShow();
  if (brief) await attempt(raiseBrief(here, counts, brief.tries, shown));
  const seen = waiting.filter(({ tries = 0, shown: id = '' }) => tries >= mostTries || (tries > 0 && shown.has(id)));
  const fresh = waiting.filter((one) => !seen.includes(one)).map(asReminder);
  const { notices, obsolete } = noticesDue(here.now, fresh, settings.warnBefore);
  const over = [...seen, ...obsolete];
  if (over.length) await endRaising(open, fingerprintsOf(over));
  for (const notice of notices) await attempt(raise(notice, here));
  if (failures.length) throw failures[0];
  return notices.length > 0;
}

const asReminder = ({ tries: _, shown: _shown, waits, ...row }: StoredReminder): Reminder => ({
  ...row,
  waits: waits ?? row.due,
});

const fingerprintsOf = (reminders: readonly { readonly fingerprint: string }[]): string[] =>
  reminders.map(({ fingerprint }) => fingerprint);

async function raise(notice: Notice, here: Here): Promise<void> {
  const [first] = notice.reminders;
  if (!first) return;
  const single = notice.reminders.length === 1;
  const id = single ? idOf(first) : `${notice.late ? 'late' : 'several'}:${here.now}`;
  const reminders = await beginRaising(open, notice.reminders, id);
  const fingerprints = fingerprintsOf(reminders);
  if (!fingerprints.length) return;
  try {
    if (!single) await keepNotice(open, { fingerprint: id, at: here.now, members: fingerprints });
    // The promise itself takes the place of its warning: whoever is stopped in between must not find both on show.
    await Promise.all(reminders.filter(({ kind }) => kind === 'now').map((one) => takeDown(idOf(warningOf(one)))));
    await show(id, await wordsOf({ ...notice, reminders }, here));
  } catch (error) {
    await failRaising(open, fingerprints);
    if (!single) await dropNotice(open, id);
    throw error;
  }
  await endRaising(open, fingerprints);
}

const warningOf = ({ fingerprint, ...rest }: Reminder): Reminder => ({
  ...rest,
  fingerprint: fingerprint.replace(/:now$/, ':before'),
});

export async function wordsOf({ reminders, late }: Notice, here: Here): Promise<Shown> {
  const [first] = reminders;
  if (first && reminders.length === 1) return reminderWords(first, await known(first), late, here);
  const some = await Promise.all(
    reminders.slice(0, named).map(async (one) => ({ due: one.due, name: nameOf(await known(one)) })),
  );
  return severalWords(some, reminders.length, late, here);
}

/** Whose row is damaged is reminded of all the same, without a name. */
const known = ({ contactId }: Reminder): Promise<ContactView | null> => view(contactId).catch(() => null);
