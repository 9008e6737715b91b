import { realpathSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../machine.mjs';
import { hosts } from '../servers/pages';
import { environment, type Launch, type Launched } from './launch';

export async function launchChromium(launch: Launch): Promise<Launched> {
  const { extension, decoy, pagesPort, webmailPort } = launch;
  const extensions = [extension, ...(decoy ? [decoy] : [])].join(',');
  const rules = [
    ...hosts.map((host) => `MAP ${host} 127.0.0.1:${pagesPort}`),
    ...(webmailPort ? [`MAP mail.example.org 127.0.0.1:${webmailPort}`] : []),
    'MAP * ~NOTFOUND', // nothing reaches the real network
    'EXCLUDE 127.0.0.1',
  ];
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: launch.headless,
    acceptInsecureCerts: true,
    defaultViewport: launch.headless ? { width: 1280, height: 800 } : null,
    userDataDir: launch.profile,
    enableExtensions: true,
    pipe: true,
    env: environment(launch),
    timeout: 60_000,
    args: [
      `--load-extension=${extensions}`,
      `--disable-extensions-except=${extensions}`,
      `--host-resolver-rules=${rules.join(', ')}`,
      '--disable-quic',
      '--disable-gpu',
      '--disable-background-networking',
      '--lang=en-US',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(launch.dark ? ['--force-dark-mode'] : []),
    ],
  });
  return { browser, origin: await originOf(browser, extension) };
}

/** The id follows from the folder's path, and Chromium alone knows how. */
export async function originOf(browser: Browser, extension: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const id = await page.evaluate(async (folder) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
    // Without developer mode an unpacked extension that starts anew is disabled.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    for (let tries = 0; tries < 500; tries++) {
      const found = (await developerPrivate.getExtensionsInfo()).find(({ path }) => path === folder);
      if (found) return found.id;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`Chromium has not loaded the extension in ${folder}`);
  }, realpathSync(extension));
  await page.close();
  return `chrome-extension://${id}`;
}

/**
 * From now on the extension's own request for this host is granted without the dialog, which a headless browser cannot show.
 * Nothing is granted before the extension asks in answer to a click.
 */
export async function allowAsking(browser: Browser, id: string, pattern: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extension, host) =>
      (
        globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
      ).chrome.developerPrivate.addHostPermission(extension, host),
    id,
    pattern,
  );
  await page.close();
}

/** What chrome://extensions itself uses. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  getExtensionsInfo(): Promise<{ id: string; path: string }[]>;
  addHostPermission(extension: string, pattern: string): Promise<void>;
}
