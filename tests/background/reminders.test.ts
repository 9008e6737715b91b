import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Done, SettingsView } from '../../src/messaging/protocol';
import type { QueueView } from '../../src/messaging/views';
import { badge, broken, everShown, opened, screen, shown, told } from './fake-browser';
import { anew, at, page, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const alerts = (): string[] =>
  [...shown.keys()].map((id) => id.replace(/^promise:[\w-]+:/, 'promise:').split('|')[0] ?? '').toSorted();

beforeEach(() => anew('2026-11-18T07:00:00Z')); // a Wednesday
afterEach(() => vi.useRealTimers());

describe('a reminder', () => {
  it('that cannot be shown takes no other with it, and is tried again', async () => {
    const { sweep, promised } = await start();
    await promised('amina', '2026-11-18T12:00:00.000Z');
    await promised('jonas', '2026-11-18T12:00:00.000Z');
    broken.prefix = 'brief';
    at('2026-11-18T12:00:30Z');
    await expect(sweep()).rejects.toThrow('Unable to download');
    expect(alerts()).toEqual(['promise:2026-11-18T12:00:00.000Z:now', 'promise:2026-11-18T12:00:00.000Z:now']);
    broken.prefix = 'never';
    await sweep();
    expect(alerts()).toHaveLength(3);
  });

  it('comes once, however often it is looked for', async () => {
    const { sweep, promised } = await start();
    await promised('amina', '2026-11-18T12:00:00.000Z');
    at('2026-11-18T11:55:00Z');
    await sweep();
    expect(alerts()).toContain('promise:2026-11-18T12:00:00.000Z:before');
    shown.clear();
    await Promise.all([sweep(), sweep()]);
    await (await start()).sweep();
    expect(alerts()).toEqual([]);
  });

  it('of a promise stays when something else about the contact changes, and goes when it is kept', async () => {
    const { calls, sweep, promised, settled } = await start();
    const { contact } = await promised('amina', '2026-11-18T12:00:00.000Z');
    at('2026-11-18T12:00:30Z');
    await sweep();
    const contactId = contact.id;
    const promise = 'promise:2026-11-18T12:00:00.000Z:now';
    await settled(calls.changeContact?.({ contactId, patch: { reason: 'Oak' } }) as Promise<unknown>);
    expect(alerts()).toContain(promise);
    const touch = { channel: 'call', direction: 'out', outcome: 'spoke', note: '', about: '' };
    const { actId } = (await settled(calls.log?.({ target: { contactId }, touch }) as Promise<unknown>)) as Done;
    expect(alerts()).not.toContain(promise);
    expect(badge.text).toBe('');
    // Taken back, it asks again.
    await settled(calls.undo?.({ actId }) as Promise<unknown>);
    at('2026-11-18T12:01:30Z');
    await sweep();
    expect(alerts()).toContain(promise);
    expect(badge.text).toBe('1');
  });

  it('the morning brief does not come in the afternoon because somebody was added', async () => {
    const { calls, sweep, settled, capture } = await start();
    at('2026-11-18T16:30:00Z');
    await sweep();
    await settled(calls.add?.({ capture: capture('amina') }) as Promise<unknown>);
    at('2026-11-18T16:31:00Z');
    await sweep();
    expect(alerts()).toEqual([]);
  });

  it('the morning brief comes on the next working day', async () => {
    const { calls, sweep, settled, capture } = await start();
    await settled(calls.add?.({ capture: capture('amina') }) as Promise<unknown>);
    at('2026-11-19T08:29:00Z');
    await sweep();
    expect(alerts()).toEqual([]);
    at('2026-11-19T08:30:00Z');
    await sweep();
    expect(alerts()).toEqual(['brief:2026-11-19']);
    expect(badge.text).toBe('1');
  });
});

/** What stands in the notifications on show, buttons behind bars. */
const words = (): string[] =>
  [...shown.values()].map(({ title, message, buttons = [] }) =>
    [`${title} / ${message}`, ...buttons.map((button) => button.title)].join(' | '),
  );
const noon = '2026-11-18T12:00:00.000Z';
const spoke = { channel: 'call', direction: 'out', outcome: 'spoke', note: '', about: '' } as const;

/** Three promises at different times, of which nothing was raised when they were due. */
async function missed() {
  const background = await start();
  const ids: string[] = [];
  for (const [name, time] of [
    ['amina', noon],
    ['jonas', '2026-11-18T13:30:00.000Z'],
    ['ruth', '2026-11-19T10:00:00.000Z'],
  ] as const)
    ids.push((await background.promised(name, time)).contact.id);
  at('2026-11-19T12:00:00Z');
  await background.sweep();
  const log = (contactId: string | undefined) =>
    background.settled(background.calls.log?.({ target: { contactId }, touch: spoke }) as Promise<unknown>);
  return { ...background, ids, log };
}
const late = 'severalLateTitle 3 / severalLine Wednesday 12:00 PM amina';

describe('what was missed', () => {
  it('comes once, together, with its true times', async () => {
    const { sweep } = await missed();
    expect(words()).toEqual([
      'briefTitle / briefOverdue 3',
      `${late}\nseveralLine Wednesday 1:30 PM jonas\nseveralLine 10:00 AM ruth`,
    ]);
    for (const later of ['2026-11-19T12:01:00Z', '2026-11-20T07:30:00Z']) {
      at(later);
      await sweep();
    }
    expect(everShown).toHaveLength(2);
  });

  it('is named no more once it was acted on, and goes with the last', async () => {
    const { ids, log } = await missed();
    await log(ids[0]);
    expect(words()).toContain('severalLateTitle 2 / severalLine Wednesday 1:30 PM jonas\nseveralLine 10:00 AM ruth');
    await log(ids[1]);
    await log(ids[2]);
    expect(words()).toEqual([]);
    expect(everShown).toHaveLength(2);
  });

  it('by itself is shown by itself', async () => {
    const { sweep, promised } = await start();
    await promised('amina', noon);
    at('2026-11-18T14:00:00Z');
    await sweep();
    expect(words().some((one) => one.startsWith('promiseLateTitle 12:00 PM amina / '))).toBe(true);
  });
});

describe('nothing is raised', () => {
  it.each([
    ['in quiet hours', { quiet: { from: 11 * 60, until: 14 * 60 } }, '2026-11-18T14:00:00Z'],
    ['while it is paused', { pausedUntil: '2026-11-18T15:00:00.000Z' }, '2026-11-18T15:00:00Z'],
  ])('%s; then what fell into them comes', async (_, patch, over) => {
    const { sweep, promised, calls } = await start();
    await promised('amina', noon);
    await calls.changeSettings?.({ patch }, { ...page });
    for (const time of ['2026-11-18T11:50:00Z', noon, '2026-11-18T13:59:00Z']) {
      at(time);
      await sweep();
    }
    expect(alerts()).toEqual([]);
    expect(badge.text).toBe('1');
    at(over);
    await sweep();
    expect(alerts()).toContain('promise:2026-11-18T12:00:00.000Z:now');
  });

  it.each([
    ['linux', []],
    ['win', []],
    ['mac', ['promise:2026-11-18T12:00:00.000Z:now']],
  ])('while the browser fills the screen, as far as %s tells', async (os, raised) => {
    const { sweep, promised } = await start();
    await promised('amina', noon);
    screen.state = 'fullscreen';
    screen.os = os;
    at(noon);
    await sweep();
    expect(alerts().filter((one) => one.startsWith('promise'))).toEqual(raised);
    screen.state = 'normal';
    await sweep();
    expect(alerts()).toContain('promise:2026-11-18T12:00:00.000Z:now');
  });
});

describe('a background that was stopped', () => {
  /** As it is left between the word that something is about to be shown and the word that it was. */
  async function stoppedWhileShowing(tries: number, onShow: boolean) {
    const { promised } = await start();
    const { contact } = await promised('amina', noon);
    at(noon);
    const { open } = await import('../../src/background/context');
    const { beginRaising, waitingReminders } = await import('../../src/store/reminders');
    const waiting = (await waitingReminders(open, noon as never)).filter(({ kind }) => kind === 'now');
    const id = `${waiting[0]?.fingerprint}|${contact.id}`;
    for (let count = 0; count < tries; count++) await beginRaising(open, waiting as never, id);
    if (onShow) shown.set(id, { title: '', message: '' });
    const { sweep } = await start();
    await sweep();
    await sweep();
    return everShown.filter((one) => one === id).length;
  }

  it('shows once more what it may not have shown', async () => {
    expect(await stoppedWhileShowing(1, false)).toBe(1);
  });
  it('shows nothing again that is on show', async () => {
    expect(await stoppedWhileShowing(1, true)).toBe(0);
  });
  it('and was stopped there twice, shows nothing more', async () => {
    expect(await stoppedWhileShowing(2, false)).toBe(0);
  });
  it('shows nothing again that was closed meanwhile', async () => {
    const { promised } = await start();
    const { contact } = await promised('amina', noon);
    at(noon);
    const { open } = await import('../../src/background/context');
    const { beginRaising, waitingReminders } = await import('../../src/store/reminders');
    const [waiting] = (await waitingReminders(open, noon as never)).filter(({ kind }) => kind === 'now');
    const id = `${waiting?.fingerprint}|${contact.id}`;
    await beginRaising(open, [waiting] as never, id);
    const { sweep } = await start();
    await (await import('../../src/background/notification-clicks')).onClosed(id);
    await sweep();
    expect(everShown.filter((one) => one === id)).toEqual([]);
  });
});

describe('a notification', () => {
  const clicks = () => import('../../src/background/notification-clicks');
  async function raised() {
    const background = await start();
    const { contact } = await background.promised('amina', noon);
    at('2026-11-18T12:00:30Z');
    await background.sweep();
    const id = [...shown.keys()].find((one) => one.endsWith(contact.id)) ?? '';
    const after: string[] = [];
    const press = async (which: string, button: number) => {
      await (await clicks()).onButton(which, button, (ids) => void after.push(...ids));
      for (const _ of after.splice(0)) await background.settle();
    };
    return { ...background, contactId: contact.id, id, press };
  }

  it('of a promise opens with the words to say', async () => {
    await raised();
    expect(words()).toContain(
      'promiseNowTitle amina / Hello amina. You asked me to call today at 12:00. Is it still a good time? | logTouch | snooze',
    );
  });

  it('logs the usual touch by its first button, and offers the way back', async () => {
    const { id, press, contactId, calls } = await raised();
    await press(id, 0);
    const [done] = [...shown.keys()].filter((one) => one.startsWith('done:'));
    expect(shown.get(done ?? '')).toMatchObject({
      title: 'loggedTitle amina',
      message: 'channel_call: outcome_no_answer',
    });
    expect(badge.text).toBe('');
    expect(shown.has(id)).toBe(false);
    await press(done ?? '', 0);
    const contact = (await calls.contact?.({ contactId })) as never as Done['contact'];
    expect(contact.touches).toEqual([]);
    expect(badge.text).toBe('1');
  });

  it('snoozes its promise by an hour by its second', async () => {
    const { id, press, contactId, calls, sweep } = await raised();
    await press(id, 1);
    const contact = (await calls.contact?.({ contactId })) as never as Done['contact'];
    expect(contact.promises.map(({ at: time }) => time)).toEqual(['2026-11-18T13:00:30.000Z']);
    expect([...shown.values()].map(({ title }) => title)).toContain('snoozedTitle amina');
    at('2026-11-18T13:01:00Z');
    await sweep();
    expect(alerts()).toContain('promise:2026-11-18T13:00:30.000Z:now');
  });

  it('says what could not be done, in its place', async () => {
    const { id, press, contactId, calls, settled } = await raised();
    await settled(calls.deleteContact?.({ contactId }, { ...page }) as Promise<unknown>);
    await press(id, 0);
    expect(shown.get(id)).toMatchObject({ title: 'notDoneTitle', message: 'error_gone' });
  });

  it('of a brief leads to the queue, of a test nowhere', async () => {
    await start();
    await (await clicks()).onClicked('brief:2026-11-18');
    await (await clicks()).onClicked('test');
    expect(opened).toEqual(['chrome-extension://abcdefghijklmnopabcdefghijklmnop/src/popup/index.html']);
  });
});

describe('the badge', () => {
  it('has another colour while a promise is broken, and says so in words', async () => {
    const { sweep, promised, calls, settled, capture } = await start();
    await settled(calls.add?.({ capture: capture('jonas') }) as Promise<unknown>);
    at('2026-11-19T08:00:00Z');
    await sweep();
    const overdue = badge.colour;
    expect(badge).toMatchObject({ text: '1', title: 'appName: badgeOverdue 1' });
    await promised('amina', '2026-11-19T12:00:00.000Z');
    expect(badge).toMatchObject({ text: '1', title: 'appName: badgeOverdue 1, badgePromised 1', colour: overdue });
    at('2026-11-19T12:00:00Z');
    await sweep();
    expect(badge).toMatchObject({ text: '2', title: 'appName: badgeOverdue 2, badgeLate 1' });
    expect(badge.colour).not.toBe(overdue);
  });
});

describe('pages that are open', () => {
  it('hear of a sweep that has changed the badge, and of no other', async () => {
    const { sweep, promised } = await start();
    await promised('amina', '2026-11-18T12:00:00.000Z');
    told.length = 0;
    await sweep();
    expect(told).toEqual([]);
    at('2026-11-18T12:00:30Z');
    await sweep();
    expect(told).toEqual([{ news: 'changed', contactIds: null }]);
  });
});

describe('a change of working days', () => {
  it('moves every next step, and the page is answered before', async () => {
    const { calls, settled, capture, keepPlansCurrent } = await start();
    const added = (await settled(calls.add?.({ capture: capture('amina') }) as Promise<unknown>)) as Done;
    expect(added.contact.plan.step?.day).toBe('2026-11-18');
    const from = { ...page };
    const view = (await calls.changeSettings?.({ patch: { workingWeekdays: [5] } }, from)) as never as SettingsView;
    expect(view.settings.workingWeekdays).toEqual([5]);
    await keepPlansCurrent(() => {});
    at('2026-11-20T09:00:00Z'); // Friday
    const queue = (await calls.queue?.({})) as never as QueueView;
    expect(queue.rows.map(({ step }) => step.day)).toEqual(['2026-11-20']);
  });

  it('is refused from a frame in somebody’s page', async () => {
    const { calls } = await start();
    const from = { ...page, tabId: 3, framed: true };
    await expect(calls.changeSettings?.({ patch: { briefAt: 0 } }, from)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});

describe('the shortcut', () => {
  it('is an order for one sidebar of that tab, on that page, and for ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    const { giveOrder, takeOrder } = await import('../../src/background/orders');
    const freya = 'https://www.linkedin.com/in/freya-lindqvist/';
    const take = (tabId: number, address = freya) => takeOrder(tabId, address);
    giveOrder(7, freya);
    expect([take(8), take(7), take(7)]).toEqual([false, true, false]);
    giveOrder(7, freya);
    vi.advanceTimersByTime(10_001);
    expect(take(7)).toBe(false);
    giveOrder(7, freya);
    expect(take(7, 'https://www.linkedin.com/in/malik-osei/')).toBe(false);
  });
});
