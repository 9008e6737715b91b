export interface FakeNotification {
  readonly title: string;
  readonly message: string;
  readonly buttons?: readonly { readonly title: string }[];
}
interface Grants {
  readonly origins: readonly string[];
  readonly permissions: readonly string[];
}
interface State {
  /** What is on show, by id. */
  readonly shown: Map<string, FakeNotification>;
  /** The id of every notification that was shown, as often as it was. */
  readonly everShown: string[];
  readonly opened: string[];
  readonly screen: { state: 'normal' | 'fullscreen'; os: string };
  readonly told: unknown[];
  readonly badge: { text: string; title: string; colour: string };
  readonly broken: { prefix: string };
  readonly tabs: Map<number, unknown>;
  readonly granted: { readonly origins: Set<string>; readonly permissions: Set<string> };
  readonly extension: { version: string; reloads: number; holds: boolean };
  readonly kept: Map<string, unknown>;
}
const scope = globalThis as { fakeBrowser?: State };

/**
 * As much of a browser as the background needs: notifications and badge that stay. They outlive the background's modules, which a test
 * loads anew to start it anew.
 */
scope.fakeBrowser ??= {
  shown: new Map(),
  everShown: [],
  opened: [],
  screen: { state: 'normal', os: 'linux' },
  told: [],
  badge: { text: '', title: '', colour: '' },
  broken: { prefix: 'never' },
  tabs: new Map(),
  granted: { origins: new Set(), permissions: new Set() },
  extension: { version: '1.2.3', reloads: 0, holds: false },
  kept: new Map(),
};
/** `kept`: what lies in the storage for extensions. `granted`: what the user has allowed since the installation. `extension.holds`: a page of ours holds an update back. `tabs`: what the content script of a tab answers, whatever it is asked. `broken.prefix`: notifications whose id begins so cannot be shown, as when their icon is missing. */
export const { shown, everShown, opened, screen, told, badge, broken, tabs, granted, extension, kept } =
  scope.fakeBrowser;

const base = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/';
const ignore = { addListener: () => {} };

export default {
  runtime: {
    id: 'abcdefghijklmnopabcdefghijklmnop',
    getURL: (path: string) => base + path,
    getManifest: () => ({
      version: extension.version,
      permissions: ['alarms'],
      content_scripts: [{ matches: ['https://www.linkedin.com/*'], js: ['content.js'] }],
    }),
    reload: () => void extension.reloads++,
    getPlatformInfo: async () => ({ os: screen.os }),
    sendMessage: async (message: object) => {
      if ('question' in message) return extension.holds || undefined;
      told.push(message);
    },
    onMessage: ignore,
    onConnect: ignore,
  },
  i18n: {
    getMessage: (key: string, parts: string[]) => [key, ...(parts ?? [])].join(' '),
    getUILanguage: () => 'en',
  },
  action: {
    setBadgeText: async ({ text }: { text: string }) => {
      badge.text = text;
    },
    setBadgeTextColor: async () => {},
    setBadgeBackgroundColor: async ({ color }: { color: string }) => {
      badge.colour = color;
    },
    setTitle: async ({ title }: { title: string }) => {
      badge.title = title;
    },
    getTitle: async () => badge.title,
  },
  notifications: {
    create: async (id: string, notification: FakeNotification) => {
      if (id.startsWith(broken.prefix)) throw new Error('Unable to download all specified images.');
      shown.set(id, notification);
      everShown.push(id);
      return id;
    },
    update: async (id: string, notification: FakeNotification) => {
      if (!shown.has(id)) return false;
      shown.set(id, notification);
      return true;
    },
    getAll: async () => Object.fromEntries([...shown.keys()].map((id) => [id, true])),
    clear: async (id: string) => shown.delete(id),
  },
  storage: {
    local: {
      get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
      set: async (all: object) => {
        for (const [key, value] of Object.entries(all)) kept.set(key, structuredClone(value));
      },
      clear: async () => kept.clear(),
    },
  },
  windows: {
    update: async () => {},
    create: async ({ url }: { url: string }) => void opened.push(`window ${url}`),
    getLastFocused: async () => ({ focused: true, state: screen.state }),
  },
  permissions: {
    getAll: async () => ({ origins: [...granted.origins], permissions: ['alarms', ...granted.permissions] }),
    remove: async ({ origins = [], permissions = [] }: Partial<Grants>) => {
      for (const origin of origins) granted.origins.delete(origin);
      for (const permission of permissions) granted.permissions.delete(permission);
      return true;
    },
  },
  tabs: {
    query: async () => [...tabs.keys()].map((id) => ({ id, windowId: 1 })),
    update: async (id: number, to: { url?: string }) => void opened.push(`tab ${id} ${to.url ?? 'as it is'}`),
    create: async ({ url }: { url: string }) => {
      opened.push(url);
      return { id: 99, windowId: 1 };
    },
    sendMessage: async (tabId: number) => {
      if (!tabs.has(tabId)) throw new Error('Receiving end does not exist.');
      return { ok: true, value: tabs.get(tabId) };
    },
  },
};
