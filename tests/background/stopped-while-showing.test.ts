import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everShown, shown } from './fake-browser';
import { alerts, anew, at, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const noon = '2026-11-18T12:00:00.000Z';

beforeEach(() => anew('2026-11-18T07:00:00Z')); // a Wednesday
afterEach(() => vi.useRealTimers());

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
  it('leaves no warning on show beside the promise that has taken its place', async () => {
    const { promised, sweep } = await start();
    await promised('amina', noon);
    at('2026-11-18T11:55:00Z');
    await sweep();
    expect(alerts()).toContain(`promise:${noon}:before`);
    at(noon);
    // Stopped as soon as the promise is on show.
    const { notifications } = (await import('webextension-polyfill')).default;
    const create = notifications.create.bind(notifications);
    vi.spyOn(notifications, 'create').mockImplementation(async (...of) => {
      await create(...(of as Parameters<typeof create>));
      return new Promise(() => {});
    });
    void sweep();
    await expect.poll(alerts).toContain(`promise:${noon}:now`);
    vi.restoreAllMocks();
    await (await start()).sweep();
    expect(alerts()).toEqual(['brief:2026-11-18', `promise:${noon}:now`]);
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
