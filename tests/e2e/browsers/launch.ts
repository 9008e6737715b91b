import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'puppeteer-core';
import { findClockMover } from '../../machine.mjs';

export interface Launch {
  /** The folder of the built extension. */
  readonly extension: string;
  readonly profile: string;
  /** Of the proxy that is the only way out. */
  readonly gatewayPort: number;
  /** What the browser believes the time to be when it starts; `null` for the real one. */
  readonly at: Date | null;
  /** The zone of the machine as the browser sees it; `undefined` for the real one. */
  readonly zone: string | undefined;
  readonly dark: boolean;
  readonly headless: boolean;
  /** A second extension, where a test needs one to compare with. */
  readonly decoy: string | undefined;
}

export interface Launched {
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
}

/** The environment in which a browser believes in another time, or to be somewhere else. */
export function environment({ at, zone }: Pick<Launch, 'at' | 'zone'>): Record<string, string | undefined> {
  const own = zone ? { ...process.env, TZ: zone } : process.env;
  if (!at) return own;
  const seconds = Math.round((at.getTime() - Date.now()) / 1000);
  return { ...own, LD_PRELOAD: findClockMover(), MOVED_BY: String(seconds) };
}

/** Ends a browser at once and without warning, as a power cut or the system's own killer would. */
export async function kill(browser: Browser): Promise<void> {
  const child = browser.process() as ChildProcess;
  if (child.exitCode !== null || child.signalCode !== null) return; // somebody has closed it
  const gone = new Promise((resolve) => child.once('exit', resolve));
  // The launcher makes the browser leader of its process group.
  process.kill(-(child.pid as number), 'SIGKILL');
  await gone;
}
