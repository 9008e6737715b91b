import { keepMark, readMark } from '../store/keep';
import { browser, isUpdateHeld } from './browser';
import { open } from './context';
import { kindOf, onShow } from './notifications';

/**
 * A new version waits until nothing that the user is writing is open, and no reminder is on show. Firefox would put it in under their hands, and Chrome, once it is
 * listened to, leaves the moment to us (platform.md A5). Whoever restarts the browser has it then.
 */

/** The version that waits; kept, since the worker that was told of it will be gone. */
const waitingMark = 'update-waiting';

/** The browser has a new version. */
export async function onUpdate({ version }: { readonly version: string }): Promise<void> {
  await keepMark(open, waitingMark, version);
  await tryUpdate();
}

/** Puts in what waits, unless a page of ours holds it back. May be called at any time, any number of times. */
export async function tryUpdate(): Promise<void> {
  const waiting = await readMark(open, waitingMark);
  if (!waiting) return;
  const isNews = isNewer(waiting, browser.runtime.getManifest().version);
  if (isNews && ((await isUpdateHeld()) || (await isReminderShown()))) return;
  // Forgotten before, not after: should nothing come of it, it is not tried again and again.
  await keepMark(open, waitingMark, '');
  if (isNews) browser.runtime.reload();
}

/** With the version that goes, what it shows goes too: a reminder that nobody has answered yet would be lost. */
const isReminderShown = async (): Promise<boolean> =>
  [...(await onShow())].some((id) => kindOf(id) === 'reminder' || kindOf(id) === 'several');

/** Versions are up to four whole numbers between dots, compared from the left; one that is left out is nought. */
function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((one) => one.split('.').map(Number));
  const at = [0, 1, 2, 3].find((index) => (a?.[index] ?? 0) !== (b?.[index] ?? 0)) ?? 0;
  return (a?.[at] ?? 0) > (b?.[at] ?? 0);
}
