// npm start: installs, builds and opens a browser with Steadfast on the practice pages.
// @ts-check

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, findBrowser, installPackages, root } from '../machine.mjs';

const folder = mkdtempSync(join(tmpdir(), 'steadfast-tour-'));
process.env.DIST = folder;
let code = 0;
try {
  installPackages();
  const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
  findBrowser(name);
  build(name, folder);
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'tests/tour/tour.ts'), { configFile: false, logLevel: 'warn' });
  const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  await (display && !process.argv.includes('--headless') ? module.open(name) : module.tour(name));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  code = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(code);
