import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'puppeteer-core';
import { believingIn, findPreload } from '../../machine.mjs';

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
  /** While there is this file, nothing more can be written beside it; `null`: the disk has room. */
  readonly full: string | null;
  readonly headless: boolean;
  /** A second extension, where a test needs one to compare with. */
  readonly decoy: string | undefined;
}

export interface Launched {
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
}

/** The environment in which a browser believes in another time, to be somewhere else, or its disk to be full while there is a file. */
export function environment({ at, zone, full }: Pick<Launch, 'at' | 'zone' | 'full'>): NodeJS.ProcessEnv {
  const own = zone ? { ...process.env, TZ: zone } : process.env;
  const moved = { ...own, ...(at && believingIn(at)) };
  if (!full) return moved;
  const preloads = [moved.LD_PRELOAD, findPreload('full-disk')].filter(Boolean);
  return { ...moved, LD_PRELOAD: preloads.join(':'), FULL_DISK: full };
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
