import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Done, SettingsView } from '../../src/messaging/protocol';
import type { QueueView } from '../../src/messaging/views';
import { badge, broken, shown, told } from './fake-browser';
import { anew, at, page, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const alerts = (): string[] =>
  [...shown].map((id) => id.replace(/^promise:[\w-]+:/, 'promise:').split('|')[0] ?? '').toSorted();

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
