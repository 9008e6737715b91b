import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { anew, page, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-18T09:00:00Z'));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const first = async () => (await import('../../src/background/first-answers')).firstAnswer;
const site = { kind: 'content', tabId: 3, host: 'www.linkedin.com' } as const;

it('what is asked first is answered as it is later', async () => {
  const { ask } = await start();
  const firstAnswer = await first();
  await ask('changeSettings', { patch: { sender: 'Amina' } });
  expect(await firstAnswer({ call: 'settings', body: {} }, page)).toEqual({
    ok: true,
    value: await ask('settings', {}),
  });
  expect(await firstAnswer({ call: 'hello', body: {} }, site)).toEqual({
    ok: true,
    value: {
      ...{ show: 'page', open: false },
      words: { open: 'tabOpen', close: 'tabClose', gone: 'updatedReload', reload: 'reload' },
    },
  });
});

it('whoever asks for more, or for what they may not ask, is left to those who know it', async () => {
  const firstAnswer = await first();
  expect(await firstAnswer({ call: 'queue', body: {} }, page)).toBe(null);
  expect(await firstAnswer({ call: 'settings', body: {} }, site)).toBe(null);
  expect(await firstAnswer({ call: 'constructor', body: {} }, page)).toBe(null);
  expect(await firstAnswer({ call: 'settings', body: 'none' }, page)).toBe(null);
});

it('so is what cannot be answered, and the failure has its name', async () => {
  const { ask } = await start();
  const firstAnswer = await first();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await firstAnswer({ call: 'settings', body: {} }, page)).toBe(null);
  await expect(ask('settings', {})).rejects.toMatchObject({ code: 'full' });
});
