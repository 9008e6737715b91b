// npm run bench: builds, measures in a real browser, prints a table and leaves bench/results.json.
// @ts-check
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, installPackages, root, run } from '../tests/machine.mjs';

installPackages();
const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
findBrowser(name);
process.env.DIST = mkdtempSync(join(tmpdir(), 'steadfast-bench-'));
const mode = name === 'firefox' ? 'firefox' : 'chrome';
const vite = join(root, 'node_modules/vite/bin/vite.js');
const out = join(process.env.DIST, mode);
if (run(process.execPath, [vite, 'build', '--mode', mode, '--outDir', out, '--logLevel', 'warn']) !== 0)
  process.exit(1);
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(root, 'bench/bench.ts'), { configFile: false, logLevel: 'warn' });
await module.bench(name, process.argv.includes('--large') ? [100, 10_000, 100_000] : [100, 10_000]);
process.exit(0);
