import { v7 as uuidv7 } from 'uuid';
import { type Cadences, cadencesOf } from '../domain/cadence';
import type { Calendar } from '../domain/calendar';
import { dayOf, instantFromMs, type Zone } from '../domain/day';
import { calendarOf, type Settings } from '../domain/settings';
import { changeSettings as keepSettings, readSettings, settingsOf } from '../store/keep';
import { databaseName, type Open, opener } from '../store/open';
import type { Present } from '../store/queue';
import type { ActContext } from '../store/transact';
import { erasingNow, wasHalfErased } from './erasing';
import { lastKnownAnywhere } from './witness';

/** Where clock, zone and ids come from: the only place in the background that asks for them. */
const opened = opener(databaseName, {
  lastKnown: lastKnownAnywhere.ask,
  beforeUpgrade: (old) => import('./duties').then((all) => all.keepOld(old)),
  wasHalfErased,
  proved: (row) => {
    proved = settingsOf(row);
  },
});
/** What was read of the settings while the database was opened, for who has asked for them before. */
let proved: Settings | null = null;
export const open: Open = () => erasingNow()?.then(opened) ?? opened();
export const newId = (): string => uuidv7();

/** A traveller's clock is told within so many ms. */
const zoneHolds = 1000;
let zoneKnown = { zone: 'UTC', until: 0, offset: Number.NaN };

/** Asking the browser takes as long as reading a row, and each act asks some times: so it is asked once a second, or when the clock has moved. */
export function browserZone(): Zone {
  const date = new Date();
  const [ms, offset] = [date.getTime(), date.getTimezoneOffset()];
  const { zone, until } = zoneKnown;
  if (ms < until && ms >= until - zoneHolds && offset === zoneKnown.offset) return zone;
  zoneKnown = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, until: ms + zoneHolds, offset };
  return zoneKnown.zone;
}
export const now = () => instantFromMs(Date.now());

/** The settings with what is made of them. */
interface Kept {
  readonly settings: Settings;
  readonly browserZone: Zone;
  readonly calendar: Calendar;
  readonly cadences: Cadences;
}

const made = (settings: Settings, zone: Zone): Kept => ({
  settings,
  browserZone: zone,
  calendar: calendarOf(settings, zone),
  cadences: cadencesOf(settings.cadences),
});

/**
 * Read once for as long as the worker lives. Only the background writes settings, and only through `changeSettings` here; a worker that
 * starts anew reads them anew. The zone of the machine may change in between.
 */
let reading: Promise<Kept> | null = null;
async function stored(): Promise<Settings> {
  // Of an earlier opening, and maybe other ones by now.
  proved = null;
  const opening = open();
  // Asked for meanwhile, and known when it is wanted.
  browserZone();
  await opening;
  return proved ?? readSettings(open);
}
async function kept(): Promise<Kept> {
  reading ??= stored()
    .then((settings) => made(settings, browserZone()))
    .catch((error: unknown) => {
      reading = null;
      throw error;
    });
  const known = await reading;
  const zone = browserZone();
  if (known.browserZone === zone) return known;
  reading = Promise.resolve(made(known.settings, zone));
  return reading;
}

export const settings = async (): Promise<Settings> => (await kept()).settings;

/** The stored ones are other ones now, not by a change of the user's. */
export function readSettingsAnew(): void {
  reading = null;
}

export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const changed = await keepSettings(open, change, now(), newId);
  reading = Promise.resolve(made(changed, browserZone()));
  return changed;
}

export async function actContext(): Promise<ActContext> {
  const { calendar, cadences } = await kept();
  return { now: now(), zone: calendar.zone, calendar, cadences, newId };
}

/** When now is, with what days and steps are reckoned by. */
export interface Here extends Present {
  readonly calendar: Calendar;
  readonly cadences: Cadences;
}

/** By what an act is made, it is shown. */
export function hereOf({ zone, calendar, cadences }: ActContext): Here {
  const instant = now();
  return { now: instant, today: dayOf(instant, zone), zone, calendar, cadences };
}

export const present = async (): Promise<Here> => hereOf(await actContext());
