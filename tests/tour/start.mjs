// npm start: installs, builds and opens a browser with Steadfast on the practice pages.
// @ts-check

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, installPackages, root } from '../machine.mjs';

// A folder of its own: a test run may rebuild dist/ while somebody looks around here.
const build = mkdtempSync(join(tmpdir(), 'steadfast-tour-'));
process.env.DIST = build;
let code = 0;
try {
  installPackages();
  const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
  findBrowser(name);
  const mode = name === 'firefox' ? 'firefox' : 'chrome';
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const out = join(build, mode);
  const built = spawnSync(process.execPath, [vite, 'build', '--mode', mode, '--outDir', out], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0)
    throw new Error(`The build failed.
${built.stdout}${built.stderr}`);
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'tests/tour/tour.ts'), { configFile: false, logLevel: 'warn' });
  const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  await (display && !process.argv.includes('--headless') ? module.open(name) : module.tour(name));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  code = 1;
} finally {
  rmSync(build, { recursive: true, force: true });
}
process.exit(code);
