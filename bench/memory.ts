import type { Browser, Page } from 'puppeteer-core';
import { inOwnWindow } from '../tests/e2e/browsers/firefox';
import type { Driver } from '../tests/e2e/driver';

/** What the dashboard and its worker hold together, in MB, once what nobody needs is let go of. */
export const memoryOf = (driver: Driver, page: Page): Promise<number> =>
  driver.name === 'firefox' ? inFirefox(page.browser()) : inChromium(page);

/** The heaps of both, with what lies outside of them: buffers, and what the browser keeps for the page. */
async function inChromium(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const all = await Promise.all(
    [session, ...page.workers().map(({ client }) => client)].map(async (client) => {
      await client.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0, embedderHeapUsedSize = 0 } = await client.send('Runtime.getHeapUsage');
      return usedSize + backingStorageSize + embedderHeapUsedSize;
    }),
  );
  await session.detach();
  return all.reduce((sum, one) => sum + one, 0) / 1e6;
}

/** By what `about:memory` says of the dashboard and of the workers that extensions have: only it has one. Only Firefox's own window may ask. */
async function inFirefox(browser: Browser): Promise<number> {
  const bytes = await inOwnWindow(
    browser,
    `new Promise((resolve) => {
      const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
      const reports = () => {
        let sum = 0;
        const hear = (process, path, kind, units, amount) => {
          const ours = process.startsWith('extension') && /^explicit\\/(workers\\/|window-objects\\/.*dashboard)/.test(path);
          if (ours && units === Ci.nsIMemoryReporter.UNITS_BYTES) sum += amount;
        };
        manager.getReports(hear, null, () => resolve(sum), null, false);
      };
      manager.minimizeMemoryUsage(reports);
    })`,
  );
  return Number(bytes) / 1e6;
}
