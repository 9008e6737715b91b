import type { Request } from '../../src/messaging/wire';
import { FakeBackground } from './fake-background';

/** What our pages use of the browser, with a behaving background behind it. Stands in for `webextension-polyfill`. */

type Listener = (message: unknown, sender: { id?: string }) => unknown;
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
  dashboardOpened: number;
  language: string;
}
export const state: State = {
  messages: {},
  background: new FakeBackground('2026-11-20T09:00:00.000Z'),
  id: ours,
  shortcuts: [],
  allows: true,
  dashboardOpened: 0,
  language: 'en-GB',
};

const listeners = new Set<Listener>();
/** A message to all pages, by whoever. */
export const sendToPages = (message: unknown, id: string = ours): void => {
  for (const listener of [...listeners]) listener(message, { id });
};
const activated = new Set<() => void>();
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

/** A fresh background, nobody stored, the clock at `now`. */
export function fresh(now: string): FakeBackground {
  listeners.clear();
  Object.assign(state, { background: new FakeBackground(now), id: ours, shortcuts: [], allows: true });
  state.background.listeners.add((news) => sendToPages(news));
  return state.background;
}

function getMessage(key: string, substitutions: string[] = []): string {
  const { message = '', placeholders = {} } = state.messages[key] ?? { message: '' };
  const named = message.replace(/\$(\w+?)\$/g, (all, name: string) => placeholders[name.toLowerCase()]?.content ?? all);
  return named.replace(/\$([1-9])/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
}

export default {
  runtime: {
    get id() {
      return state.id;
    },
    sendMessage: (request: Request) => state.background.receive(request),
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
    getURL: (path: string) => `chrome-extension://${ours}/${path}`,
    openOptionsPage: async () => {
      state.dashboardOpened += 1;
    },
  },
  i18n: { getMessage, getUILanguage: () => state.language },
  commands: { getAll: async () => state.shortcuts },
  tabs: { query: async () => [{ id: state.background.activeTab }], onActivated: event(activated) },
  permissions: {
    request: async ({ origins }: { origins: string[] }) => {
      if (state.allows) state.background.granted.push(...origins);
      tellAll(permissionsChanged);
      return state.allows;
    },
    remove: async ({ origins }: { origins: string[] }) => {
      state.background.granted = state.background.granted.filter((origin) => !origins.includes(origin));
      tellAll(permissionsChanged);
      return true;
    },
    onAdded: event(permissionsChanged),
    onRemoved: event(permissionsChanged),
  },
};
