import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { inOwnWindow } from './browsers/firefox';
import { browserName } from './driver';

/** What is held in memory, once all that nobody holds any more is gone: numbers of things, and bytes. */
export type Held = Readonly<Record<string, number>>;

/** In the page (with our content script in it), in the extension's own process (the frame), and in the background. */
export const heldNow = (page: Page, own: Page, origin: string): Promise<Held> =>
  browserName === 'firefox' ? heldInFirefox(page.browser()) : heldInChromium(page, own, origin);

async function heldInChromium(page: Page, own: Page, origin: string): Promise<Held> {
  const worker = await page
    .browser()
    .waitForTarget((each) => each.type() === 'service_worker' && each.url().startsWith(origin));
  const [inPage, inOwn, inWorker] = await Promise.all([
    page.createCDPSession(),
    own.createCDPSession(),
    worker.createCDPSession(),
  ]);
  return {
    ...(await countsOf(inPage, 'page')),
    ...(await countsOf(inOwn, 'own pages')),
    'background: bytes': await bytesOf(inWorker),
  };
}

async function countsOf(session: CDPSession, where: string): Promise<Held> {
  const bytes = await bytesOf(session);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const counted = metrics.filter(({ name }) => ['Documents', 'Frames', 'JSEventListeners', 'Nodes'].includes(name));
  return {
    ...Object.fromEntries(counted.map(({ name, value }) => [`${where}: ${name}`, value])),
    [`${where}: bytes`]: bytes,
  };
}

async function bytesOf(session: CDPSession): Promise<number> {
  // What is let go by the first frees more for the second.
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** What about:memory measures, added up for the processes of web pages and of extensions. */
const measure = `new Promise((done) => {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  const held = {};
  const add = (process, path, kind, units, amount) => {
    const where = /^(?:extension|WebExtensions)/.test(process) ? 'own pages' : /^web/i.test(process) ? 'page' : null;
    if (!where) return;
    const what = /event-listeners$/.test(path) ? 'listeners' : /^explicit\\/window-objects.*\\/dom\\//.test(path) ? 'bytes of documents' : /^explicit\\/.*\\/(?:classes|gc-heap|strings)/.test(path) ? 'bytes of scripts' : null;
    if (what) held[where + ': ' + what] = (held[where + ': ' + what] ?? 0) + amount;
  };
  Services.obs.notifyObservers(null, 'child-mmu-request');
  manager.minimizeMemoryUsage(() => manager.getReports(add, null, () => done(JSON.stringify(held)), null, false));
})`;

const heldInFirefox = async (browser: Browser): Promise<Held> =>
  JSON.parse(String(await inOwnWindow(browser, measure))) as Held;
