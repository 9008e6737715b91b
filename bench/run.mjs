// npm run bench: builds, measures in real browsers, prints a table of each and leaves bench/results.json.
//   --chromium, --firefox   in one browser only
//   --sizes=100,10000       with so many contacts; --sizes= for none
//   --contacts              without what has nothing to do with them
//   --background            only the background: its cold start, and a sweep with so many contacts
//   FLUSH_MS=5              as on a disk that takes so many milliseconds longer to say that something lies on it
// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, findBrowser, findPreload, installPackages, root } from '../tests/machine.mjs';

installPackages();
const given = process.argv.slice(2);
/** @type {import('../tests/machine.mjs').BrowserName[]} */
const both = ['chromium', 'firefox'];
const named = both.filter((name) => given.includes(`--${name}`));
const list = given.find((one) => one.startsWith('--sizes='))?.slice('--sizes='.length) ?? '100,10000,100000';
const sizes = list.split(',').filter(Boolean).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'steadfast-bench-'));
process.env.DIST = folder;
if (process.env.FLUSH_MS) process.env.LD_PRELOAD = findPreload('slow-flush');
try {
  const { runnerImport } = await import('vite');
  for (const name of named.length ? named : both) {
    findBrowser(name);
    build(name, folder);
    const { module } = await runnerImport(join(root, 'bench/bench.ts'), { configFile: false, logLevel: 'warn' });
    if (given.includes('--background')) await module.benchBackground(name, sizes);
    else await module.bench(name, sizes, !given.includes('--contacts'));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
