import type { Page } from 'puppeteer-core';
import type { Driver } from '../tests/e2e/driver';

/** For so long a page is watched while it changes ten times a second. */
const seconds = 60;

export interface Idle {
  readonly sidebar: 'closed' | 'open';
  /** Milliseconds in which code of ours ran in the page's own process, a second. */
  readonly msPerSecond: number;
}

/**
 * What the content script costs a page that keeps changing, by sampling what runs on the page's thread (Chromium only). The frame of the
 * sidebar runs in a process of its own and counts apart.
 */
export async function measureIdle(driver: Driver): Promise<Idle[]> {
  const [profile] = driver.pages.captured('linkedin').filter(({ kind }) => kind === 'profile');
  if (!profile) throw new Error('There is no captured profile.');
  const page = await driver.open(driver.pages.put(profile));
  const results: Idle[] = [];
  for (const sidebar of ['closed', 'open'] as const) {
    if (sidebar === 'open') await driver.openSidebar(page);
    await new Promise((settled) => setTimeout(settled, 12_000)); // longer than a page is tried to be read
    results.push({ sidebar, msPerSecond: await ownTime(page) });
  }
  await page.close();
  return results;
}

async function ownTime(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  const churn = await page.evaluate(() => {
    let turn = 0;
    return window.setInterval(() => {
      const line = document.createElement('p');
      line.textContent = `line ${turn++}`;
      document.body.append(line);
      if (turn % 20 === 0) for (const old of document.body.querySelectorAll(':scope > p')) old.remove();
    }, 100);
  });
  await session.send('Profiler.start');
  await new Promise((done) => setTimeout(done, seconds * 1000));
  const { profile } = await session.send('Profiler.stop');
  await page.evaluate((id) => window.clearInterval(id), churn);
  await session.detach();
  const ours = new Set(
    profile.nodes.filter(({ callFrame }) => callFrame.url.startsWith('chrome-extension:')).map(({ id }) => id),
  );
  const deltas = profile.timeDeltas ?? [];
  const micros = (profile.samples ?? []).reduce((sum, id, at) => sum + (ours.has(id) ? (deltas[at] ?? 0) : 0), 0);
  return micros / 1000 / seconds;
}
