import type { Page } from 'puppeteer-core';
import type { Driver } from '../tests/e2e/driver';
import { ownTime } from './own-time';

/** For so long a page is watched while it changes ten times a second. */
const seconds = 60;

export interface Idle {
  readonly sidebar: 'closed' | 'open';
  /** Milliseconds in which code of ours ran in the page's own process, a second. */
  readonly msPerSecond: number;
}

/** What the content script costs a page that keeps changing (Chromium only). */
export async function measureIdle(driver: Driver): Promise<Idle[]> {
  const [profile] = driver.pages.captured('linkedin').filter(({ kind }) => kind === 'profile');
  if (!profile) throw new Error('There is no captured profile.');
  const page = await driver.open(driver.pages.put(profile));
  const closed = await ownTime(page, () => whileChanging(page));
  // The page is read when the sidebar opens: a measure that does not see this would see nothing else either.
  if (!(await ownTime(page, () => driver.openSidebar(page)))) {
    throw new Error('The profiler does not see the content script.');
  }
  const open = await ownTime(page, () => whileChanging(page));
  await page.close();
  return [
    { sidebar: 'closed', msPerSecond: closed / seconds },
    { sidebar: 'open', msPerSecond: open / seconds },
  ];
}

/** Ten changes a second, for a minute. */
async function whileChanging(page: Page): Promise<void> {
  const churn = await page.evaluate(() => {
    let turn = 0;
    return window.setInterval(() => {
      const line = document.createElement('p');
      line.textContent = `line ${turn++}`;
      document.body.append(line);
      if (turn % 20 === 0) for (const old of document.body.querySelectorAll(':scope > p')) old.remove();
    }, 100);
  });
  await new Promise((done) => setTimeout(done, seconds * 1000));
  await page.evaluate((id) => window.clearInterval(id), churn);
}
