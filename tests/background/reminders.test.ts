import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Done, SettingsView } from '../../src/messaging/protocol';
import type { QueueView } from '../../src/messaging/views';
import { badge, broken, everShown, screen, shown, told } from './fake-browser';
import { alerts, anew, at, page, start, words } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

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

  it('and cannot be shown leaves nothing behind each time it is tried', async () => {
    broken.prefix = 'late';
    const { sweep, promised } = await start();
    await promised('amina', noon);
    await promised('jonas', noon);
    const kept = async () => {
      const { open } = await import('../../src/background/context');
      return (await (await open()).getAllKeys('reminders')).filter((key) => String(key).startsWith('late:'));
    };
    for (const time of ['2026-11-18T15:00:00Z', '2026-11-18T15:01:00Z']) {
      at(time);
      await expect(sweep()).rejects.toThrow('Unable to download');
      expect(await kept()).toEqual([]);
    }
    broken.prefix = 'never';
    at('2026-11-18T15:02:00Z');
    await sweep();
    expect(await kept()).toHaveLength(1);
    expect(alerts().filter((one) => one.startsWith('late:'))).toHaveLength(1);
  });

  it('by itself is shown by itself', async () => {
    const { sweep, promised } = await start();
    await promised('amina', noon);
    at('2026-11-18T14:00:00Z');
    await sweep();
    expect(words().some((one) => one.startsWith('promiseLateTitle 12:00 PM amina / '))).toBe(true);
  });
});

describe('many at once', () => {
  const names = ['amina', 'hana', 'jonas', 'ruth'];
  const together = () => [...shown].filter(([id]) => id.startsWith('several:')).map(([, { message }]) => message);

  it('are warned of together, and the warning goes when their time has come', async () => {
    const { sweep, promised } = await start();
    for (const name of names) await promised(name, noon);
    for (const time of ['2026-11-18T11:50:00Z', noon]) {
      at(time);
      await sweep();
      expect(together()).toHaveLength(1);
    }
    expect(everShown.filter((id) => id.startsWith('several:'))).toHaveLength(2);
  });

  it('are named no more in a warning once their own time has come', async () => {
    const { sweep, promised } = await start();
    for (const name of names) await promised(name, name === 'ruth' ? '2026-11-18T12:02:00.000Z' : noon);
    at('2026-11-18T11:55:00Z');
    await sweep();
    at(noon);
    await sweep();
    expect(words().filter((one) => one.includes('ruth'))).toHaveLength(1);
    expect(words().filter((one) => one.includes('amina'))).toHaveLength(1);
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

describe('what a pause held back', () => {
  it('comes as soon as it is ended', async () => {
    const { promised, calls } = await start();
    await promised('amina', noon);
    await calls.changeSettings?.({ patch: { pausedUntil: '2026-11-19T07:00:00.000Z' } }, { ...page });
    at('2026-11-18T12:00:30Z');
    await calls.changeSettings?.({ patch: { pausedUntil: null } }, { ...page });
    await vi.waitFor(() => expect(alerts()).toContain('promise:2026-11-18T12:00:00.000Z:now'), 10_000);
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
