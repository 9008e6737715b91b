// Before the others, which take their time to be read.
import './ahead';
import type { Runtime } from 'webextension-polyfill';
import { isAsked, isRequest } from '../messaging/asked';
import { type Answered, lineName } from '../messaging/line';
import type { Request, Result } from '../messaging/wire';
import { armSweep } from './alarm';
import { browser } from './browser';
import { settings } from './context';
import { firstAnswer } from './first-answers';
import { report } from './report';
import { fromOf } from './sender';

/**
 * The composition root. The worker may be stopped between any two events, so every listener is registered here, synchronously, and
 * nothing that matters is kept in a variable. What carries the events out is loaded with the first that needs it.
 */

/** On every start, before all else: alarms may be gone, and without one nobody might ever wake us. */
armSweep().catch(report);

/** What the first answers need is looked for while the browser still brings the question. */
settings().catch(() => {});

type Duties = typeof import('./duties');
const duties = (): Promise<Duties> => import('./duties');

/** Carries out what nobody waits for an answer to. */
function when(work: (all: Duties) => unknown): void {
  duties().then(work).catch(report);
}

let started = false;
/** Once in each start: when whoever has woken us has been answered, or nobody has asked anything. */
function begin(): void {
  if (started) return;
  started = true;
  when(({ onStart }) => onStart());
}
/** So long a page has to ask, and an answer has the browser's processes to itself on its way; in ms. */
const grace = 50;
setTimeout(begin, grace);

// By the way that Chrome has always known; other messages are left alone.
browser.runtime.onMessage.addListener(((message, sender, reply) => {
  if (!isRequest(message)) return undefined;
  answer(message, sender).then(reply);
  return true;
}) as Runtime.OnMessageListenerCallback);
browser.runtime.onConnect.addListener((port) => {
  // Whose it is is looked at with each question, as with a message: nothing is allowed to a line.
  const { name, sender } = port;
  if (name !== lineName || !sender) return port.disconnect();
  port.onMessage.addListener((asked: unknown) => {
    if (!isAsked(asked)) return;
    answer(asked.request, sender)
      .then((said) => port.postMessage({ number: asked.number, answer: said } satisfies Answered))
      // The page is gone: there is nobody to tell.
      .catch(() => {});
  });
});

/** Whatever happens is an answer: nobody is left waiting. */
async function answer(message: Request, sender: Runtime.MessageSender): Promise<Result<unknown>> {
  try {
    const from = await fromOf(sender);
    if (!from) return { ok: false, error: 'not-allowed' };
    return (await firstAnswer(message, from)) ?? (await duties().then((all) => all.answer(message, from)));
  } catch (error) {
    return { ok: false, error: 'unexpected', detail: String(error) };
  } finally {
    // Once the answer has come.
    setTimeout(onAnswered, grace);
  }
}

/** Whoever is in touch with us shows that time has passed. */
function onAnswered(): void {
  if (started) when(({ sweepIfStale }) => sweepIfStale());
  else begin();
}

browser.alarms.onAlarm.addListener(({ name }) => when(({ onAlarm }) => onAlarm(name)));
browser.notifications.onClicked.addListener((id) => when(({ onClicked }) => onClicked(id)));
// Firefox has no buttons, and does not tell of them.
browser.notifications.onButtonClicked?.addListener((id, button) =>
  when(({ onNotificationButton }) => onNotificationButton(id, button)),
);
browser.notifications.onClosed.addListener((id) => when(({ onClosed }) => onClosed(id)));
browser.commands.onCommand.addListener((command, tab) => when(({ onCommand }) => onCommand(command, tab?.id)));
browser.permissions.onAdded.addListener(({ origins = [] }) => when(({ onGranted }) => onGranted(origins)));
browser.permissions.onRemoved.addListener(({ origins = [] }) => when(({ onTakenBack }) => onTakenBack(origins)));
browser.contextMenus.onClicked.addListener((info, tab) => when(({ onMenu }) => onMenu(info, tab)));
browser.runtime.onUpdateAvailable.addListener((details) => when(({ onUpdate }) => onUpdate(details)));
// That they are listened to starts the worker, and every start does what is above too.
for (const begun of [browser.runtime.onInstalled, browser.runtime.onStartup])
  begun.addListener(() => when(({ createMenu }) => createMenu()));
