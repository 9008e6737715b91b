import { type Instant, msOf } from '../domain/day';
import { changeRow, newRow, nextStamp, type Row } from '../domain/merge';
import { defaultSettings, type Settings } from '../domain/settings';
import type { Open } from './open';

/** The small things beside contacts: settings, drafts and marks. */

const settingsId = 'settings';

/** Settings that were never changed have their default. */
export const settingsOf = (row: Row<Settings> | undefined): Settings => ({ ...defaultSettings, ...row?.fields });

export const readSettings = async (open: Open): Promise<Settings> =>
  settingsOf(await (await open()).get('settings', settingsId));

/** @param change gets the settings as they are inside the transaction, so that two changes at once are both kept */
export async function changeSettings(
  open: Open,
  change: (settings: Settings) => Partial<Settings>,
  now: Instant,
  newId: () => string,
): Promise<Settings> {
  const tx = (await open()).transaction(['settings', 'clock'], 'readwrite', { durability: 'strict' });
  const [row, clock] = await Promise.all([
    tx.objectStore('settings').get(settingsId),
    tx.objectStore('clock').get('clock'),
  ]);
  const node = clock?.node ?? newId().slice(-12);
  const stamp = nextStamp(clock?.last ?? null, msOf(now), node);
  const settings = settingsOf(row);
  const before = row ? { ...row, fields: settings } : newRow(settingsId, settings, stamp);
  const after = changeRow(before, change(settings), stamp);
  await Promise.all([
    tx.objectStore('settings').put(after),
    tx.objectStore('clock').put({ key: 'clock', node, last: stamp }),
    tx.done,
  ]);
  return after.fields;
}

/** Empty text forgets the draft. */
export async function keepDraft(open: Open, key: string, text: string, at: Instant): Promise<void> {
  const db = await open();
  await (text ? db.put('drafts', { key, text, at }) : db.delete('drafts', key));
}

export const readDraft = async (open: Open, key: string): Promise<string> =>
  (await (await open()).get('drafts', key))?.text ?? '';

/** The mark that says by what all next steps were computed last, and how far it has come where they are just computed anew. */
export const plannedMark = 'planned';

/** A word the background leaves for itself, for the next time it starts. */
export const readMark = async (open: Open, key: string): Promise<string> =>
  (await (await open()).get('marks', key))?.value ?? '';
export async function keepMark(open: Open, key: string, value: string): Promise<void> {
  await (await open()).put('marks', { key, value });
}
