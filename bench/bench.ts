import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inOwnWindow } from '../tests/e2e/browsers/firefox';
import { builtExtension, Driver } from '../tests/e2e/driver';
import type { BrowserName } from '../tests/machine.mjs';
import { measureColdStarts, measureSweeps } from './background';
import { measureCalls } from './calls';
import { emptyExtension } from './empty';
import { measureEverybody } from './everybody';
import { fillWith } from './fill';
import { measureIdle } from './idle';
import { leastExtension, measureLeast } from './least';
import { type Line, lineOf, type Spans } from './line';
import { measureLogging } from './log-touch';
import { measurePageCost } from './page-cost';
import { measurePopup } from './popup';
import { measureReading } from './reading';
import { report } from './report';
import { canSlow, flushMs, onSlowDisk } from './slow-disk';

/** Of everything that takes less than a second. */
const runs = 15;
/** Of import and backup, which with a hundred thousand take two minutes and a half each time: `HEAVY=1` is for whoever cannot wait. */
const heavyRuns = Number(process.env.HEAVY ?? 9);

/**
 * The design's table (section 7) of one browser.
 * @param sizes so many contacts of ten touches each, the fewest first
 * @param pages whether what has nothing to do with contacts is measured too
 */
export async function bench(browser: BrowserName, sizes: readonly number[], pages: boolean): Promise<void> {
  const lines = weights(browser);
  /** What is compared with itself with the fewest contacts. */
  const few = new Map<string, Spans>();
  for (const contacts of sizes)
    await withDriver(browser, {}, async (driver) => {
      await fillWith(driver, contacts);
      lines.push(...(await withContacts(driver, contacts, few)));
    });
  if (sizes[0] !== undefined && canSlow()) lines.push(await onSlowDisk(() => logOnSlowDisk(browser, sizes[0] ?? 0)));
  if (pages) lines.push(...(await measureFloor(browser)), ...(await ofPages(browser)));
  report(lines);
}

/** The background alone. */
export async function benchBackground(browser: BrowserName, sizes: readonly number[]): Promise<void> {
  const lines = await inTurn(browser, measureStart);
  for (const contacts of sizes)
    await withDriver(browser, {}, async (driver) => {
      await fillWith(driver, contacts);
      lines.push(await measureSweep(driver, contacts));
    });
  report(lines);
}

const ofPages = (browser: BrowserName): Promise<Line[]> => inTurn(browser, besideAnEmptyOne);

/** With ours and an empty extension, each in a browser of its own. */
async function inTurn(
  browser: BrowserName,
  measure: (ours: Driver, empty: Driver) => Promise<Line[]>,
): Promise<Line[]> {
  const lines: Line[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'steadfast-empty-'));
  try {
    await withDriver(browser, {}, (ours) =>
      withDriver(browser, { extension: emptyExtension(browser, folder) }, async (empty) => {
        lines.push(...(await measure(ours, empty)));
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}

/** What no way of logging a touch can be quicker than. */
async function measureFloor(browser: BrowserName): Promise<Line[]> {
  const name = 'log touch: the least that any extension with a background needs, to a bare strict put';
  const lines: Line[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'steadfast-least-'));
  try {
    await withDriver(browser, { extension: leastExtension(browser, folder) }, async (least) => {
      const { log, bare } = await measureLeast(least, runs);
      lines.push(lineOf(browser, 0)({ name, spans: log, baseline: bare }));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}

async function withDriver(
  browser: BrowserName,
  options: Parameters<typeof Driver.start>[0],
  work: (driver: Driver) => Promise<void>,
): Promise<void> {
  const driver = await Driver.start(options, browser);
  try {
    // Pages have a clock of whole milliseconds there.
    if (browser === 'firefox') await inOwnWindow((await driver.open('about:blank')).browser(), exactClock);
    await work(driver);
  } finally {
    await driver.stop();
  }
}

const exactClock = `for (const name of ['', '.unconditional'])
  Services.prefs.setBoolPref('privacy.reduceTimerPrecision' + name, false)`;

async function withContacts(driver: Driver, contacts: number, few: Map<string, Spans>): Promise<Line[]> {
  const line = lineOf(driver.name, contacts);
  const toFewest = (name: string, spans: Spans, goal: number): Line => {
    if (!few.has(name)) few.set(name, spans);
    return line({
      name: `${name}, to the same with the fewest contacts`,
      spans,
      baseline: few.get(name) ?? spans,
      goal,
    });
  };
  const logging = await measureLogging(driver, runs);
  const calls = await measureCalls(driver, runs);
  const lines = [
    line({
      name: 'log touch: click to stored and shown, to a bare strict put',
      ...{ spans: logging.log, baseline: logging.bare, goal: 3 },
    }),
    line({
      name: 'log touch: call to stored and answered, to a bare strict put',
      spans: calls.log,
      baseline: calls.bare,
    }),
    line({
      name: 'a call to the background without work, to a bare strict put',
      spans: calls.empty,
      baseline: calls.bare,
    }),
    toFewest('popup: opened to queue shown', await measurePopup(driver, runs), 1.5),
    line({ name: 'counts for the badge, read in a page', spans: calls.badge, goal: 2 }),
    await measureSweep(driver, contacts),
  ];
  const all = await measureEverybody(driver, contacts, runs, heavyRuns);
  return [
    ...lines,
    toFewest('dashboard: address to people shown', all.opens, 1.5),
    line({ name: 'dashboard: key in the search to the list', spans: all.keys, goal: 16 }),
    line({ name: 'dashboard: the slowest of these keys', spans: [Math.max(...all.keys)], goal: 16 }),
    line({ name: 'dashboard: the longest time for which a key holds up the page', spans: [all.held], goal: 16 }),
    line({
      name: 'import of as many again, to a bare bulk put of the same rows',
      spans: all.take,
      baseline: all.bareTake,
      goal: 2,
    }),
    line({ name: 'backup, to a bare read of the same rows', spans: all.backup, baseline: all.bareRead, goal: 2 }),
    line({ name: 'snapshot, to a bare read of the same rows', spans: all.snapshot, baseline: all.bareRead }),
    line({ name: 'dashboard: memory of page and worker', spans: [all.memory], goal: 250, unit: 'MB' }),
  ];
}

/** With the fewest contacts: with more it takes no longer. */
async function logOnSlowDisk(browser: BrowserName, contacts: number): Promise<Line> {
  const lines: Line[] = [];
  await withDriver(browser, {}, async (driver) => {
    await fillWith(driver, contacts);
    const { log, bare } = await measureLogging(driver, runs);
    const name = `log touch: the same as on a disk whose flush takes ${flushMs} ms, to a bare strict put there`;
    lines.push(lineOf(browser, contacts)({ name, spans: log, baseline: bare, goal: 3 }));
  });
  return lines[0] as Line;
}

const measureSweep = async (driver: Driver, contacts: number): Promise<Line> =>
  lineOf(
    driver.name,
    contacts,
  )({ name: 'a sweep in which nothing is to be raised', spans: await measureSweeps(driver, runs), goal: 2 });

async function measureStart(ours: Driver, empty: Driver): Promise<Line[]> {
  const [spans, baseline] = await measureColdStarts(ours, empty, runs);
  const name = 'background: cold start to its first answer, to an empty one';
  return [lineOf(ours.name, 0)({ name, spans, baseline, goal: 2 })];
}

/** What is compared with an extension that does nothing, in a browser of its own beside ours. */
async function besideAnEmptyOne(ours: Driver, empty: Driver): Promise<Line[]> {
  const line = lineOf(ours.name, 0);
  const lines = await measureStart(ours, empty);
  // Firefox tells nobody what its threads work.
  if (ours.name === 'firefox') return lines;
  const added = await measurePageCost(ours, runs);
  const readings = await measureReading(ours);
  const idle = await measureIdle(ours);
  return [
    ...lines,
    line({ name: 'added to the work of a LinkedIn profile: our own code on its thread', spans: added, goal: 10 }),
    ...readings.map(({ page, spans }) => line({ name: `reading ${page}`, spans, goal: 10 })),
    ...idle.map(({ sidebar, msPerSecond }) =>
      line({
        name: `share of a core on a page that keeps changing, sidebar ${sidebar}`,
        ...{ spans: [msPerSecond / 10], goal: 0.1, unit: '%' },
      }),
    ),
  ];
}

/** What is put into a page, gzipped. */
function weights(browser: BrowserName): Line[] {
  const folder = join(builtExtension(browser), 'src/content');
  return readdirSync(folder).map((file) =>
    lineOf(
      browser,
      0,
    )({
      name: `${file.replace('.iife.js', '')} content script, gzipped`,
      ...{ spans: [gzipSync(readFileSync(join(folder, file))).length / 1000], goal: 15, unit: 'kB' },
    }),
  );
}
