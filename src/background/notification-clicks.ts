import type { NewTouch } from '../domain/acts';
import { inAnHour } from '../domain/in-an-hour';
import { movePromise, putOffTo } from '../domain/promise-acts';
import { isQuiet } from '../domain/quiet';
import { promiseOf } from '../domain/reminder';
import { tookPlace, usually } from '../domain/usual-touch';
import type { Done } from '../messaging/protocol';
import { CallError } from '../messaging/wire';
import { endNotice, endRaising, readNotice, readReminders } from '../store/reminders';
import { type AfterAct, change, log, takeBack, view } from './acting';
import { browser, message, openTab } from './browser';
import { now, open, present, settings } from './context';
import { codeOf } from './failure';
import { nameOf, timeWords } from './notice-words';
import { kindOf, partsOf, type Shown, show, takeDown } from './notifications';
import { openContact } from './open-contact';

/** What the user does with a notification. */

/** Says why somebody could not be added from a page; there is no page of ours in which to say it. */
export const sayNotRead = (title: string, text: string): Promise<void> => show(notRead, { title, text });
const notRead = 'not-read';

/** After an act by a button: `done:<id of the act>`. */
const donePrefix = 'done:';

interface Subject {
  readonly fingerprint: string;
  readonly contactId: string;
}

/**
 * The one reminder that a notification speaks of: its own, or the last that is left of several. Its contact may have become part of another
 * since it was shown. `null`: it is of no one contact.
 */
async function subjectOf(id: string): Promise<Subject | null> {
  const { fingerprint, contactId } = partsOf(id);
  const members = contactId ? [fingerprint] : ((await readNotice(open, fingerprint))?.members ?? []);
  const [row, ...others] = await readReminders(open, members);
  if (row && !others.length) return row;
  return contactId ? { fingerprint, contactId } : null;
}

/** A reminder leads to where its contact lives, a brief and several to the queue; a word of ours has been read. */
export async function onClicked(id: string): Promise<void> {
  await takeDown(id);
  const subject = await subjectOf(id);
  const contact = subject && (await view(subject.contactId).catch(() => null));
  if (contact && (await openContact(contact))) return;
  if (kindOf(id) !== 'word') await openQueue();
}

const openQueue = (): Promise<void> => openTab(browser.runtime.getURL('src/popup/index.html'));

/** The first button logs, the second snoozes; after either, the only one takes back. What could not be done is said, in its place. */
export async function onButton(id: string, button: number, after: AfterAct): Promise<void> {
  // At once, so that no second press does it twice.
  await takeDown(id);
  try {
    if (id.startsWith(donePrefix)) {
      await takeBack(id.slice(donePrefix.length), after);
      return;
    }
    const subject = await subjectOf(id);
    if (subject) {
      const { done, said } = await (button === 0 ? logUsual : snooze)(subject, after);
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

/** Logs what the button says: another promise of theirs may be the next step by now. */
async function logUsual({ contactId, fingerprint }: Subject, after: AfterAct): Promise<Acted> {
  const { plan, fields, promises } = await view(contactId);
  if (!plan.step) throw new CallError('gone');
  const promise = promises.find(({ id }) => id === promiseOf(fingerprint));
  const step = promise ? { kind: 'promise' as const } : plan.step;
  const as = promise?.what === 'appointment' ? tookPlace : usually({ step, last: plan.last, home: fields.home });
  const touch: NewTouch = { ...as, direction: 'out', note: '', about: '' };
  const done = await log({ contactId }, touch, after);
  const words = [message(`channel_${as.channel}`), message(`outcome_${as.outcome.replaceAll('-', '_')}`)].join(': ');
  return { done, said: { title: message('loggedTitle', nameOf(done.contact)), text: words } };
}

async function snooze({ contactId, fingerprint }: Subject, after: AfterAct): Promise<Acted> {
  const until = inAnHour(now());
  const promiseId = promiseOf(fingerprint);
  const done = await change(
    contactId,
    (dossier, c) => (promiseId ? movePromise(dossier, promiseId, until, c) : putOffTo(dossier, until, c)),
    after,
  );
  const [here, { quiet }] = await Promise.all([present(), settings()]);
  const silent = isQuiet(until, quiet, here.zone) ? message('promiseInQuiet') : '';
  const text = [message('snoozedUntil', timeWords(until, here)), silent].filter(Boolean).join(' ');
  return { done, said: { title: message('snoozedTitle', nameOf(done.contact)), text } };
}

/** Whoever closes one has seen it, whatever became of us after we showed it. */
export async function onClosed(id: string): Promise<void> {
  const { fingerprint, contactId } = partsOf(id);
  if (contactId) await endRaising(open, [fingerprint]);
  else if (kindOf(id) !== 'word') await endNotice(open, fingerprint);
}
