import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from '../tests/e2e/driver';
import type { Spans } from './line';

export interface PageCost {
  /** What the page's thread worked from the address until it was quiet, with Steadfast and without. */
  readonly ours: Spans;
  readonly without: Spans;
}

/** What a captured LinkedIn profile costs while it loads, with Steadfast in it and with an extension that does nothing, in turn (Chromium only). */
export async function measurePageCost(ours: Driver, empty: Driver, runs: number): Promise<PageCost> {
  const spans = { ours: [] as number[], without: [] as number[] };
  // The first of each fills the browser's caches.
  for (let run = -1; run < runs; run++) {
    const [with_, without] = [await worked(ours), await worked(empty)];
    if (run < 0) continue;
    spans.ours.push(with_);
    spans.without.push(without);
  }
  return spans;
}

/** For so long a page goes on to work after it has loaded, in ms: the content script reads it when it has calmed down. */
const calm = 1500;

async function worked(driver: Driver): Promise<number> {
  const [profile] = driver.pages.captured('linkedin').filter(({ kind }) => kind === 'profile');
  if (!profile) throw new Error('There is no captured profile.');
  const page = await driver.open('about:blank');
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(driver.pages.put(profile));
  await new Promise((resolve) => setTimeout(resolve, calm));
  const ms = await taskMs(session);
  await (page as Page).close();
  return ms;
}

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}
