import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../machine.mjs';
import { environment, type Launch, type Launched } from './launch';

export const id = 'steadfast@example.org';
/** Firefox gives each install an address of its own; in tests it is always this one. */
const address = '5afe5afe-0000-4000-8000-5afe5afe5afe';

/** How long the background page may idle in tests, in ms: short, so that it is often away, as in real use. */
const idle = 2000;

/** Whom Firefox itself asks for its own lists; puppeteer sends most of that to `dummy.test`. */
export const asksItself = /^(?:[\w.-]+\.(?:mozilla\.(?:com|net|org)|firefox\.com|mozgcp\.net)|dummy\.test)$/;

export async function launchFirefox(launch: Launch): Promise<Launched> {
  const browser = await startFirefox(launch);
  if (launch.decoy) await browser.installExtension(launch.decoy);
  await browser.installExtension(launch.extension);
  return { browser, origin: `moz-extension://${address}` };
}

/** Without anything of ours in it. */
export function startFirefox(launch: Omit<Launch, 'extension' | 'decoy'>): Promise<Browser> {
  const { gatewayPort } = launch;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: launch.headless,
    acceptInsecureCerts: true,
    defaultViewport: launch.headless ? { width: 1280, height: 800 } : null,
    userDataDir: launch.profile,
    env: environment(launch),
    timeout: 30_000,
    // Without this, WebDriver BiDi does not go to extension pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': gatewayPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': gatewayPort,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true, // not even this machine is reached past it
      'extensions.webextensions.uuids': JSON.stringify({ [id]: address }),
      'extensions.background.idle.timeout': idle,
      // A request for a host is granted without the dialog, which a headless browser cannot show.
      'extensions.webextOptionalPermissionPrompts': false,
      // A temporary add-on is gone after a restart; these keep its data for the next time it is installed.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'layout.css.prefers-color-scheme.content-override': launch.dark ? 0 : 1,
      'alerts.useSystemBackend': false,
      'intl.locale.requested': 'en-US',
      // What is downloaded goes with the profile.
      'browser.download.folderList': 2,
      'browser.download.dir': join(launch.profile, 'downloads'),
    },
  });
}

/** What WebDriver BiDi can say that puppeteer does not know: Firefox's own window, by `--remote-allow-system-access`. */
interface Connection {
  send(
    method: string,
    parameters: object,
  ): Promise<{ result: { contexts: { context: string }[]; result?: { value?: unknown } } }>;
}

/** Presses Alt, Shift and a letter where Firefox keeps the keys of extensions: in its own window, out of every page's reach. */
export const pressKeys = (browser: Browser, letter: string): Promise<unknown> =>
  inOwnWindow(
    browser,
    `document.querySelector('keyset[id^="ext-keyset"] key[key="${letter}"][modifiers="alt,shift"]').doCommand()`,
  );

/** Stops the extension's background as if it had been idle. */
export const stopBackground = (browser: Browser): Promise<unknown> =>
  inOwnWindow(
    browser,
    `WebExtensionPolicy.getByID('${id}').extension.terminateBackground({ disableResetIdleForTest: true })`,
  );

/** Has Firefox stopped the extension's background, because it was idle? */
export const isAtRest = async (browser: Browser): Promise<boolean> =>
  (await inOwnWindow(browser, `WebExtensionPolicy.getByID('${id}').extension.backgroundState`)) === 'stopped';

/** What Firefox does when a notification is clicked: a headless one shows none that could be. */
export const clickNotification = async (browser: Browser, notification: string): Promise<void> =>
  void (await inOwnWindow(
    browser,
    `(() => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${id}');
      const { notificationsMap } = ExtensionParent.apiManager.getAPI('notifications', extension);
      notificationsMap.get(${JSON.stringify(notification)}).observe(null, 'alertclickcallback', '');
    })()`,
  ));

/** Runs code in Firefox's own window, with all that Firefox itself may do. Gives what can be told of its value. */
export async function inOwnWindow(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result;
  const target = { context: contexts[0]?.context };
  const { result } = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
  if ('exceptionDetails' in result) throw new Error(JSON.stringify(result.exceptionDetails));
  return result.result?.value;
}
