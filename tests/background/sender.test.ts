import { beforeEach, describe, expect, it, vi } from 'vitest';

const own = 'abcdefghijklmnopabcdefghijklmnop';
const base = `chrome-extension://${own}/`;
let granted: string[] = [];

// The browser itself cannot be had here; this one knows what the rules below need to know.
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: own,
      getURL: (path: string) => base + path,
      getManifest: () => ({
        content_scripts: [
          { matches: ['https://www.linkedin.com/*', 'https://*.linkedin.com/in/*', 'https://mail.google.com/*'] },
        ],
      }),
    },
    permissions: { getAll: async () => ({ origins: granted }) },
  },
}));
const { fromOf } = await import('../../src/background/sender');

beforeEach(() => {
  granted = ['https://www.linkedin.com/*', 'http://mail.example.org/*'];
});

const linkedin = 'https://www.linkedin.com';
const tab = { id: 7 };

describe('who sent a message', () => {
  it.each([
    // what, sender, who
    [
      'our popup',
      { id: own, url: `${base}src/popup/index.html`, origin: base.slice(0, -1) },
      { kind: 'page', tabId: null, framed: false },
    ],
    [
      'our sidebar in a frame of a page',
      { id: own, url: `${base}src/sidebar/index.html`, origin: base.slice(0, -1), tab, frameId: 3 },
      { kind: 'page', tabId: 7, framed: true },
    ],
    [
      'our content script',
      { id: own, url: `${linkedin}/feed/`, origin: linkedin, tab, frameId: 0 },
      { kind: 'content', tabId: 7, host: 'www.linkedin.com' },
    ],
    [
      'it, in a browser that does not say the origin',
      { id: own, url: `${linkedin}/feed/`, tab, frameId: 0 },
      { kind: 'content', tabId: 7, host: 'www.linkedin.com' },
    ],
    [
      'it, on a webmail the user allowed',
      { id: own, url: 'http://mail.example.org/?_task=mail', origin: 'http://mail.example.org', tab, frameId: 0 },
      { kind: 'content', tabId: 7, host: 'mail.example.org' },
    ],
    [
      'it, on a country host',
      { id: own, url: 'https://de.linkedin.com/in/x', origin: 'https://de.linkedin.com', tab, frameId: 0 },
      { kind: 'content', tabId: 7, host: 'de.linkedin.com' },
    ],
    [
      'another extension',
      { id: 'other', url: 'chrome-extension://other/x.html', origin: 'chrome-extension://other' },
      null,
    ],
    [
      'another extension with our id in its path',
      { id: own, url: `chrome-extension://other/${base}`, origin: 'chrome-extension://other' },
      null,
    ],
    ['a frame in a page of ours', { id: own, url: `${linkedin}/x`, origin: linkedin, tab, frameId: 2 }, null],
    [
      'a host nobody allowed',
      { id: own, url: 'https://evil.example.com/', origin: 'https://evil.example.com', tab, frameId: 0 },
      null,
    ],
    [
      'a host that ends like one of ours',
      { id: own, url: 'https://notlinkedin.com/', origin: 'https://notlinkedin.com', tab, frameId: 0 },
      null,
    ],
    [
      'LinkedIn without encryption',
      { id: own, url: 'http://www.linkedin.com/', origin: 'http://www.linkedin.com', tab, frameId: 0 },
      null,
    ],
    ['a page without an origin', { id: own, url: `${linkedin}/`, origin: 'null', tab, frameId: 0 }, null],
    ['nowhere', { id: own }, null],
  ])('%s', async (_what, sender, expected) => {
    expect(await fromOf(sender as never)).toEqual(expected);
  });

  it('a host whose permission was taken back is nobody', async () => {
    granted = ['https://www.linkedin.com/*'];
    const sender = { id: own, url: 'http://mail.example.org/', origin: 'http://mail.example.org', tab, frameId: 0 };
    expect(await fromOf(sender as never)).toBeNull();
  });
});
