import { briefOf, isBriefTime, nobodyWaits } from '../domain/brief';
import type { QueueCounts } from '../domain/reminder';
import { keepNotice, readNotice } from '../store/reminders';
import { type Here, open, settings as readSettings } from './context';
import { briefWords } from './notice-words';
import { mostTries, show } from './notifications';

/** The morning brief, which comes once a day or not at all. */

/** One a day, on working days, from the user's hour. `null` when there is none, or it was shown. */
export async function briefDue(
  { now, today, calendar }: Pick<Here, 'now' | 'today' | 'calendar'>,
  briefAt: number,
): Promise<{ tries: number } | null> {
  if (!isBriefTime(now, briefAt, calendar)) return null;
  const before = await readNotice(open, briefOf(today));
  return before && !before.open ? null : { tries: before?.tries ?? 0 };
}

/** A day that begins with nobody waiting has none later. */
export async function raiseBrief(
  { now, today }: Here,
  counts: QueueCounts,
  tries: number,
  shown: ReadonlySet<string>,
): Promise<void> {
  const id = briefOf(today);
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
  if (!(await briefDue({ now, today, calendar }, briefAt))) return;
  await keepNotice(open, { fingerprint: briefOf(today), at: now });
}
