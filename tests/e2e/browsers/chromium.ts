import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../machine.mjs';
import { environment, type Launch, type Launched } from './launch';

/** Whom Chromium itself asks for updates and accounts, whatever it is told. */
export const asksItself = /^(?!mail\.)[\w.-]+\.(?:google|googleapis|gvt1|gstatic)\.com$/;

export async function launchChromium(launch: Launch): Promise<Launched> {
  const { extension, decoy, gatewayPort } = launch;
  const extensions = [extension, ...(decoy ? [decoy] : [])].join(',');
  setDeveloperMode(launch.profile);
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
      `--proxy-server=http://127.0.0.1:${gatewayPort}`,
      '--proxy-bypass-list=<-loopback>', // not even this machine is reached past it
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--disable-quic',
      '--disable-gpu',
      '--disable-background-networking',
      // Pages of its own behind the address bar: half of all that a start costs.
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
      '--lang=en-US',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(launch.dark ? ['--force-dark-mode'] : []),
    ],
  });
  return { browser, origin: originOf(extension) };
}

/** The address of an extension that was loaded from a folder: Chromium makes its id of the folder's path. */
export function originOf(folder: string): string {
  const path = Buffer.from(realpathSync(folder), process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  const id = [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  return `chrome-extension://${id}`;
}

/** Without developer mode an unpacked extension that starts anew is disabled. */
function setDeveloperMode(profile: string): void {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
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
  addHostPermission(extension: string, pattern: string): Promise<void>;
}
