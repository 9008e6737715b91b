import { beforeEach, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => unknown;
const listeners = vi.hoisted(() => new Map<string, Listener>());

/** A browser in which everything is there and nothing happens; what listens is known by name. */
vi.mock('webextension-polyfill', () => {
  const part = (name: string): unknown =>
    new Proxy(() => new Promise(() => {}), {
      get: (_target, key) =>
        key === 'addListener'
          ? (listener: Listener) => void listeners.set(name, listener)
          : part(`${name}.${String(key)}`),
    });
  const runtime = { id: 'us', getURL: (path: string) => `chrome-extension://us/${path}`, getManifest: () => ({}) };
  const events = ['onMessage', 'onConnect', 'onInstalled', 'onStartup', 'onUpdateAvailable'];
  const browser = { runtime: { ...runtime, ...Object.fromEntries(events.map((name) => [name, part(name)])) } };
  return { default: new Proxy(browser, { get: (own, key) => own[key as never] ?? part(String(key)) }) };
});

/** `undefined`: nobody will answer. */
const say = (message: unknown, sender: object): Promise<unknown> =>
  new Promise((resolve) => {
    if (listeners.get('onMessage')?.(message, sender, resolve) !== true) resolve(undefined);
  });

beforeEach(async () => {
  vi.useFakeTimers();
  await import('../../src/background/index');
});

it('whoever makes a request of us is answered, also when we fail at it', async () => {
  const request = { call: 'settings', body: {} };
  expect(await say(request, { id: 'somebody else' })).toEqual({ ok: false, error: 'not-allowed' });
  // No browser names such a sender; it stands for whatever goes wrong where nothing is expected to.
  expect(await say(request, { id: 'us', url: 'no address' })).toMatchObject({ ok: false, error: 'unexpected' });
});

it('what is no request is left to others', async () => {
  for (const message of [null, 'settings', { call: 'settings' }, { news: 'changed', contactIds: null }])
    expect(await say(message, { id: 'us' })).toBeUndefined();
});
