import { type Driver, eventually } from '../tests/e2e/driver';
import type { Spans } from './line';

/** What the background takes to look at what is due, badge and all, where nothing is to be raised. */
export async function measureSweeps(driver: Driver, runs: number): Promise<Spans> {
  const spans: number[] = [];
  let last = (await driver.lastSweep())?.startTime ?? 0;
  // The first ones raise what was due, and close what was to be closed.
  while (spans.length < runs + 3) {
    await driver.ringAlarms();
    const { startTime, duration } = await eventually('a sweep', async () => {
      const sweep = await driver.lastSweep();
      return sweep && sweep.startTime !== last && sweep;
    });
    last = startTime;
    spans.push(duration);
  }
  return spans.slice(3);
}

/**
 * From a question to the answer of a background that has to be started for it, ours and an empty one in turn. It is the question that every page of
 * ours begins with: whoever asks for more waits for more of the code, too.
 */
export async function measureColdStarts(ours: Driver, empty: Driver, runs: number): Promise<[Spans, Spans]> {
  const spans: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    spans[0].push(await coldStart(ours));
    spans[1].push(await coldStart(empty));
  }
  return spans;
}

async function coldStart(driver: Driver): Promise<number> {
  await driver.stopBackground();
  // The browser says that it is stopping it, not that it has.
  await new Promise((resolve) => setTimeout(resolve, 500));
  return driver.ask(async () => {
    const start = performance.now();
    await browser.runtime.sendMessage({ call: 'settings', body: {} });
    return performance.now() - start;
  });
}
