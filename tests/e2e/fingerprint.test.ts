import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './browsers/chromium';
import { launchFirefox } from './browsers/firefox';
import { kill } from './browsers/launch';
import { carelessExtension } from './careless';
import { browserName, builtExtension, Driver, eventually } from './driver';
import { untilHeading } from './look';
import { compareTimes, listen, look, probe } from './page/fingerprint';
import { openGateway } from './servers/gateway';
import { hosts, servePages } from './servers/pages';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';
const mail = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzPracticeThreadAboutSamplesA';
const unguarded = 'https://www.linkedin.com/practice/unguarded';

/** What pages find in a browser, and what their server was asked for meanwhile. */
interface Seen {
  readonly found: readonly string[];
  readonly asked: readonly string[];
}

type Open = (url: string, first?: () => void) => Promise<Page>;

async function seenIn(open: Open, url: string, asked: readonly string[]): Promise<Seen> {
  const before = asked.length;
  const page = await open(url, listen);
  await page.bringToFront();
  // Until our script would long have begun, and the page has nothing left to load.
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const found = await page.evaluate(look);
  await page.close();
  return { found, asked: asked.slice(before) };
}

/** The same lines, more or fewer of them. */
function difference(one: Seen, other: Seen): string[] {
  const left = [...other.found];
  const more = one.found.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...more.map((line) => `+ ${line}`), ...left.map((line) => `- ${line}`)];
}

/** A browser as it is without Steadfast; another extension is in it, so that it is started alike. */
async function withoutUs() {
  const profile = mkdtempSync(join(tmpdir(), 'steadfast-without-'));
  const careless = carelessExtension();
  const pages = await servePages();
  const gateway = await openGateway(new Map(hosts.map((host) => [`${host}:443`, pages.port])));
  const launch = {
    extension: careless,
    profile,
    gatewayPort: gateway.port,
    at: null,
    zone: undefined,
    dark: false,
    full: null,
    headless: true,
  };
  const start = browserName === 'firefox' ? launchFirefox : launchChromium;
  const { browser, origin }: { browser: Browser; origin: string } = await start({ ...launch, decoy: undefined });
  return {
    origin,
    asked: pages.asked,
    async open(url: string, first?: () => void) {
      const page = await browser.newPage();
      if (first) await page.evaluateOnNewDocument(first);
      await page.goto(url);
      return page;
    },
    async stop() {
      await kill(browser);
      await Promise.all([gateway.stop(), pages.stop()]);
      for (const folder of [profile, careless])
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

describe('a page that looks for extensions', () => {
  let driver: Driver;
  let without: Awaited<ReturnType<typeof withoutUs>>;
  const open: Open = (url, first) => driver.open(url, first);
  beforeAll(async () => {
    [driver, without] = await Promise.all([Driver.start(), withoutUs()]);
  });
  afterAll(async () => {
    await Promise.all([driver?.stop(), without?.stop()]);
  });

  /** What a page finds with Steadfast and without. */
  const both = (url: string) =>
    Promise.all([seenIn(open, url, driver.pages.asked), seenIn(without.open, url, without.asked)]);

  it.each([freya, mail])(
    'finds an element without a name and nothing else while the sidebar is closed: %s',
    async (url) => {
      const [here, there] = await both(url);
      expect(there.found.length).toBeGreaterThan(50);
      expect(difference(here, there)).toEqual(['+ element HTML DIV', '+ changed: childList HTML  DIV']);
      expect(here.asked).toEqual(there.asked);
    },
  );

  it.each(['panel', 'off'] as const)(
    'finds nothing at all where the user wants Steadfast outside of the page (%s)',
    async (show) => {
      const showOn = (how: string) =>
        driver.ask(
          (mode) => browser.runtime.sendMessage({ call: 'showOn', body: { host: 'www.linkedin.com', show: mode } }),
          how,
        );
      await showOn(show);
      const [here, there] = await both(freya);
      await showOn('page');
      expect(difference(here, there)).toEqual([]);
      expect(here.asked).toEqual(there.asked);
    },
  );

  it('is refused every file alike, whether it is there or not', async () => {
    const host = browserName === 'firefox' ? 'moz-extension://11111111-2222-4333-8444-555555555555' : driver.origin;
    const files = readdirSync(builtExtension(), { recursive: true, encoding: 'utf8' });
    // All by the ways that find the most, and one of each kind by all.
    const kinds = new Map(files.map((file) => [/\.\w+$/.exec(file)?.[0] ?? '', file]));
    kinds.set('sidebar', 'src/sidebar/index.html');
    const addresses = [...kinds.values(), 'no-such-file.js', ''].map((file) => `${host}/${file}`);
    const probes = async (opening: Open) => {
      const page = await opening(unguarded, listen);
      const found = await page.evaluate(probe, addresses);
      const careless = await page.evaluate(probe, [`${without.origin}/open.txt`]);
      await page.close();
      return { found, careless };
    };
    const [here, there] = await Promise.all([probes(open), probes(without.open)]);
    expect(here.found).toEqual(there.found);
    // It would find what is open.
    if (browserName === 'chromium') expect(here.careless).not.toEqual(there.careless);
  });

  // In Firefox the address is a secret of each install.
  const knownAddress = browserName === 'chromium' ? it : () => {};
  knownAddress('is refused what is there no later than what is not', async () => {
    const page = await driver.open(unguarded);
    const gone = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/src/sidebar/index.html';
    for (const file of ['src/sidebar/index.html', 'no-such-file.js']) {
      const ratio = await page.evaluate(compareTimes, `${driver.origin}/${file}`, gone, 60);
      expect([file, ratio > 1 / 3 && ratio < 3, ratio]).toEqual([file, true, ratio]);
    }
    await page.close();
  });

  it('reads no address of ours while the sidebar is open and in use', async () => {
    const page = await driver.open(freya, listen);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await sidebar.locator('textarea').click();
    await page.keyboard.type('something');
    expect(await sidebar.$eval('textarea', (field) => field.value)).toBe('something');
    // A page that is slow on purpose is told by the browser who made it so.
    await page.evaluate(() => {
      const until = performance.now() + 200;
      while (performance.now() < until);
      return new Promise((resolve) => setTimeout(resolve, 300));
    });
    const found = await page.evaluate(look);
    const own = new URL(driver.origin).host;
    expect(found.filter((line) => /extension:|steadfast/i.test(line) || line.includes(own))).toEqual([]);
    expect(found.filter((line) => /^(?:violation|message|error|rejection)/.test(line))).toEqual([]);
    expect(found.filter((line) => line.startsWith('frames'))).toEqual(['frames 0 0 DIV']);
    await eventually('the sidebar closed', async () => {
      if (await driver.hasSidebar(page)) await driver.pressShortcut(page, 'toggle-sidebar');
      return !(await driver.hasSidebar(page));
    });
  });
});
