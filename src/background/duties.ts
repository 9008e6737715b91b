import { contentToBackground, pageToBackground } from '../messaging/protocol';
import { serve } from '../messaging/serve';
import type { ErrorCode, Request, Result } from '../messaging/wire';
import { isSweep } from './alarm';
import { startOn, stopOn } from './anywhere';
import { keepFiles } from './auto-file';
import { tellPages } from './browser';
import { contentCalls } from './contents';
import { open } from './context';
import { codeOf } from './failure';
import { onButton } from './notification-clicks';
import { pageCalls } from './pages';
import { keepPlansCurrent } from './plans';
import { registerHosts } from './registering';
import { report } from './report';
import type { From } from './sender';
import { tellTrouble } from './sentinel';
import { keepSnapshots, snapshotAfterFailure } from './snapshotting';
import { settle, sweep } from './sweep';
import { tryUpdate } from './updating';

/** All that the background does but for its first answers: `index` loads it when it is called for. */

export { keepOld } from './before-upgrade';
export { onCommand } from './commands';
export { eraseAll } from './erase-all';
export { createMenu, onMenu } from './menus';
export { onClicked, onClosed } from './notification-clicks';
export { sweepIfStale } from './sweep';
export { onUpdate } from './updating';

/** So long the answer to an act has the browser's processes to itself, in ms. */
const breath = 50;

/** After every act that was stored: pages, badge and notifications follow, once the user has been answered and sees it. */
function afterAct(contactIds: readonly string[]): void {
  setTimeout(() => {
    tellPages({ news: 'changed', contactIds: contactIds.length ? contactIds : null });
    settle().catch(report).then(keepOutside).catch(report);
  }, breath);
}

/** What outlives the database: snapshots, and files in the user's downloads. */
const keepOutside = (): Promise<void> => keepSnapshots(open).finally(() => keepFiles(open));

/**
 * What is due is looked at by the steps as they are where the user is now: by those of another zone, a day may seem empty that is not. That
 * they follow is no sign that the user is at work.
 */
const lookAround = (): Promise<void> =>
  keepPlansCurrent(() => void tellPages({ news: 'changed', contactIds: null }))
    .catch(report)
    .then(sweep)
    .catch(async (error: unknown) => {
      await tellTrouble(error);
      throw error;
    })
    .finally(tryUpdate)
    .then(keepOutside);

/** The zone of the machine changes without a word; so the plans are looked at with every sweep, which costs one read. */
export const onAlarm = async (name: string): Promise<void> => (isSweep(name) ? lookAround() : undefined);

function failed(error: unknown): ErrorCode {
  const code = codeOf(error);
  if (code === 'full' || code === 'not-saved') snapshotAfterFailure();
  return code;
}

const pages = pageCalls(afterAct);
const contents = contentCalls(afterAct);

export const answer = (message: Request, from: From): Promise<Result<unknown>> =>
  from.kind === 'page'
    ? serve(pageToBackground, pages, message, from, failed)
    : serve(contentToBackground, contents, message, from, failed);

export const onNotificationButton = (id: string, button: number): Promise<void> => onButton(id, button, afterAct);

/** Once they are registered: then every page of them that comes has its script, and those that are there are seen to. */
export function onGranted(origins: readonly string[]): void {
  registerHosts()
    .catch(report)
    .then(() => startOn(origins))
    .catch(report);
}
export function onTakenBack(origins: readonly string[]): void {
  for (const task of [registerHosts, () => stopOn(origins)]) task().catch(report);
}

/** On every start, whatever woke us: enabling tells nobody. */
export function onStart(): void {
  for (const task of [registerHosts, lookAround]) task().catch(report);
}
