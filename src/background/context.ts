import { v7 as uuidv7 } from 'uuid';
import { builtInCadences, cadencesById } from '../domain/cadence';
import { dayOf, instantFromMs, type Zone } from '../domain/day';
import { calendarOf, type Settings } from '../domain/settings';
import type { ActContext } from '../store/act';
import { changeSettings as keepSettings, readSettings } from '../store/keep';
import { opener } from '../store/open';
import type { Present } from '../store/queue';

/** Where clock, zone and ids come from: the only place in the background that asks for them. */
export const open = opener();
export const newId = (): string => uuidv7();
export const browserZone = (): Zone => Intl.DateTimeFormat().resolvedOptions().timeZone;
export const cadences = cadencesById(builtInCadences);
export const now = () => instantFromMs(Date.now());

/**
 * The settings, read once for as long as the worker lives. Only the background writes them, and only through `changeSettings` here;
 * a worker that starts anew reads them anew.
 */
let kept: Promise<Settings> | null = null;
export function settings(): Promise<Settings> {
  kept ??= readSettings(open).catch((error: unknown) => {
    kept = null;
    throw error;
  });
  return kept;
}

export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const changed = await keepSettings(open, change, now(), newId);
  kept = Promise.resolve(changed);
  return changed;
}

export async function actContext(): Promise<ActContext> {
  const calendar = calendarOf(await settings(), browserZone());
  return { now: now(), zone: calendar.zone, calendar, cadences, newId };
}

export async function present(): Promise<Present> {
  const { zone } = calendarOf(await settings(), browserZone());
  const instant = now();
  return { now: instant, today: dayOf(instant, zone), zone };
}
