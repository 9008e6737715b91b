interface State {
  readonly shown: Set<string>;
  readonly told: unknown[];
  readonly badge: { text: string; title: string };
  readonly broken: { prefix: string };
  readonly tabs: Map<number, unknown>;
}
const scope = globalThis as { fakeBrowser?: State };

/**
 * As much of a browser as the background needs: notifications and badge that stay. They outlive the background's modules, which a test
 * loads anew to start it anew.
 */
scope.fakeBrowser ??= {
  shown: new Set(),
  told: [],
  badge: { text: '', title: '' },
  broken: { prefix: 'never' },
  tabs: new Map(),
};
/** `tabs`: what the content script of a tab answers, whatever it is asked. `broken.prefix`: notifications whose id begins so cannot be shown, as when their icon is missing. */
export const { shown, told, badge, broken, tabs } = scope.fakeBrowser;

const base = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/';
const ignore = { addListener: () => {} };

export default {
  runtime: {
    id: 'abcdefghijklmnopabcdefghijklmnop',
    getURL: (path: string) => base + path,
    getManifest: () => ({ content_scripts: [{ matches: ['https://www.linkedin.com/*'], js: ['content.js'] }] }),
    sendMessage: async (news: unknown) => void told.push(news),
    onMessage: ignore,
  },
  i18n: {
    getMessage: (key: string, parts: string[]) => [key, ...(parts ?? [])].join(' '),
    getUILanguage: () => 'en',
  },
  action: {
    setBadgeText: async ({ text }: { text: string }) => {
      badge.text = text;
    },
    setBadgeBackgroundColor: async () => {},
    setTitle: async ({ title }: { title: string }) => {
      badge.title = title;
    },
    getTitle: async () => badge.title,
  },
  notifications: {
    create: async (id: string) => {
      if (id.startsWith(broken.prefix)) throw new Error('Unable to download all specified images.');
      shown.add(id);
      return id;
    },
    getAll: async () => Object.fromEntries([...shown].map((id) => [id, true])),
    clear: async (id: string) => shown.delete(id),
  },
  permissions: { getAll: async () => ({ origins: [] }) },
  tabs: {
    query: async () => [],
    sendMessage: async (tabId: number) => {
      if (!tabs.has(tabId)) throw new Error('Receiving end does not exist.');
      return { ok: true, value: tabs.get(tabId) };
    },
  },
};
