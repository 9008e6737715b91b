import type { Runtime } from 'webextension-polyfill';
import { contentToBackground, pageToBackground } from '../messaging/protocol';
import { isRequest, serve } from '../messaging/serve';
import type { ErrorCode, Result } from '../messaging/wire';
import { startOn, stopOn } from './anywhere';
import { keepFiles } from './auto-file';
import { browser, tellPages } from './browser';
import { onCommand } from './commands';
import { contentCalls } from './contents';
import { open } from './context';
import { codeOf } from './failure';
import { createMenu, onMenu } from './menus';
import { onButton, onClicked, onClosed } from './notification-clicks';
import { pageCalls } from './pages';
import { keepPlansCurrent } from './plans';
import { fromOf } from './sender';
import { tellTrouble } from './sentinel';
import { registerHosts } from './sites';
import { keepSnapshots, snapshotAfterFailure } from './snapshotting';
import { armSweep, isSweep, settle, sweep, sweepIfStale } from './sweep';
import { onUpdate, tryUpdate } from './updating';

/**
 * The composition root. The worker may be stopped between any two events, so every listener is registered here, synchronously, and
 * nothing that matters is kept in a variable.
 */

/** So long the answer to an act has the browser's processes to itself, in ms. */
const breath = 50;

/** After every act that was stored: pages, badge and notifications follow, once the user has been answered and sees it. */
function afterAct(contactIds: readonly string[]): void {
  setTimeout(() => {
    tellPages({ news: 'changed', contactIds: contactIds.length ? contactIds : null });
    settle().catch(report).then(keepOutside).catch(report);
  }, breath);
}

/** There is nobody to tell; the browser's own console keeps it for whoever looks. Never with what the user wrote. */
function report(error: unknown): void {
  console.error(
    'steadfast',
    error instanceof Error ? `${error.name} ${error.stack?.split('\n')[1] ?? ''}` : typeof error,
  );
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

function failed(error: unknown): ErrorCode {
  const code = codeOf(error);
  if (code === 'full' || code === 'not-saved') snapshotAfterFailure();
  return code;
}

const pages = pageCalls(afterAct);
const contents = contentCalls(afterAct);

browser.runtime.onMessage.addListener(
  (message: unknown, sender: Runtime.MessageSender): Promise<Result<unknown>> | undefined => {
    if (!isRequest(message)) return undefined;
    return fromOf(sender).then((from) => {
      if (from) sweepIfStale().catch(report);
      if (from?.kind === 'page') return serve(pageToBackground, pages, message, from, failed);
      if (from?.kind === 'content') return serve(contentToBackground, contents, message, from, failed);
      return { ok: false, error: 'not-allowed' };
    });
  },
);

browser.alarms.onAlarm.addListener(({ name }) => {
  // The zone of the machine changes without a word; so the plans are looked at with every sweep, which costs one read.
  if (isSweep(name)) lookAround().catch(report);
});
browser.notifications.onClicked.addListener((id) => {
  onClicked(id).catch(report);
});
// Firefox has no buttons, and does not tell of them.
browser.notifications.onButtonClicked?.addListener((id, button) => {
  onButton(id, button, afterAct).catch(report);
});
browser.notifications.onClosed.addListener((id) => {
  onClosed(id).catch(report);
});
browser.commands.onCommand.addListener((command, tab) => {
  onCommand(command, tab?.id).catch(report);
});
browser.permissions.onAdded.addListener(({ origins = [] }) => {
  // Whoever woke the background by this has it registered at its start too, and one of the two may be refused.
  for (const task of [registerHosts, () => startOn(origins)]) task().catch(report);
});
browser.permissions.onRemoved.addListener(({ origins = [] }) => {
  for (const task of [registerHosts, () => stopOn(origins)]) task().catch(report);
});
browser.contextMenus.onClicked.addListener((info, tab) => {
  onMenu(info, tab).catch(report);
});
browser.runtime.onUpdateAvailable.addListener((details) => {
  onUpdate(details).catch(report);
});
// That they are listened to starts the worker, and every start does what is below too.
for (const begun of [browser.runtime.onInstalled, browser.runtime.onStartup])
  begun.addListener(() => {
    createMenu().catch(report);
  });

/** On every start, whatever woke us: enabling tells nobody, and alarms may be gone. */
for (const task of [armSweep, registerHosts, lookAround]) task().catch(report);
