import type { Driver } from '../tests/e2e/driver';
import type { Spans } from './line';
import { ownTime } from './own-time';

/** For so long a page goes on to work after it has loaded, in ms: the content script reads it when it has calmed down. */
const calm = 1500;

/**
 * What our own code works on the thread of a captured LinkedIn profile from its address until it is quiet (Chromium only). Not the difference to a page without
 * it: what a page works differs from load to load by more than all that is ours.
 */
export async function measurePageCost(driver: Driver, runs: number): Promise<Spans> {
  const [profile] = driver.pages.captured('linkedin').filter(({ kind }) => kind === 'profile');
  if (!profile) throw new Error('There is no captured profile.');
  const address = driver.pages.put(profile);
  const spans: number[] = [];
  // The first fills the browser's caches.
  for (let run = 0; run <= runs; run++) {
    const page = await driver.open('about:blank');
    spans.push(
      await ownTime(page, async () => {
        await page.goto(address);
        await new Promise((resolve) => setTimeout(resolve, calm));
      }),
    );
    await page.close();
  }
  if (spans.includes(0)) throw new Error('The profiler does not see the content script.');
  return spans.slice(1);
}
