// npm run bench: builds, measures in a real browser, prints a table and leaves bench/results.json.
// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, findBrowser, installPackages, root } from '../tests/machine.mjs';

installPackages();
const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
findBrowser(name);
const folder = mkdtempSync(join(tmpdir(), 'steadfast-bench-'));
process.env.DIST = folder;
try {
  build(name, folder);
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'bench/bench.ts'), { configFile: false, logLevel: 'warn' });
  const sizes = process.argv.includes('--pages')
    ? []
    : process.argv.includes('--large')
      ? [100, 10_000, 100_000]
      : [100, 10_000];
  await module.bench(name, sizes);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
