import { briefOf, isBriefTime, nobodyWaits } from '../domain/brief';
import { addMinutes } from '../domain/day';
import { type Notice, noticesDue } from '../domain/notice';
import type { QueueCounts, Reminder } from '../domain/reminder';
import { heldBy } from '../domain/reminder-hold';
import { beginRaising, endRaising, failRaising, keepNotice, readNotice, waitingReminders } from '../store/reminders';
import type { StoredReminder } from '../store/schema';
import { view } from './acting';
import { type Here, open, settings as readSettings } from './context';
import { fullScreen } from './full-screen';
import { briefWords, named, nameOf, reminderWords, severalWords } from './notice-words';
import { idOf, onShow, type Shown, show, takeDown } from './notifications';

/**
 * Raises what is due, each once. That it is about to be shown is stored before it is shown; whoever was stopped in between finds it so at
 * the next start, and shows it once more at most.
 */
const mostTries = 2;

/** Shows the brief and the reminders that are due, unless the user is not to be disturbed. */
export async function remind(here: Here, counts: QueueCounts): Promise<void> {
  const settings = await readSettings();
  if (heldBy(here.now, settings, here.zone, await fullScreen())) return;
  const failures: unknown[] = [];
  // One that could not be shown stops no other, and is tried again at the next sweep.
  const attempt = (work: Promise<void>): Promise<void> => work.catch((error: unknown) => void failures.push(error));
  const shown = await onShow();
  await attempt(raiseBrief(here, counts, settings.briefAt, shown));
  const waiting = await waitingReminders(open, addMinutes(here.now, settings.warnBefore));
  const known = waiting.filter(({ tries = 0, shown: id = '' }) => tries >= mostTries || (tries > 0 && shown.has(id)));
  const { notices, obsolete } = noticesDue(
    here.now,
    waiting.filter((one) => !known.includes(one)).map(asReminder),
    settings.warnBefore,
  );
  const over = [...known, ...obsolete];
  if (over.length) await endRaising(open, fingerprintsOf(over));
  for (const notice of notices) await attempt(raise(notice, here));
  if (failures.length) throw failures[0];
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
    await show(id, await wordsOf({ ...notice, reminders }, here));
  } catch (error) {
    await failRaising(open, fingerprints);
    throw error;
  }
  await endRaising(open, fingerprints);
  // The promise itself takes the place of its warning.
  await Promise.all(reminders.filter(({ kind }) => kind === 'now').map((one) => takeDown(idOf(warningOf(one)))));
}

const warningOf = ({ fingerprint, ...rest }: Reminder): Reminder => ({
  ...rest,
  fingerprint: fingerprint.replace(/:now$/, ':before'),
});

export async function wordsOf({ reminders, late }: Notice, here: Here): Promise<Shown> {
  const [first] = reminders;
  if (first && reminders.length === 1) return reminderWords(first, await view(first.contactId), late, here);
  const some = await Promise.all(
    reminders.slice(0, named).map(async ({ due, contactId }) => ({ due, name: nameOf(await view(contactId)) })),
  );
  return severalWords(some, reminders.length, late, here);
}

/** One a day, on working days, from the user's hour, when somebody is waiting. A day that begins empty has none later. */
async function raiseBrief(here: Here, counts: QueueCounts, briefAt: number, shown: ReadonlySet<string>): Promise<void> {
  const { now, today, calendar } = here;
  if (!isBriefTime(now, briefAt, calendar)) return;
  const id = briefOf(today);
  const before = await readNotice(open, id);
  if (before && !before.open) return;
  const tries = before?.tries ?? 0;
  if (!nobodyWaits(counts) && tries < mostTries && !shown.has(id)) {
    await keepNotice(open, { fingerprint: id, at: now, open: true, tries: tries + 1 });
    try {
      await show(id, briefWords(counts));
    } catch (error) {
      await keepNotice(open, { fingerprint: id, at: now, open: true, tries });
      throw error;
    }
  }
  await keepNotice(open, { fingerprint: id, at: now });
}

/** Who is at work needs no morning brief any more: a contact added in the afternoon must not bring one. */
export async function skipBrief({ now, today, calendar }: Here): Promise<void> {
  const { briefAt } = await readSettings();
  const id = briefOf(today);
  if (!isBriefTime(now, briefAt, calendar) || (await readNotice(open, id))) return;
  await keepNotice(open, { fingerprint: id, at: now });
}
