import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension, Driver, eventually } from '../tests/e2e/driver';
import { type BrowserName, root } from '../tests/machine.mjs';
import { measureEverybody } from './everybody';
import { measureIdle } from './idle';
import { type Template, template, templates } from './people';
import { measureReading } from './reading';

/** One line of the table. `median` and `baseline` in ms unless the name says otherwise; `goal` is a ratio where there is a baseline. */
interface Line {
  readonly name: string;
  readonly browser: BrowserName;
  readonly contacts: number;
  readonly median: number;
  readonly baseline: number | null;
  readonly ratio: number | null;
  readonly goal: number;
}

const runs = 15;

export async function bench(browserName: BrowserName, sizes: readonly number[]): Promise<void> {
  const lines: Line[] = weights(browserName);
  let [smallQueue, smallOpen] = [0, 0];
  for (const contacts of sizes) {
    const driver = await Driver.start({}, browserName);
    try {
      await driver.ask(() => browser.runtime.sendMessage({ call: 'queue', body: {} }));
      const rows = Array.from({ length: Math.min(templates, contacts) }, (_, index) => template(index, Date.now()));
      // Some at a time: a driver waits three minutes for an answer.
      for (let from = 0; from < contacts; from += 10_000)
        await driver.ask(fill, rows, from, Math.min(contacts, from + 10_000));
      const measured = await driver.ask(measure, runs);
      smallQueue ||= measured.queue;
      const line = (name: string, median: number, baseline: number | null, goal: number): Line => {
        return { name, browser: browserName, contacts, median, baseline, ratio: baseline && median / baseline, goal };
      };
      lines.push(
        line('log touch: call to stored and answered, to a bare strict put', measured.log, measured.bare, 3),
        line('queue for the popup, to the same with the fewest contacts', measured.queue, smallQueue, 1.5),
        line('an answer without work', measured.empty, null, Number.POSITIVE_INFINITY),
        line('counts for the badge, read in a page', measured.badge, null, 2),
        line('a sweep in which nothing is to be raised', await measureSweep(driver), null, 2),
      );
      const all = await measureEverybody(driver, browserName, contacts);
      smallOpen ||= all.open;
      lines.push(
        line('dashboard: address to people shown, to the same with the fewest contacts', all.open, smallOpen, 1.5),
        line('dashboard: key in the search to the list', all.key, null, 16),
        line('dashboard: the same, the slowest', all.slowestKey, null, 16),
        line('dashboard: the longest time for which a key holds up the page', all.held, null, 16),
        line('import of as many again, to a bare bulk put of the same rows', all.take, all.bareTake, 2),
        line('backup, to a bare read of the same rows', all.backup, all.bareRead, 2),
        line('snapshot, to a bare read of the same rows', all.snapshot, all.bareRead, 2),
        line('dashboard: memory of page and worker, MB', all.memory, null, 250),
      );
    } finally {
      await driver.stop();
    }
  }
  if (browserName === 'chromium') lines.push(...(await inPages(browserName)));
  report(lines);
}

/** Median of what the background takes to look at what is due, badge and all. */
async function measureSweep(driver: Driver): Promise<number> {
  const spans: number[] = [];
  let last = (await driver.lastSweep())?.startTime ?? 0;
  // The first ones raise what was due, and close what was to be closed.
  while (spans.length < runs + 3) {
    await driver.ringAlarms();
    const { startTime, duration } = await eventually('a sweep', async () => {
      const sweep = await driver.lastSweep();
      return sweep && sweep.startTime > last && sweep;
    });
    last = startTime;
    spans.push(duration);
  }
  const sorted = spans.slice(3).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** What a page notices of the content script: how long it is read, and what it costs while nobody looks at the sidebar. */
async function inPages(browserName: BrowserName): Promise<Line[]> {
  const driver = await Driver.start({}, browserName);
  try {
    const plain = (name: string, median: number, goal: number): Line => {
      return { name, browser: browserName, contacts: 0, median, baseline: null, ratio: null, goal };
    };
    const readings = await measureReading(driver);
    const idle = await measureIdle(driver);
    return [
      ...readings.map(({ page, ms }) => plain(`reading ${page}`, ms, 10)),
      ...idle.map(({ sidebar, msPerSecond }) =>
        plain(`share of a core on a page that keeps changing, %, sidebar ${sidebar}`, msPerSecond / 10, 0.1),
      ),
    ];
  } finally {
    await driver.stop();
  }
}

/** What is put into a page, in kB gzipped. */
function weights(browserName: BrowserName): Line[] {
  const folder = join(builtExtension(browserName), 'src/content');
  return readdirSync(folder).map((file) => ({
    name: `${file.replace('.iife.js', '')} content script, kB gzipped`,
    browser: browserName,
    contacts: 0,
    median: gzipSync(readFileSync(join(folder, file))).length / 1000,
    baseline: null,
    ratio: null,
    goal: 15,
  }));
}

function report(rows: readonly Line[]): void {
  const number = (value: number | null): string => (value === null ? '' : value.toFixed(2));
  console.table(
    rows.map(({ name, contacts, median, baseline, ratio, goal }) => ({
      what: name,
      contacts,
      median: number(median),
      baseline: number(baseline),
      ratio: number(ratio),
      goal,
    })),
  );
  const file = join(root, 'bench/results.json');
  const [measured] = rows;
  // What was measured in the other browser stays.
  const { rows: before } = JSON.parse(readFileSync(file, 'utf8')) as { rows: readonly Line[] };
  const others = before.filter(({ browser: name }) => name !== measured?.browser);
  writeFileSync(file, `${JSON.stringify({ rows: [...others, ...rows] }, null, 2)}\n`);
}

/** Runs in a page of the extension: lays so many people into its database, past all code of ours. */
async function fill(rows: readonly Template[], from: number, to: number): Promise<void> {
  const texts = rows.map((row) => JSON.stringify(row));
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('steadfast');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const batch = 1000;
  for (let first = from; first < to; first += batch) {
    const tx = db.transaction(['contacts', 'cards', 'touches', 'identities'], 'readwrite');
    for (let index = first; index < Math.min(to, first + batch); index++) {
      const made = JSON.parse(
        (texts[index % texts.length] ?? '').replaceAll('PERSON', `p${index}`).replaceAll('person', `p${index}`),
      ) as Record<string, unknown>;
      for (const [store, value] of Object.entries(made))
        for (const row of Array.isArray(value) ? value : [value]) tx.objectStore(store).put(row);
    }
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
    });
  }
  db.close();
}

interface Measured {
  readonly log: number;
  readonly bare: number;
  readonly queue: number;
  readonly empty: number;
  readonly badge: number;
}

/** Runs in a page of the extension. Medians in ms; what is compared is measured in turn, so that a noisy moment meets both. */
async function measure(times: number): Promise<Measured> {
  const opened = (name: string, upgrade: (db: IDBDatabase) => void) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => upgrade(request.result);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const bareDb = await opened('bare', (db) => db.createObjectStore('rows', { keyPath: 'id' }));
  const own = await opened('steadfast', () => {});
  const putBare = (id: number) =>
    new Promise<void>((resolve) => {
      const tx = bareDb.transaction('rows', 'readwrite', { durability: 'strict' });
      tx.objectStore('rows').put({ id, text: 'x'.repeat(900) });
      tx.oncomplete = () => resolve();
    });
  const count = () =>
    new Promise<void>((resolve) => {
      const tx = own.transaction('contacts');
      const today = new Date().toISOString().slice(0, 10);
      const index = tx.objectStore('contacts').index('byDay');
      index.getAllKeys(IDBKeyRange.upperBound(today, true), 100);
      index.getAllKeys(IDBKeyRange.only(today), 100);
      tx.objectStore('contacts').index('byPromise').getAllKeys(IDBKeyRange.upperBound(new Date().toISOString()), 100);
      tx.oncomplete = () => resolve();
    });
  const ask = (call: string, body: unknown) => browser.runtime.sendMessage({ call, body });
  const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' };
  const spans: Record<string, number[]> = { log: [], bare: [], queue: [], empty: [], badge: [] };
  const time = async (name: string, what: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await what();
    spans[name]?.push(performance.now() - start);
  };
  for (let run = 0; run < times + 3; run++) {
    await time('bare', () => putBare(run));
    await time('log', () => ask('log', { target: { contactId: `p${run}-1` }, touch }));
    await time('queue', () => ask('queue', {}));
    await time('empty', () => ask('draft', { key: 'none' }));
    await time('badge', count);
  }
  // The first runs open the databases and compile the code.
  const median = (name: string): number => {
    const sorted = (spans[name] ?? []).slice(3).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return {
    log: median('log'),
    bare: median('bare'),
    queue: median('queue'),
    empty: median('empty'),
    badge: median('badge'),
  };
}
