import type { Request } from '../../src/messaging/wire';
import { FakeBackground } from './fake-background';

/** What our pages use of the browser, with a behaving background behind it. Stands in for `webextension-polyfill`. */

type Sender = { id?: string; tab?: { id: number } };
type Listener = (message: unknown, sender: Sender) => unknown;
const ours = 'steadfast-in-a-test';

type Message = { message: string; placeholders?: Record<string, { content: string }> };

interface State {
  /** What stands in `_locales`. */
  messages: Record<string, Message>;
  background: FakeBackground;
  /** Becomes `undefined` when the extension is updated under the page. */
  id: string | undefined;
  shortcuts: { name: string; shortcut: string }[];
  /** What the user answers when asked for a permission. */
  allows: boolean;
  /** Does the browser take a permission away when it is asked to? */
  removes: boolean;
  scheme: 'chrome-extension' | 'moz-extension';
  /** Sites of the manifest that the user has taken away in the browser's own settings, as match patterns. */
  takenAway: string[];
  dashboardOpened: number;
  /** The address of the tab in front, while the browser tells it: the user has clicked the browser's button. */
  url: string | undefined;
  language: string;
}
export const state: State = {
  messages: {},
  background: new FakeBackground('2026-11-20T09:00:00.000Z'),
  id: ours,
  shortcuts: [],
  allows: true,
  removes: true,
  scheme: 'chrome-extension',
  takenAway: [],
  dashboardOpened: 0,
  url: undefined,
  language: 'en-GB',
};

const listeners = new Set<Listener>();
/**
 * A message to all pages, by whoever: the background, unless it is said otherwise. A content script has our id, and a tab. Gives what
 * the pages answer that do.
 */
export const sendToPages = (message: unknown, sender: Sender = {}): Promise<unknown[]> =>
  Promise.all([...listeners].map((listener) => listener(message, { id: ours, ...sender })).filter(Boolean));
const activated = new Set<() => void>();
type Updated = (tabId: number, change: { status?: string }) => void;
const updated = new Set<Updated>();
const permissionsChanged = new Set<() => void>();
const event = (set: Set<() => void>) => ({
  addListener: (one: () => void) => void set.add(one),
  removeListener: (one: () => void) => void set.delete(one),
});
const tellAll = (set: Set<() => void>): void => {
  for (const one of [...set]) one();
};

/** The user brings another tab to the front. */
export function activate(tabId: number): void {
  state.background.activeTab = tabId;
  tellAll(activated);
}

/** A tab begins to load another page, or has loaded it. */
export function update(tabId: number, status: 'loading' | 'complete'): void {
  for (const one of [...updated]) one(tabId, { status });
}

/** A fresh background, nobody stored, the clock at `now`. */
export function fresh(now: string): FakeBackground {
  for (const heard of [listeners, activated, updated, permissionsChanged]) heard.clear();
  const willing = { allows: true, removes: true, scheme: 'chrome-extension', takenAway: [] as string[] } as const;
  Object.assign(state, { background: new FakeBackground(now), id: ours, shortcuts: [], url: undefined, ...willing });
  state.background.listeners.add((news) => void sendToPages(news));
  return state.background;
}

function getMessage(key: string, substitutions: string[] = []): string {
  const { message = '', placeholders = {} } = state.messages[key] ?? { message: '' };
  const named = message.replace(/\$(\w+?)\$/g, (all, name: string) => placeholders[name.toLowerCase()]?.content ?? all);
  return named.replace(/\$([1-9])/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
}

/** Firefox knows no match pattern with a port. */
function refusePorts(origins: string[]): void {
  if (origins.some((origin) => /:\d/.test(origin))) throw new Error('Type error for parameter permissions');
}

export default {
  runtime: {
    get id() {
      return state.id;
    },
    getManifest: () => ({ version: '1.2.3', permissions: ['alarms', 'notifications'] }),
    sendMessage: (request: Request) => state.background.receive(request),
    connect: () => {
      let hear: (message: unknown) => void = () => {};
      return {
        postMessage: async ({ number, request }: { number: number; request: Request }) =>
          hear({ number, answer: await state.background.receive(request) }),
        onMessage: {
          addListener: (one: typeof hear) => {
            hear = one;
          },
        },
        onDisconnect: { addListener: () => {} },
      };
    },
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
    getURL: (path: string) => `${state.scheme}://${ours}/${path}`,
    openOptionsPage: async () => {
      state.dashboardOpened += 1;
    },
  },
  i18n: { getMessage, getUILanguage: () => state.language },
  commands: { getAll: async () => state.shortcuts },
  tabs: {
    query: async () => [{ id: state.background.activeTab, url: state.url }],
    onActivated: event(activated),
    onUpdated: {
      addListener: (one: Updated) => void updated.add(one),
      removeListener: (one: Updated) => void updated.delete(one),
    },
  },
  permissions: {
    request: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) => {
      if (state.scheme === 'moz-extension') refusePorts(origins);
      if (state.allows) {
        const own = origins.filter((origin) => state.takenAway.includes(origin));
        state.takenAway = state.takenAway.filter((origin) => !own.includes(origin));
        state.background.granted.push(...origins.filter((origin) => !own.includes(origin)));
        state.background.permissions.push(...permissions);
      }
      tellAll(permissionsChanged);
      return state.allows;
    },
    contains: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) =>
      !origins.some((one) => state.takenAway.includes(one)) &&
      permissions.every((one) => state.background.permissions.includes(one)),
    getAll: async () => ({
      origins: state.background.granted,
      permissions: ['alarms', ...state.background.permissions],
    }),
    remove: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) => {
      if (state.scheme === 'moz-extension') refusePorts(origins);
      if (!state.removes) return false;
      state.background.granted = state.background.granted.filter((origin) => !origins.includes(origin));
      state.background.permissions = state.background.permissions.filter((name) => !permissions.includes(name));
      tellAll(permissionsChanged);
      return true;
    },
    onAdded: event(permissionsChanged),
    onRemoved: event(permissionsChanged),
  },
};
