import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Done } from '../../src/messaging/protocol';
import { badge, opened, shown } from './fake-browser';
import { alerts, anew, at, page, start, words } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const noon = '2026-11-18T12:00:00.000Z';

beforeEach(() => anew('2026-11-18T07:00:00Z')); // a Wednesday
afterEach(() => vi.useRealTimers());

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
    expect(contact.promises.map(({ at: time }) => time)).toEqual(['2026-11-18T13:00:00.000Z']);
    expect([...shown.values()].map(({ title }) => title)).toContain('snoozedTitle amina');
    at('2026-11-18T13:00:00Z');
    await sweep();
    expect(alerts()).toContain('promise:2026-11-18T13:00:00.000Z:now');
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
