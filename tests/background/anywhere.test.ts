import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A tab: what stands in it, and whether the browser lets us in. */
interface Tab {
  reader: 'none' | 'ours' | 'asked';
  open: boolean;
  url: string;
  frames: Record<number, string>;
}
let tabs: Record<number, Tab>;
let asked: unknown[];
let put: string[];
let notified: { title: string; message: string }[];
let menu: { id: string; contexts: string[]; documentUrlPatterns: string[] }[];
let news: unknown[];

interface Put {
  readonly target: { readonly tabId: number; readonly frameIds?: readonly number[] };
  readonly files?: readonly string[];
}

// The browser itself cannot be had here; this one lets us into a tab when the user's click has opened it, as Chromium and Firefox do.
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      getURL: (path: string) => `chrome-extension://abcdefghijklmnopabcdefghijklmnop/${path}`,
      getManifest: () => ({
        content_scripts: [{ matches: ['https://www.linkedin.com/*', 'https://*.linkedin.com/in/*'], js: ['x.js'] }],
      }),
      sendMessage: async (message: unknown) => void news.push(message),
    },
    i18n: { getMessage: (key: string) => key },
    notifications: {
      create: async (_id: string, { title, message }: { title: string; message: string }) =>
        void notified.push({ title, message }),
    },
    contextMenus: {
      removeAll: async () => {
        menu = [];
      },
      create: (entry: (typeof menu)[number]) => void menu.push(entry),
    },
    scripting: {
      executeScript: async ({ target: { tabId, frameIds }, files }: Put) => {
        const tab = tabs[tabId];
        if (!tab?.open) throw new Error('Cannot access contents of the page');
        if (!files) {
          const [frame = 0] = frameIds ?? [];
          if (!(frame in tab.frames)) throw new Error('Cannot access contents of the frame');
          return [{ result: tab.frames[frame] }];
        }
        put.push(...files);
        tab.reader = files.some((file) => file.includes('anywhere')) ? 'asked' : 'ours';
        return [];
      },
    },
    tabs: {
      query: async ({ url }: { url?: string[] }) =>
        Object.entries(tabs)
          .filter(([, tab]) => !url || url.some((pattern) => tab.url.startsWith(pattern.replace('*', ''))))
          .map(([id]) => ({ id: Number(id) })),
      sendMessage: async (tabId: number, { call, body }: { call: string; body: unknown }) => {
        const reader = tabs[tabId]?.reader;
        if (!reader || reader === 'none')
          throw new Error('Could not establish connection. Receiving end does not exist.');
        const knows = reader === 'ours' ? ['report', 'sidebar', 'show'] : ['asked', 'leave', 'sidebar'];
        if (!knows.includes(call)) return undefined;
        asked.push({ tabId, call, body });
        if (call === 'leave') (tabs[tabId] as Tab).reader = 'none';
        return { ok: true, value: call === 'report' ? null : { open: true } };
      },
    },
  },
}));
vi.mock('../../src/background/context', () => ({ settings: async () => ({ sites: {} }) }));
const { addHere, isRead, startOn, stopOn } = await import('../../src/background/anywhere');
const { createMenu, onMenu } = await import('../../src/background/menus');

const calls = () => asked.map((one) => (one as { call: string }).call);
beforeEach(() => {
  tabs = { 1: { reader: 'none', open: true, url: 'https://jonas.example.org/about', frames: { 0: '' } } };
  asked = [];
  put = [];
  notified = [];
  menu = [];
  news = [];
});

describe('asked about a page that no reader knows', () => {
  it('puts the script there once, asks it, and has the sidebar look anew', async () => {
    expect(await addHere(1)).toBe('shown');
    expect(await addHere(1, { link: 'mailto:jonas@example.org' })).toBe('shown');
    expect(put).toEqual(['src/content/anywhere.iife.js']);
    expect(asked).toEqual([
      { tabId: 1, call: 'asked', body: {} },
      { tabId: 1, call: 'asked', body: { link: 'mailto:jonas@example.org' } },
    ]);
    expect(news).toContainEqual({ news: 'screen', tabId: 1 });
  });

  it('asks about the selected text in its lines, from the frame it stands in, else as the menu tells it', async () => {
    (tabs[1] as Tab).frames = { 0: '', 7: 'Jonas Brandt\njonas@example.org' };
    await addHere(1, { selection: 'Jonas Brandt jonas@example.org', frameId: 7 });
    await addHere(1, { selection: 'Rosa Klein', frameId: 9 });
    expect(asked).toMatchObject([
      { body: { selection: 'Jonas Brandt\njonas@example.org' } },
      { body: { selection: 'Rosa Klein' } },
    ]);
  });

  it('puts no second script where a reader stands: its sidebar opens for what is there', async () => {
    (tabs[1] as Tab).reader = 'ours';
    expect(await addHere(1, { selection: 'Rosa Klein' })).toBe('shown');
    expect(put).toEqual([]);
    expect(calls()).toEqual(['report', 'sidebar']);
    expect(await isRead(1)).toBe(true);
  });

  it('a page of LinkedIn that was open before Steadfast is to be reloaded, not read by anything else', async () => {
    expect(await addHere(1, { page: 'https://www.linkedin.com/in/jonas/' })).toBe('reload');
    expect(await addHere(1, { page: 'https://de.linkedin.com/in/jonas/' })).toBe('reload');
    expect(put).toEqual([]);
    expect(await addHere(1, { page: 'https://notlinkedin.com/in/jonas/?https://www.linkedin.com/' })).toBe('shown');
  });
});

describe('the menu', () => {
  it('is made anew, not a second time, and stands on pages, links and selections', async () => {
    await createMenu();
    await createMenu();
    expect(menu).toMatchObject([{ id: 'add', contexts: ['page', 'frame', 'selection', 'link'] }]);
  });

  it('says what to do where the browser lets nobody in', async () => {
    (tabs[1] as Tab).open = false;
    await onMenu({ menuItemId: 'add', editable: false, modifiers: [] }, { id: 1 } as never);
    expect(notified).toEqual([{ title: 'addClosedTitle', message: 'addClosed' }]);
    await onMenu({ menuItemId: 'another', editable: false, modifiers: [] }, { id: 1 } as never);
    expect(notified).toHaveLength(1);
  });
});

describe('a webmail host that the user allows', () => {
  const words = { open: 'tabOpen', close: 'tabClose', gone: 'updatedReload', reload: 'reload' };
  it('is read at once in the pages that are open, and what was put there for one question goes', async () => {
    tabs[2] = { reader: 'asked', open: true, url: 'https://mail.example.net/inbox', frames: {} };
    tabs[3] = { reader: 'ours', open: true, url: 'https://mail.example.net/sent', frames: {} };
    await startOn(['https://mail.example.net/*']);
    expect(put).toEqual(['src/content/webmail.iife.js']);
    expect(calls()).toContain('leave');
    expect(tabs[2].reader).toBe('ours');
    expect(tabs[1]?.reader).toBe('none');
    // The reader of a host that was taken away before is there, and switched off.
    expect(asked).toContainEqual({
      tabId: 3,
      call: 'show',
      body: { host: 'mail.example.net', show: 'page', words },
    });
  });

  it('is none for which there is a reader of its own, when that is given back', async () => {
    tabs[2] = { reader: 'none', open: true, url: 'https://www.linkedin.com/in/jonas/', frames: {} };
    await startOn(['https://www.linkedin.com/*']);
    expect(put).toEqual([]);
  });

  it('is not every site there is, whatever was granted', async () => {
    await startOn(['https://*/*', '*://*/*', '<all_urls>']);
    expect(put).toEqual([]);
  });

  it('and takes back: its pages show nothing of us any more', async () => {
    tabs[3] = { reader: 'ours', open: true, url: 'https://mail.example.net/sent', frames: {} };
    await stopOn(['https://mail.example.net/*']);
    expect(asked).toContainEqual({
      tabId: 3,
      call: 'show',
      body: { host: 'mail.example.net', show: 'off', words },
    });
  });
});
