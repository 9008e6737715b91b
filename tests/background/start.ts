import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { type Done, type PageToBackground, pageToBackground } from '../../src/messaging/protocol';
import { caller } from '../../src/messaging/wire';
import { badge, broken, everShown, extension, granted, kept, opened, screen, shown, tabs, told } from './fake-browser';

/** From our own page in a tab of its own. */
export const page = { kind: 'page', tabId: null, framed: false } as const;

/** A background that has just been started, on whatever is stored. Needs `vi.mock('webextension-polyfill')` in the test's file. */
export async function start() {
  vi.resetModules();
  const { pageCalls } = await import('../../src/background/pages');
  const { sweep, settle } = await import('../../src/background/sweep');
  const { keepPlansCurrent } = await import('../../src/background/plans');
  const { onUpdate, tryUpdate } = await import('../../src/background/updating');
  const { serve } = await import('../../src/messaging/serve');
  const { codeOf } = await import('../../src/background/failure');
  const after: string[][] = [];
  const calls = pageCalls((ids) => void after.push([...ids]));
  /** What `index` does after every act. */
  const settled = async <T>(act: Promise<T>): Promise<T> => {
    const result = await act;
    for (const _ of after.splice(0)) await settle();
    return result;
  };
  const capture = (name: string) => ({
    home: '',
    person: {
      name: { value: name, from: 'heading' as const },
      part: 'subject' as const,
      identities: [{ kind: 'email' as const, value: `${name}@example.com`, from: 'mail-header' as const }],
      websites: [],
      phones: [],
    },
  });
  const promised = (name: string, at: string): Promise<Done> =>
    settled(
      calls.promise(
        { target: { capture: capture(name) }, what: 'call-back', by: 'them', at: at as never, zone: 'UTC', note: '' },
        page as never,
      ) as Promise<Done>,
    );
  /** Asks as a page does, over the wire; from a frame in somebody's page as `asFramed`. */
  const askFrom = (from: typeof page | { kind: 'page'; tabId: number; framed: boolean }) =>
    caller<PageToBackground>((request) => settled(serve(pageToBackground, calls, request, from, codeOf)));
  return {
    ask: askFrom(page),
    askFramed: askFrom({ kind: 'page', tabId: 3, framed: true }),
    calls: calls as never as Record<string, (body: unknown, from?: unknown) => Promise<never>>,
    sweep,
    settle,
    settled,
    promised,
    capture,
    keepPlansCurrent,
    onUpdate,
    tryUpdate,
  };
}

/** Sets the clock. */
export const at = (text: string): void => void vi.setSystemTime(new Date(text));

/** An empty disk and a browser that shows nothing, at a time: before each test. */
export function anew(text: string): void {
  globalThis.indexedDB = new IDBFactory();
  shown.clear();
  kept.clear();
  everShown.length = opened.length = 0;
  screen.state = 'normal';
  screen.os = 'linux';
  told.length = 0;
  tabs.clear();
  granted.origins.clear();
  granted.permissions.clear();
  broken.prefix = 'never';
  badge.text = badge.title = badge.colour = '';
  Object.assign(extension, { version: '1.2.3', reloads: 0, holds: false });
  vi.useFakeTimers({ toFake: ['Date'] });
  at(text);
}

/** The fingerprints of what is on show, promises without their ids. */
export const alerts = (): string[] =>
  [...shown.keys()].map((id) => id.replace(/^promise:[\w-]+:/, 'promise:').split('|')[0] ?? '').toSorted();

/** What stands in the notifications on show, buttons behind bars. */
export const words = (): string[] =>
  [...shown.values()].map(({ title, message, buttons = [] }) =>
    [`${title} / ${message}`, ...buttons.map((button) => button.title)].join(' | '),
  );
