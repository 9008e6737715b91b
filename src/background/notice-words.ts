import { dayOf, daysBetween, type Instant, msOf } from '../domain/day';
import { historyOf } from '../domain/history';
import type { QueueCounts, Reminder } from '../domain/reminder';
import { talkTrack } from '../domain/talk-track';
import type { ContactView } from '../messaging/views';
import type { Present } from '../store/queue';
import { upTo } from './badge';
import { browser, message } from './browser';
import { settings } from './context';
import type { Shown } from './notifications';

/** What notifications say. */

/** "9 today, 2 promised, 3 overdue", without the parts that are none. */
export function briefWords({ promised, overdue, today }: QueueCounts): Shown {
  const parts = [
    today ? message('briefToday', upTo(today)) : '',
    promised ? message('briefPromised', upTo(promised)) : '',
    overdue ? message('briefOverdue', upTo(overdue)) : '',
  ].filter(Boolean);
  const text = new Intl.ListFormat(browser.i18n.getUILanguage(), { type: 'unit' }).format(parts);
  return { title: message('briefTitle'), text };
}

/** A promise with the words to open the call with; a step that was snoozed until now. Late ones say their true time. */
export async function reminderWords(
  { kind, due, promiseId }: Reminder,
  contact: ContactView | null,
  late: boolean,
  here: Present,
): Promise<Shown> {
  const name = nameOf(contact);
  const when = timeWords(due, here);
  if (kind === 'snoozed') {
    const title = message('snoozedNowTitle', name);
    return { title, text: message('snoozedText', when), acts: [message('logTouch'), message('snooze')] };
  }
  const promise = contact?.promises.find(({ id }) => id === promiseId);
  const title = late
    ? message('promiseLateTitle', when, name)
    : kind === 'now'
      ? message('promiseNowTitle', name)
      : message('promiseSoonTitle', name, when);
  const opener = contact && (await openerOf(contact, promiseId, here));
  const text = [opener || message('promiseText', name, when), promise?.note ?? ''].filter(Boolean).join('\n');
  const log = promise?.what === 'appointment' ? message('tookPlace') : message('logTouch');
  // Before its time there is nothing to log yet.
  return kind === 'now' ? { title, text, acts: [log, message('snooze')], stays: true } : { title, text };
}

/** Named in a notification of several; the list shows the others. */
export const named = 4;

/** @param some the first {@link named} of `count`, each with the name of its contact */
export function severalWords(
  some: readonly { readonly due: Instant; readonly name: string }[],
  count: number,
  late: boolean,
  here: Present,
): Shown {
  const lines = some.map(({ due, name }) => message('severalLine', timeWords(due, here), name));
  const more = count > some.length ? [message('severalMore', String(count - some.length))] : [];
  const title = message(late ? 'severalLateTitle' : 'severalTitle', String(count));
  return { title, text: [...lines, ...more].join('\n') };
}

export const nameOf = (contact: ContactView | null): string =>
  contact ? contact.fields.name.value || message('nameMissing') : message('oneOfYours');

/** What to say first, where the promise is the next thing to do; empty where it is not. */
async function openerOf(contact: ContactView, promiseId: string | undefined, here: Present): Promise<string> {
  const { fields, plan, touches, zone, language } = contact;
  const { step } = plan;
  if (step?.why.rule !== 'promise' || step.why.promiseId !== promiseId) return '';
  const { sender, templates } = await settings();
  const told = talkTrack(
    {
      contact: fields,
      history: historyOf(touches),
      step,
      now: here.now,
      sender,
      zone: here.zone,
      contactZone: zone?.value ?? null,
      language: language?.value ?? browser.i18n.getUILanguage(),
      medium: 'call',
    },
    templates,
  );
  return told?.text ?? '';
}

/** "10:00", "Friday 10:00", "3 Nov 10:00": by the user's clock, as near as it needs. */
export function timeWords(at: Instant, { today, zone }: Present): string {
  const away = Math.abs(daysBetween(dayOf(at, zone), today));
  const day =
    away === 0 ? {} : away < 7 ? { weekday: 'long' as const } : { day: 'numeric' as const, month: 'short' as const };
  const time = { hour: 'numeric', minute: '2-digit', timeZone: zone } as const;
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { ...day, ...time }).format(msOf(at));
}
