import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A window in front, on a system; a test takes away what a browser may not have. */
const fake = vi.hoisted(() => ({ os: 'win', window: { focused: true, state: 'fullscreen' } as object | null }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: () => 'chrome-extension://x/', getPlatformInfo: async () => ({ os: fake.os }) },
    get windows() {
      return fake.window && { getLastFocused: async () => fake.window };
    },
  },
}));
const { fullScreen } = await import('../../src/background/full-screen');

beforeEach(() => Object.assign(fake, { os: 'win', window: { focused: true, state: 'fullscreen' } }));

describe('the browser fills the screen', () => {
  it.each(['win', 'linux', 'cros', 'openbsd'])('when its window in front does, on %s', async (os) => {
    fake.os = os;
    expect(await fullScreen()).toBe(true);
  });

  it('never on macOS, where that is how many people work', async () => {
    fake.os = 'mac';
    expect(await fullScreen()).toBe(false);
  });

  it.each(['normal', 'maximized', 'minimized'])('not when its window is %s', async (state) => {
    fake.window = { focused: true, state };
    expect(await fullScreen()).toBe(false);
  });

  it('not when something else is in front of it', async () => {
    fake.window = { focused: false, state: 'fullscreen' };
    expect(await fullScreen()).toBe(false);
  });

  it('not where the browser has no windows, or does not tell', async () => {
    fake.window = null;
    expect(await fullScreen()).toBe(false);
  });
});
