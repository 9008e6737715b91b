import { type Instant, msOf } from '../domain/day';
import type { QueueCounts, Reminder } from '../domain/reminder';
import { promiseDue } from '../store/due-promises';
import { forgetRaised } from '../store/keep';
import type { Present } from '../store/queue';
import { view } from './acting';
import { browser, message } from './browser';
import { open } from './context';
import { openContact } from './open-contact';

/**
 * Notifications are a courtesy; badge and queue are the truth. Their ids carry what a click needs, because the worker that
 * raised them will long be gone. Only what both browsers take is passed: Firefox rejects `buttons` and `requireInteraction`.
 */
const icon = 'icons/128.png';
const separator = '|';

const show = (id: string, title: string, text: string): Promise<string> =>
  browser.notifications.create(id, { type: 'basic', iconUrl: browser.runtime.getURL(icon), title, message: text });

/** Shows a reminder under its fingerprint, so that the same one replaces itself. */
export async function raise(reminder: Reminder, here: Present): Promise<void> {
  if (reminder.kind === 'brief') {
    await show(reminder.fingerprint, message('briefTitle'), briefText(reminder));
    return;
  }
  const contact = await view(reminder.contactId).catch(() => null);
  if (!contact) return;
  const name = contact.fields.name.value;
  const time = clockTime(reminder.at, here.zone);
  const title = reminder.when === 'now' ? message('promiseNowTitle', name) : message('promiseSoonTitle', name, time);
  const note = contact.promises.find(({ at }) => at === reminder.at)?.note;
  const text = note || message('promiseText', name, time);
  await show([reminder.fingerprint, reminder.contactId].join(separator), title, text);
}

/** "9 today, 2 promised, 3 overdue", without the parts that are none. */
function briefText({ promised, overdue, today }: QueueCounts): string {
  const parts = [
    overdue ? message('briefOverdue', String(overdue)) : '',
    promised ? message('briefPromised', String(promised)) : '',
    today ? message('briefToday', String(today)) : '',
  ].filter(Boolean);
  return new Intl.ListFormat(browser.i18n.getUILanguage(), { type: 'unit' }).format(parts);
}

const clockTime = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(
    msOf(at),
  );

/** Says why somebody could not be added from a page; there is no page of ours in which to say it. */
export const sayNotRead = (title: string, text: string): Promise<string> => show(notRead, title, text);
const notRead = 'not-read';

/** A brief leads to the queue, a promise to where its contact lives. */
export async function onClicked(id: string): Promise<void> {
  await browser.notifications.clear(id);
  if (id === notRead) return;
  const [, contactId] = id.split(separator);
  const home = contactId ? (await view(contactId).catch(() => null))?.fields.home : undefined;
  if (home && (await openContact(home))) return;
  await browser.tabs.create({ url: browser.runtime.getURL('src/popup/index.html') });
}

/**
 * Takes down what has been acted on: a contact's promises that ask for nothing any more, or for another time, and the brief when nobody
 * is waiting. A promise taken down may be raised again, should it be due once more.
 */
export async function clearReminders(
  { promised, overdue, today }: QueueCounts,
  contactIds: readonly string[],
): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  await Promise.all(
    shown.map(async (id) => {
      const [fingerprint = '', contactId = ''] = id.split(separator);
      const [, promiseId, at] = /^promise:([\w-]+):(.+):(?:before|now)$/.exec(fingerprint) ?? [];
      if (!promiseId) {
        if (promised + overdue + today === 0) await browser.notifications.clear(id);
        return;
      }
      if (!contactIds.includes(contactId) || (await promiseDue(open, contactId, promiseId)) === at) return;
      await browser.notifications.clear(id);
      await forgetRaised(open, fingerprint);
    }),
  );
}
