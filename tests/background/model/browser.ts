import messages from '../../../public/_locales/en/messages.json';
import { baseOf, extensionId, type Machine } from './machine';
import type { Options } from './notices';
import type { Listener, Worker } from './worker';

/**
 * As much of the browser as the background touches, as both browsers do it: each answers in its own time, Firefox throws at what it does
 * not know, and whoever was stopped is neither heard nor answered.
 */
export function browserFor(machine: Machine, worker: Worker): object {
  const { browser, clock, alarms, notices, action } = machine;
  const base = baseOf(browser);
  const chromeOnly = <T extends object>(what: T): T | Record<string, never> => (browser === 'chrome' ? what : {});

  const event = (name: string) => ({ addListener: (listener: Listener) => worker.listen(name, listener) });

  /** Up to so many rounds of the loop later than it was asked. */
  const slowest = 3;
  /** @param check throws at once, as browsers do at arguments of the wrong form */
  const call =
    <A extends unknown[], T>(effect: (...args: A) => T, check: (...args: A) => void = () => {}) =>
    (...args: A): Promise<T> => {
      if (worker.ended) return new Promise(() => {});
      check(...args);
      const given = structuredClone(args);
      return new Promise((resolve, reject) => {
        const pending = {
          carryOut: (heard: boolean) => {
            try {
              const result = structuredClone(effect(...given));
              if (heard) resolve(result);
            } catch (error) {
              if (heard) reject(error);
            }
          },
        };
        worker.pending.add(pending);
        machine.tasks.addLater(machine.random.below(slowest), () => {
          if (worker.pending.delete(pending)) pending.carryOut(true);
        });
      });
    };
  const nothing = call(() => undefined);
  const nobody = call(() => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  });

  return {
    runtime: {
      id: extensionId,
      getURL: (path: string) => base + path,
      getManifest: () => ({ version: '0.1.0', content_scripts: [{ matches: ['https://www.linkedin.com/*'] }] }),
      getPlatformInfo: call(() => ({ os: 'linux', arch: 'x86-64' })),
      sendMessage: call((news: unknown) => void machine.told.push(news)),
      reload: nothing,
      onMessage: event('runtime.onMessage'),
      onConnect: event('runtime.onConnect'),
      onInstalled: event('runtime.onInstalled'),
      onStartup: event('runtime.onStartup'),
      onUpdateAvailable: event('runtime.onUpdateAvailable'),
      ...chromeOnly({ getContexts: call(() => []) }),
    },
    i18n: { getMessage: textOf, getUILanguage: () => 'en' },
    alarms: {
      get: call((name: string) => alarms.all.get(name)),
      getAll: call(() => [...alarms.all.values()]),
      create: call((name: string, info: object) => alarms.create(name, info, clock.ms)),
      clear: call((name: string) => alarms.all.delete(name)),
      onAlarm: event('alarms.onAlarm'),
    },
    notifications: {
      create: call(
        (id: string, options: Options) => notices.create(id, options),
        (_id, options) => {
          notices.check(options);
          if (machine.stop) machine.stop.counts = true;
        },
      ),
      getAll: call(() => notices.all()),
      clear: call((id: string) => notices.shown.delete(id)),
      onClicked: event('notifications.onClicked'),
      onClosed: event('notifications.onClosed'),
      onShown: event('notifications.onShown'),
      ...chromeOnly({
        update: call((id: string, options: Partial<Options>) => notices.update(id, options)),
        getPermissionLevel: call(() => 'granted'),
        onButtonClicked: event('notifications.onButtonClicked'),
        onPermissionLevelChanged: event('notifications.onPermissionLevelChanged'),
      }),
    },
    action: {
      setBadgeText: call((change: { text: string }) => void Object.assign(action, change)),
      setBadgeBackgroundColor: nothing,
      setBadgeTextColor: nothing,
      setTitle: call((change: { title: string }) => void Object.assign(action, change)),
      getTitle: call(() => action.title),
      getBadgeText: call(() => action.text),
    },
    windows: {
      getLastFocused: call(() => ({ id: 1, focused: true, state: machine.fullScreen ? 'fullscreen' : 'normal' })),
      getAll: call(() => [{ id: 1, focused: true, state: machine.fullScreen ? 'fullscreen' : 'normal' }]),
      update: nothing,
    },
    tabs: {
      query: call(() => []),
      get: nobody,
      update: nothing,
      create: call(({ url }: { url: string }) => void machine.opened.push(url)),
      sendMessage: nobody,
    },
    permissions: {
      getAll: call(() => ({ origins: ['https://www.linkedin.com/*'], permissions: [] })),
      contains: call(() => true),
      onAdded: event('permissions.onAdded'),
      onRemoved: event('permissions.onRemoved'),
    },
    scripting: {
      getRegisteredContentScripts: call(() => []),
      registerContentScripts: nothing,
      unregisterContentScripts: nothing,
      executeScript: nothing,
    },
    contextMenus: { removeAll: nothing, create: nothing, onClicked: event('contextMenus.onClicked') },
    commands: { onCommand: event('commands.onCommand'), getAll: call(() => []) },
    ...(browser === 'chrome' ? { sidePanel: { open: nothing } } : { sidebarAction: { open: nothing } }),
  };
}

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** As `i18n.getMessage` does: a message that is not there is empty. */
function textOf(key: string, given: string | readonly string[] = []): string {
  const { message, placeholders = {} } = (messages as Record<string, Message>)[key] ?? { message: '' };
  const parts = [given].flat();
  return message.replace(/\$(\w+)\$/g, (_, name: string) =>
    (placeholders[name.toLowerCase()]?.content ?? '').replace(/\$(\d)/g, (_, nth) => parts[Number(nth) - 1] ?? ''),
  );
}
