import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Script {
  readonly id: string;
  readonly matches: string[];
  readonly js: string[];
}
let base = '';
let origins: string[] = [];
let registered: Script[] = [];

// The browser itself cannot be had here; this one answers as Chromium and Firefox were seen to answer.
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      getURL: (path: string) => base + path,
      getManifest: () => ({
        content_scripts: [
          {
            matches: ['https://www.linkedin.com/*', 'https://*.linkedin.com/in/*', 'https://mail.google.com/*'],
            js: ['src/content/linkedin.iife.js'],
          },
        ],
      }),
    },
    permissions: { getAll: async () => ({ origins }) },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (scripts: Script[]) => {
        for (const { js } of scripts)
          if (js.some((file) => /^\w+:|^\//.test(file))) throw new Error('must be a relative URL');
        if (scripts.some(({ id }) => registered.some((other) => other.id === id)))
          throw new Error('Duplicate script ID');
        registered = [...registered, ...scripts];
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        registered = registered.filter(({ id }) => !ids.includes(id));
      },
    },
  },
}));
const { registerHosts } = await import('../../src/background/registering');

const chrome = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/';
const firefox = 'moz-extension://5afe5afe-0000-4000-8000-5afe5afe5afe/';

beforeEach(() => {
  registered = [];
});

describe.each([
  ['Chromium', chrome, ['https://mail.google.com/*']],
  // Firefox counts the hosts of content scripts as granted, and writes their paths in its own way.
  ['Firefox', firefox, ['https://www.linkedin.com/*', 'https://*.linkedin.com/*', 'https://mail.google.com/*']],
])('in %s', (_browser, address, own) => {
  beforeEach(() => {
    base = address;
    origins = own;
  });

  it('nothing is registered for the hosts of the manifest', async () => {
    await registerHosts();
    expect(registered).toEqual([]);
  });

  it('the content script comes to a host the user allows, once, and leaves when it is taken back', async () => {
    origins = [...own, 'http://mail.example.org/*'];
    await registerHosts();
    await registerHosts();
    expect(registered).toMatchObject([{ matches: ['http://mail.example.org/*'], js: ['src/content/webmail.iife.js'] }]);
    origins = own;
    await registerHosts();
    expect(registered).toEqual([]);
  });

  it('a registration from before an update, of a file that has another name now, is made anew', async () => {
    const match = 'http://mail.example.org/*';
    origins = [...own, match];
    registered = [{ id: `host ${match}`, matches: [match], js: ['src/content/index.iife.js'] }];
    await registerHosts();
    expect(registered).toMatchObject([{ matches: [match], js: ['src/content/webmail.iife.js'] }]);
  });

  it('a grant for every site there is registers nothing: only hosts the user named are read', async () => {
    origins = [...own, 'https://*/*', '*://*/*', '<all_urls>', 'http://*/*'];
    await registerHosts();
    expect(registered).toEqual([]);
  });

  it('is done in turn: a grant that starts the background wants it twice at once', async () => {
    origins = [...own, 'https://mail.example.org/*'];
    await Promise.all([registerHosts(), registerHosts()]);
    expect(registered.map(({ matches }) => matches)).toEqual([['https://mail.example.org/*']]);
  });
});
