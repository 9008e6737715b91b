import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { badge } from './fake-browser';
import { alerts, anew, at, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const noon = '2026-11-18T12:00:00.000Z';

beforeEach(() => anew('2026-11-18T07:00:00Z')); // a Wednesday
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const browser = async () => (await import('webextension-polyfill')).default;

describe('a promise is told of', () => {
  it('though the badge cannot be shown, which is told and tried again', async () => {
    const { promised, sweep } = await start();
    await promised('amina', noon);
    at(noon);
    const setBadge = vi.spyOn((await browser()).action, 'setBadgeText').mockRejectedValueOnce(new Error('No badge.'));
    await expect(sweep()).rejects.toThrow('No badge.');
    expect(alerts()).toContain(`promise:${noon}:now`);
    await sweep();
    expect(setBadge).toHaveBeenCalledTimes(2);
    expect(badge.text).toBe('1');
  });

  it('though a page of ours that sleeps does not answer', async () => {
    const { promised, sweep } = await start();
    await promised('amina', noon);
    at(noon);
    const tell = vi.spyOn((await browser()).runtime, 'sendMessage').mockReturnValue(new Promise(() => {}));
    void sweep();
    await expect.poll(alerts).toContain(`promise:${noon}:now`);
    expect(tell).toHaveBeenCalled();
  });
});
