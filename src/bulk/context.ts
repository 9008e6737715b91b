import { v7 as uuidv7 } from 'uuid';
import { type Cadences, cadencesOf } from '../domain/cadence';
import type { Calendar } from '../domain/calendar';
import { type Day, dayOf, type Instant, instantFromMs, type Zone } from '../domain/day';
import { calendarOf } from '../domain/settings';
import { snapshotFormat } from '../exchange/backup/snapshot-format';
import { dumpedStores } from '../store/dump';
import { readSettings } from '../store/keep';
import { migrations } from '../store/migrations';
import { databaseName, opener } from '../store/open';
import { lastKnown } from '../store/sentinel';
import { snapshotBeforeUpgrade } from '../store/snapshots-upgrade';
import type { ActContext } from '../store/transact';

/** Where clock, zone and ids come from: the only place in the worker that asks for them. */
export const open = opener(databaseName, {
  lastKnown,
  // Whoever is first after an update upgrades: mostly the background, which knows its version.
  beforeUpgrade: (old) =>
    snapshotBeforeUpgrade(old, { format: snapshotFormat('', migrations.length, dumpedStores), now: now() }),
});
export const newId = (): string => uuidv7();
const browserZone = (): Zone => Intl.DateTimeFormat().resolvedOptions().timeZone;

const now = (): Instant => instantFromMs(Date.now());

/** By the settings as they are stored: the background may have changed them since. */
export async function reckoning(of = open): Promise<{ readonly calendar: Calendar; readonly cadences: Cadences }> {
  const settings = await readSettings(of);
  return { calendar: calendarOf(settings, browserZone()), cadences: cadencesOf(settings.cadences) };
}

/** Tells the user's day again and again without a look at the settings. */
export async function clock(): Promise<() => { readonly now: Instant; readonly today: Day }> {
  const { zone } = (await reckoning()).calendar;
  return () => {
    const instant = now();
    return { now: instant, today: dayOf(instant, zone) };
  };
}

/** What an act needs to know of now and here. */
export async function actContext(): Promise<ActContext> {
  const { calendar, cadences } = await reckoning();
  return { now: now(), zone: calendar.zone, calendar, cadences, newId };
}
