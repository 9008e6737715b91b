import type { NewTouch } from '../domain/acts';
import { addMinutes } from '../domain/day';
import { movePromise, putOffTo } from '../domain/promise-acts';
import { promiseOf } from '../domain/reminder';
import { tookPlace, usually } from '../domain/usual-touch';
import type { Done } from '../messaging/protocol';
import { CallError } from '../messaging/wire';
import { endNotice, endRaising } from '../store/reminders';
import { type AfterAct, change, log, takeBack, view } from './acting';
import { browser, message } from './browser';
import { now, open, present } from './context';
import { codeOf } from './failure';
import { nameOf, timeWords } from './notice-words';
import { partsOf, type Shown, show, takeDown } from './notifications';
import { openContact } from './open-contact';

/** What the user does with a notification. */

/** Says why somebody could not be added from a page; there is no page of ours in which to say it. */
export const sayNotRead = (title: string, text: string): Promise<void> => show(notRead, { title, text });
const notRead = 'not-read';

/** After an act by a button: `done:<id of the act>`. */
const donePrefix = 'done:';

/** A reminder leads to where its contact lives, a brief and several to the queue; a word of ours has been read. */
export async function onClicked(id: string): Promise<void> {
  await takeDown(id);
  const { fingerprint, contactId } = partsOf(id);
  const contact = contactId ? await view(contactId).catch(() => null) : null;
  if (contact && (await openContact(contact))) return;
  if (/^(brief|late|several|promise|snooze):/.test(fingerprint)) await openQueue();
}

const openQueue = async (): Promise<void> =>
  void (await browser.tabs.create({ url: browser.runtime.getURL('src/popup/index.html') }));

/** Minutes. */
const snoozeFor = 60;

/** The first button logs, the second snoozes; after either, the only one takes back. What could not be done is said, in its place. */
export async function onButton(id: string, button: number, after: AfterAct): Promise<void> {
  const { fingerprint, contactId } = partsOf(id);
  // At once, so that no second press does it twice.
  await takeDown(id);
  try {
    if (fingerprint.startsWith(donePrefix)) await takeBack(fingerprint.slice(donePrefix.length), after);
    else if (contactId) {
      const { done, said } = await (button === 0 ? logUsual : snooze)(contactId, fingerprint, after);
      await show(`${donePrefix}${done.actId}`, { ...said, acts: [message('undo')] });
    }
  } catch (error) {
    const code = error instanceof CallError ? error.code : codeOf(error);
    await show(id, { title: message('notDoneTitle'), text: message(`error_${code.replaceAll('-', '_')}`) });
  }
}

interface Acted {
  readonly done: Done;
  readonly said: Shown;
}

async function logUsual(contactId: string, _fingerprint: string, after: AfterAct): Promise<Acted> {
  const { plan, fields } = await view(contactId);
  if (!plan.step) throw new CallError('gone');
  const as =
    plan.step.kind === 'appointment' ? tookPlace : usually({ step: plan.step, last: plan.last, home: fields.home });
  const touch: NewTouch = { ...as, direction: 'out', note: '', about: '' };
  const done = await log({ contactId }, touch, after);
  const words = [message(`channel_${as.channel}`), message(`outcome_${as.outcome.replaceAll('-', '_')}`)].join(': ');
  return { done, said: { title: message('loggedTitle', nameOf(done.contact)), text: words } };
}

async function snooze(contactId: string, fingerprint: string, after: AfterAct): Promise<Acted> {
  const until = addMinutes(now(), snoozeFor);
  const promiseId = promiseOf(fingerprint);
  const done = await change(
    contactId,
    (dossier, c) => (promiseId ? movePromise(dossier, promiseId, until, c) : putOffTo(dossier, until, c)),
    after,
  );
  const text = message('snoozedUntil', timeWords(until, await present()));
  return { done, said: { title: message('snoozedTitle', nameOf(done.contact)), text } };
}

/** Whoever closes one has seen it, whatever became of us after we showed it. */
export async function onClosed(id: string): Promise<void> {
  const { fingerprint, contactId } = partsOf(id);
  if (contactId) await endRaising(open, [fingerprint]);
  else if (/^(brief|late|several):/.test(fingerprint)) await endNotice(open, fingerprint);
}
