import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';
import { type BrowserName, root } from '../machine.mjs';
import { allowAsking, asksItself as chromiumAsks, launchChromium } from './browsers/chromium';
import {
  clickNotification,
  asksItself as firefoxAsks,
  isAtRest,
  launchFirefox,
  pressKeys,
  stopBackground,
} from './browsers/firefox';
import { isOfferTaken, offerUpdate } from './browsers/firefox-update';
import { kill, type Launch } from './browsers/launch';
import { layWarm } from './browsers/warm';
import { type Gateway, openGateway } from './servers/gateway';
import { hosts, type PageServer, servePages } from './servers/pages';

declare global {
  /** In functions that run in the extension's own pages. */
  const browser: WebExtension;
}

/** A page or a frame in one: what can be looked at and clicked. */
export type Surface = Page | Frame;

export interface Options {
  readonly webmailPort?: number;
  /** What the browser believes the time to be when it first starts. */
  readonly at?: Date;
  /** The machine's zone; left out, that of this one. */
  readonly zone?: string;
  readonly headless?: boolean;
  /** Its disk can be made full. */
  readonly fillable?: boolean;
  readonly decoy?: string;
  /** Another folder than that of the build under test. */
  readonly extension?: string;
}

/** Which browser the tests of this run drive; vitest.config.ts says. */
export const browserName: BrowserName = process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** The folder of the build under test. */
export const builtExtension = (name = browserName): string =>
  join(process.env.DIST ?? join(root, 'dist'), name === 'firefox' ? 'firefox' : 'chrome');

/** Starts of a browser until one has a background. */
const most = 3;

/** A browser with Steadfast in it, on a profile of its own, that sees our pages where LinkedIn and Gmail would be. */
export class Driver {
  readonly #profile = mkdtempSync(join(tmpdir(), 'steadfast-'));
  readonly #full = join(this.#profile, 'disk-is-full');
  #browser!: Browser;
  #console!: Page;
  /** The extension's address, without a slash at the end. */
  origin = '';

  private constructor(
    readonly name: BrowserName,
    readonly pages: PageServer,
    readonly gateway: Gateway,
    readonly options: Options,
  ) {}

  static async start(options: Options = {}, name = browserName): Promise<Driver> {
    const pages = await servePages();
    const served = hosts.map((host): [string, number] => [`${host}:443`, pages.port]);
    const { webmailPort } = options;
    const gateway = await openGateway(
      new Map([...served, ...(webmailPort ? [['mail.example.org:80', webmailPort] as const] : [])]),
    );
    const driver = new Driver(name, pages, gateway, options);
    if (name === 'firefox') layWarm(driver.#profile);
    try {
      await driver.#launch(options.at);
    } catch (error) {
      await driver.stop();
      throw error;
    }
    return driver;
  }

  /** The hosts that no test serves and that were asked for all the same, by other than the browser itself. */
  strangers(): string[] {
    const itself = this.name === 'firefox' ? firefoxAsks : chromiumAsks;
    return [...this.gateway.strangers].filter((host) => !itself.test(host));
  }

  /**
   * Ends the browser and throws its profile away, so that it has nothing to put in order first.
   * @throws when anything was asked for in the network on the way: Steadfast makes no request, in no journey
   */
  async stop(): Promise<void> {
    if (this.#browser) await this.#kill();
    await this.gateway.stop();
    await this.pages.stop();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    // Whoever sits before a browser of their own may go where they like.
    if (this.options.headless !== false && this.strangers().length)
      throw new Error(`Somebody asked for ${this.strangers().join(', ')}`);
  }

  /** Ends when somebody has closed the browser. */
  closed(): Promise<void> {
    return new Promise((resolve) => void this.#browser.once('disconnected', () => resolve()));
  }

  /** Closes the browser and starts it again on the same profile, now or at another time, in light or dark colours. */
  async restart(at?: Date | null, dark?: boolean): Promise<void> {
    await this.#browser.close();
    await this.#launch(at, dark);
  }

  /**
   * Kills the browser without warning and starts it again on the same profile, now or at another time.
   * @param meanwhile is done while it is down, with the profile's folder
   */
  async crash(at?: Date, meanwhile?: (profile: string) => void): Promise<void> {
    await this.#kill();
    meanwhile?.(this.#profile);
    await this.#launch(at);
  }

  async #kill(): Promise<void> {
    await kill(this.#browser);
    // Puppeteer puts Firefox's settings back as they were when it sees that the browser is gone, and takes its time.
    await eventually('the profile at rest', async () => !existsSync(join(this.#profile, 'user.js.puppeteer')));
  }

  /** Opens a web page in a tab. `first` runs in it before anything of its own. */
  async open<Args extends unknown[]>(url: string, first?: (...args: Args) => void, ...args: Args): Promise<Page> {
    const page = await this.#browser.newPage();
    if (first) await page.evaluateOnNewDocument(first as (...args: unknown[]) => void, ...args);
    await page.goto(url);
    return page;
  }

  /** What stands in the tabs. */
  async addresses(): Promise<string[]> {
    return (await this.#browser.pages()).map((page) => page.url());
  }

  /** Opens one of the extension's own pages in a tab: `src/popup/index.html`. */
  async openOwn(path: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await this.#goToOwn(page, path);
    return page;
  }

  /** The sidebar in a page. Unless it stands open there already, as the user left it, the tab at the right edge is clicked. */
  async openSidebar(page: Page): Promise<Frame> {
    await page.bringToFront();
    const { x, y } = await this.tabAtEdge(page);
    const open = await this.#frame(page);
    if (open) return this.sidebar(page);
    await page.mouse.click(x, y);
    return this.sidebar(page);
  }

  /**
   * Where Steadfast's tab is in a page, once it is there. The shadow root is closed to us as to the page, so it is found where a person finds
   * it: at the edge.
   */
  async tabAtEdge(page: Page): Promise<{ readonly x: number; readonly y: number }> {
    const edge = () => {
      const x = document.documentElement.clientWidth - 4; // left of a scroll bar
      for (let y = 4; y < innerHeight; y += 8) {
        const there = document.elementFromPoint(x, y);
        if (there?.parentElement === document.documentElement && there !== document.body) return { x, y: y + 4 };
      }
      return null;
    };
    return eventually('the tab at the edge', () => page.evaluate(edge), 30);
  }

  /** The sidebar that stands in a page, once it is there and loaded: until then Chromium may put another frame in its place. */
  async sidebar(page: Page): Promise<Frame> {
    return eventually('the sidebar in the page', async () => {
      const frame = await this.#frame(page);
      const isLoaded = await frame?.evaluate(() => document.readyState === 'complete').catch(() => false);
      return isLoaded ? frame : null;
    });
  }

  hasSidebar = async (page: Page): Promise<boolean> => (await this.#frame(page)) !== null;

  /** The id by which the extension knows a tab. */
  async tabId(page: Page): Promise<number> {
    await page.bringToFront();
    const id = await this.#console.evaluate(async () => {
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id;
    });
    if (id === undefined) throw new Error('The page has no tab');
    return id;
  }

  /** Runs a function in a page of the extension that does nothing by itself, so that no page's code stands between. */
  ask<Args extends unknown[], Answer>(question: (...args: Args) => Answer, ...args: Args): Promise<Awaited<Answer>> {
    return this.#console.evaluate(question as (...args: unknown[]) => Answer, ...args) as Promise<Awaited<Answer>>;
  }

  badge(): Promise<string> {
    return this.ask(() => browser.action.getBadgeText({}));
  }

  /** What the badge says to a screen reader: set beside its text, and not always in the same moment. */
  badgeTitle(): Promise<string> {
    return this.ask(() => browser.action.getTitle({}));
  }

  /** The ids of the notifications on show. */
  notifications(): Promise<string[]> {
    return this.ask(async () => Object.keys(await browser.notifications.getAll()));
  }

  /** Makes every alarm of the extension ring now, as it does after the machine has slept. */
  ringAlarms(): Promise<void> {
    return this.ask(async () => {
      for (const { name, periodInMinutes } of await browser.alarms.getAll()) {
        browser.alarms.create(name, { when: Date.now(), ...(periodInMinutes ? { periodInMinutes } : {}) });
      }
    });
  }

  /** Stops the background, which the browser does by itself whenever it has been idle. It wakes for the next event. */
  async stopBackground(): Promise<void> {
    if (this.name === 'firefox') {
      await stopBackground(this.#browser);
      return;
    }
    const session = await this.#console.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** Until the background is stopped: by the browser itself where it does so within seconds (Firefox), else by its own tools (Chromium). */
  async rest(): Promise<void> {
    if (this.name === 'firefox') await eventually('the background at rest', () => isAtRest(this.#browser));
    else await this.stopBackground();
  }

  /** When the background last looked at what is due, by its own clock, and how long that took, in ms. */
  async lastSweep(): Promise<{ startTime: number; duration: number } | null> {
    if (this.name === 'firefox')
      return this.ask(async () => {
        const background = (await browser.runtime.getBackgroundPage()) as unknown as typeof globalThis;
        const last = background.performance.getEntriesByName('sweep').at(-1);
        return last ? { startTime: last.startTime, duration: last.duration } : null;
      });
    const worker = await this.#worker();
    return (
      (await worker?.evaluate(() => {
        const last = performance.getEntriesByName('sweep').at(-1);
        return last ? { startTime: last.startTime, duration: last.duration } : null;
      })) ?? null
    );
  }

  /** What a click on a notification does, or on one of its buttons, which Firefox has not. */
  async clickNotification(id: string, button?: number): Promise<void> {
    if (this.name === 'firefox') {
      await clickNotification(this.#browser, id);
      return;
    }
    // An event that is dispatched wakes nobody, as a real one does.
    await this.ask(() => browser.runtime.sendMessage({ call: 'settings', body: {} }));
    const worker = await this.#worker();
    await worker?.evaluate(
      (which, pressed) => {
        const { chrome } = globalThis as unknown as {
          chrome: { notifications: Record<'onClicked' | 'onButtonClicked', { dispatch(...args: unknown[]): void }> };
        };
        if (pressed === undefined) chrome.notifications.onClicked.dispatch(which);
        else chrome.notifications.onButtonClicked.dispatch(which, pressed);
      },
      id,
      button,
    );
  }

  /** From now on, or until `false`, the disk of a browser that was started with `fillable` is full. */
  fillDisk(full: boolean): void {
    if (full) writeFileSync(this.#full, '');
    else rmSync(this.#full);
  }

  /** A command of the extension, with this page in front. Neither browser hears its own keys when a driver types them into a page. */
  async pressShortcut(page: Page, command: 'log-touch' | 'toggle-sidebar'): Promise<void> {
    const id = await this.tabId(page);
    if (this.name === 'chromium') {
      const worker = await this.#worker();
      await worker?.evaluate(
        (name, tabId) => {
          const { chrome } = globalThis as unknown as { chrome: { commands: { onCommand: { dispatch: Dispatch } } } };
          chrome.commands.onCommand.dispatch(name, { id: tabId });
        },
        command,
        id,
      );
      return;
    }
    await pressKeys(this.#browser, command === 'log-touch' ? 'L' : 'S');
  }

  async #worker() {
    // It may be asleep.
    await this.ask(() => browser.runtime.sendMessage({ call: 'settings', body: {} }));
    const target = await this.#browser.waitForTarget(
      (each) => each.type() === 'service_worker' && each.url().startsWith(this.origin),
    );
    return target.worker();
  }

  /** The browser has found a newer version. It puts it in when the extension says so. */
  async findUpdate(version: string): Promise<void> {
    if (this.name === 'firefox') {
      await offerUpdate(this.#browser, version);
      return;
    }
    // Chromium looks for updates of what came from a store only; so the extension is told of one, and starts anew as what it was.
    const worker = await this.#worker();
    await worker?.evaluate((found) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { onUpdateAvailable: { dispatch: Found } } } };
      chrome.runtime.onUpdateAvailable.dispatch({ version: found });
    }, version);
  }

  /** Has the extension let the newer version in? */
  isUpdated = async (): Promise<boolean> => (this.name === 'firefox' ? isOfferTaken(this.#browser) : this.#isGone());

  /** With an extension that is put out, be it for a moment, its pages go. */
  #isGone = (): Promise<boolean> =>
    this.ask(() => true).then(
      () => false,
      () => true,
    );

  /** Starts the extension anew while pages are open, as an update does. */
  async updateExtension(): Promise<void> {
    await this.ask(() => void setTimeout(() => browser.runtime.reload(), 50));
    await eventually('the extension to go', this.#isGone);
    this.#console = await this.#openConsole();
  }

  /** The extension's next request for this host will be granted without a dialog. */
  async allowAsking(pattern: string): Promise<void> {
    if (this.name === 'chromium') await allowAsking(this.#browser, new URL(this.origin).host, pattern);
  }

  async #frame(page: Page): Promise<Frame | null> {
    for (const frame of page.frames()) {
      // WebDriver BiDi reports about:blank as the address of an extension's frame.
      const address = await addressOf(frame).catch(() => '');
      if (/^(chrome|moz)-extension:.*\/src\/sidebar\/index\.html/.test(address)) return frame;
    }
    return null;
  }

  async #launch(at: Date | null = null, dark = false): Promise<void> {
    const { options, gateway, name } = this;
    const launch: Launch = {
      extension: options.extension ?? builtExtension(name),
      profile: this.#profile,
      gatewayPort: gateway.port,
      at,
      zone: options.zone,
      dark,
      full: options.fillable ? this.#full : null,
      headless: options.headless ?? true,
      decoy: options.decoy,
    };
    for (let tries = 1; ; tries++) {
      try {
        const launched = name === 'firefox' ? await launchFirefox(launch) : await launchChromium(launch);
        this.#browser = launched.browser;
        this.origin = launched.origin;
        this.#console = await this.#openConsole();
        // Chromium, too, has none that ever comes back when it is stopped while it is being installed.
        await eventually('the background', () => this.#hasBackground());
        return;
      } catch (error) {
        // Firefox stops a background page that has been there for as long as it may idle in tests, also one that is still being loaded on a
        // busy machine; it has not said yet what it listens to, and never comes back.
        if (name === 'chromium' || tries === most) throw error;
        await this.#browser?.close().catch(() => {}); // perhaps it never was
      }
    }
  }

  /** A page of the extension that does nothing by itself, once the browser has loaded the extension. */
  #openConsole(): Promise<Page> {
    return eventually('the extension', async () => {
      const page = await this.#browser.newPage();
      return this.#goToOwn(page, 'icons/16.png').then(
        () => page,
        () => page.close().then(() => null),
      );
    });
  }

  /** Has the background begun to listen? */
  #hasBackground(): Promise<boolean> {
    return this.ask(() =>
      Promise.race([
        browser.runtime.sendMessage({ call: 'settings', body: {} }).then(
          () => true,
          () => false,
        ),
        new Promise<boolean>((resolve) => setTimeout(resolve, 2000, false)),
      ]),
    );
  }

  async #goToOwn(page: Page, path: string): Promise<void> {
    const told = page.goto(`${this.origin}/${path}`);
    // Firefox loads extension pages, but WebDriver BiDi never hears of it; so nobody waits for the answer.
    if (this.name === 'firefox') told.catch(() => {});
    else await told;
    await eventually(path, () =>
      page
        .evaluate((origin) => location.href.startsWith(origin) && document.readyState === 'complete', this.origin)
        // What stood there before is going.
        .catch(() => false),
    );
  }
}

/** Rejects for a frame that is gone by now. */
const addressOf = async (frame: Frame): Promise<string> => frame.evaluate(() => location.href);

/** What Chromium has and does not document: an event that is told as if the browser had. */
type Dispatch = (command: string, tab: { id: number }) => void;
type Found = (details: { version: string }) => void;

/** Half past ten, or past another hour, on the first working day that is at least `days` from now. */
export function workingDay(days: number, hour = 10): Date {
  const day = new Date();
  day.setDate(day.getDate() + days);
  while (day.getDay() === 0 || day.getDay() === 6) day.setDate(day.getDate() + 1);
  day.setHours(hour, 30, 0, 0);
  return day;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again until there is an answer. */
export async function eventually<Answer>(
  what: string,
  look: () => Promise<Answer | null | undefined | false>,
  seconds = 15,
): Promise<Answer> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    // A page that goes while it is looked at may leave the question without an answer: then it is asked anew.
    const answer = await Promise.race([look(), pause(5000).then(() => null)]);
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`Waited ${seconds} s in vain for ${what}`);
    await pause(50);
  }
}
