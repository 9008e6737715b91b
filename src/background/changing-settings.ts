import { dayOf } from '../domain/day';
import type { Settings } from '../domain/settings';
import { refuseSettings } from '../domain/settings-check';
import type { AfterAct } from './acting';
import { browserZone, changeSettings, now } from './context';
import { keepPlansCurrent } from './plans';
import { sweep } from './sweep';

/**
 * Keeps what the user has changed, and lets every next step follow.
 * @throws RefusedError see {@link refuseSettings}
 */
export async function changeUserSettings(patch: Partial<Settings>, after: AfterAct): Promise<void> {
  await changeSettings((before) => {
    const settings = { ...before, ...patch };
    const zone = browserZone();
    refuseSettings(before, settings, dayOf(now(), settings.zone ?? zone), zone);
    return patch;
  });
  // Of many contacts this takes a while; nobody waits for it, and what is stopped half-way goes on at the next start.
  const followed = keepPlansCurrent(after).catch(() => {});
  after([]);
  // What was held back by what was changed comes at once, by the steps as they follow from it.
  followed.then(sweep).catch(() => {});
}
