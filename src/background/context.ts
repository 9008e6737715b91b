import { v7 as uuidv7 } from 'uuid';
import { builtInCadences, cadencesById } from '../domain/cadence';
import { dayOf, instantFromMs, type Zone } from '../domain/day';
import { calendarOf } from '../domain/settings';
import type { ActContext } from '../store/act';
import { readSettings } from '../store/keep';
import { opener } from '../store/open';
import type { Present } from '../store/queue';

/** Where clock, zone and ids come from: the only place in the background that asks for them. */
export const open = opener();
export const newId = (): string => uuidv7();
export const browserZone = (): Zone => Intl.DateTimeFormat().resolvedOptions().timeZone;
export const cadences = cadencesById(builtInCadences);
export const now = () => instantFromMs(Date.now());

export async function actContext(): Promise<ActContext> {
  const calendar = calendarOf(await readSettings(open), browserZone());
  return { now: now(), zone: calendar.zone, calendar, cadences, newId };
}

export async function present(): Promise<Present> {
  const { zone } = calendarOf(await readSettings(open), browserZone());
  const instant = now();
  return { now: instant, today: dayOf(instant, zone), zone };
}
