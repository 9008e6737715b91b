import type { Driver } from '../tests/e2e/driver';
import type { Spans } from './line';

/** From the opening of the popup until its queue is drawn, in a frame of a page of ours: so both are seen by one clock. */
export async function measurePopup(driver: Driver, runs: number): Promise<Spans> {
  const page = await driver.openOwn('src/popup/index.html');
  try {
    return await page.evaluate(openPopups, runs);
  } finally {
    await page.close();
  }
}

async function openPopups(times: number): Promise<Spans> {
  const openOne = () =>
    new Promise<number>((resolve) => {
      const start = performance.now();
      const frame = document.createElement('iframe');
      frame.src = location.href;
      const look = (): void => {
        if (!frame.contentDocument?.querySelector('main[aria-busy=false] ul > li')) {
          setTimeout(look);
          return;
        }
        resolve(performance.now() - start);
        frame.remove();
      };
      document.body.append(frame);
      look();
    });
  const spans: number[] = [];
  for (let run = 0; run < times + 3; run++) {
    spans.push(await openOne());
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  // The first ones compile the code.
  return spans.slice(3);
}
