import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Site } from '../src/sites/site';
import type { Driver } from '../tests/e2e/driver';
import { type Captured, hosts } from '../tests/e2e/servers/pages';
import type { Spans } from './line';

/** How long the readers take on each captured page, in ms: so many readings, in a real browser. */
const readings = 21;

export interface Reading {
  readonly page: string;
  readonly spans: Spans;
}

const pages = fileURLToPath(new URL('../tests/pages', import.meta.url));

export async function measureReading(driver: Driver): Promise<Reading[]> {
  const code = await readersAsScript();
  const folders = readdirSync(pages, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const captured = folders.flatMap(({ name }) => driver.pages.captured(name)).filter(isServed);
  const results: Reading[] = [];
  for (const each of captured) {
    const page = await driver.open(driver.pages.put(each));
    await page.evaluate(code);
    results.push({ page: each.name, ...(await read(page)) });
    await page.close();
  }
  return results;
}

/** Frames of frames and hosts that are nobody's are left to the tests. */
const isServed = ({ url }: Captured): boolean => hosts.some((host) => host === new URL(url).host);

const read = (page: Page): Promise<Omit<Reading, 'page'>> =>
  page.evaluate((times) => {
    const { readers } = globalThis as unknown as { readers: readonly Site[] };
    const url = new URL(location.href);
    const spans: number[] = [];
    for (let time = 0; time < times; time++) {
      const start = performance.now();
      const site = readers.find((one) => one.recognises(url, document));
      if (site?.page(url, document)) site.read(document, url);
      spans.push(performance.now() - start);
    }
    return { spans };
  }, readings);

/** The readers as one script that leaves them in `readers`. */
async function readersAsScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('readers.ts', import.meta.url)), formats: ['iife'], name: 'bench' },
    },
  });
  const [bundle] = Array.isArray(made) ? made : [made];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The readers could not be built.');
  return chunk.code;
}
