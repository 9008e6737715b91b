// npm test: everything, on a fresh clone. npm run check: everything that needs no browser. npm run torture: the laws, ten times as long, files of
// contacts and backups damaged ten thousand times, a whole year of reminders, and browsers that are killed and whose disks are damaged.
// Each with MOMENT=2026-12-31T23:50: as it would go then.
// @ts-check
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { believingIn, findBrowser, findPreload, installPackages, installWebmail, root } from './machine.mjs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, run: () => Promise<Count> }} Step */

const reports = join(root, '.state', 'reports');

/**
 * A program of node_modules that is content or is not: one test.
 * @param {string} name @param {string} script @param {string[]} args @returns {Step}
 */
const gate = (name, script, ...args) => ({
  name,
  run: async () => ((await node(script, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
});

/**
 * One project of vitest.config.ts, or some files of it, each of its tests counted.
 * @param {string} name @param {string} project @param {string[]} files @returns {Step}
 */
const tests = (name, project, ...files) => ({
  name,
  run: async () => {
    const report = join(reports, `${project}.json`);
    rmSync(report, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await node('vitest/vitest.mjs', ['run', '--project', project, ...files, ...reporters]);
    return count(report, code);
  },
});

const laws = tests('laws of the core', 'laws');
const readers = tests('readers of pages', 'readers');
const reminders = tests('reminders', 'reminders');
const fuzz = tests('whatever comes from outside', 'fuzz');
const files = tests('files, and everybody at once', 'unit', 'tests/exchange', 'tests/bulk');
const builds = ['Chrome', 'Firefox'].map((name) =>
  gate(`build for ${name}`, 'vite/bin/vite.js', 'build', '--mode', name.toLowerCase(), '--logLevel', 'warn'),
);
/** @type {Step[]} */
const gates = [
  gate('format and lint', '@biomejs/biome/bin/biome', 'ci'),
  gate('types', 'typescript/bin/tsc', '--build'),
  laws,
  readers,
  tests('unit tests', 'unit'),
  reminders,
  fuzz,
  ...builds,
  tests('what was built', 'built'),
  gate('web-ext lint', 'web-ext/bin/web-ext.js', 'lint', '--source-dir', 'dist/firefox', '--no-config-discovery'),
];
/** @type {Step[]} */
const journeys = [tests('journeys in Chromium', 'e2e-chromium'), tests('journeys in Firefox', 'e2e-firefox')];

/**
 * A step that looks as often as is said, unless whoever started this says otherwise.
 * @param {string} variable @param {string} often @param {Step} step @returns {Step}
 */
const often = (variable, often, { name, run }) => ({
  name,
  run: async () => {
    const own = process.env[variable];
    process.env[variable] = own ?? often;
    return run().finally(() => {
      if (own === undefined) delete process.env[variable];
    });
  },
});
/** What is killed and damaged, in the browsers themselves. @type {Step[]} */
const faults = [
  often('KILLS', '200', tests('kills of Chromium', 'e2e-chromium', 'tests/e2e/killed.test.ts')),
  often('KILLS', '50', tests('kills of Firefox', 'e2e-firefox', 'tests/e2e/killed.test.ts')),
  often('DAMAGES', '200', tests('damage in Chromium', 'e2e-chromium', 'tests/e2e/damaged.test.ts')),
  often('DAMAGES', '200', tests('damage in Firefox', 'e2e-firefox', 'tests/e2e/damaged.test.ts')),
];
/** Eight hours in one tab, a mail or list every five seconds. @type {Step[]} */
const days = [
  often('MAILS', '5760', tests('a day in Chromium', 'e2e-chromium', 'tests/e2e/soak.test.ts')),
  often('MAILS', '5760', tests('a day in Firefox', 'e2e-firefox', 'tests/e2e/soak.test.ts')),
];

const wanted = process.argv[2];
const only =
  wanted === 'torture'
    ? [laws, readers, reminders, files, fuzz, ...builds, ...faults, ...days]
    : wanted === 'check'
      ? gates
      : [...gates, ...journeys];
// Read by tests/domain/arbitraries.ts, tests/sites/deletions.test.ts and tests/background/model.test.ts, soak.test.ts; FUZZ by tests/fuzz.
if (wanted === 'torture') {
  process.env.RUNS ??= '10000';
  process.env.SOAK ??= '1';
  process.env.FUZZ ??= '100000';
}
/** When it is to be for what is run, in the zone of this machine. */
const moment = process.env.MOMENT ? new Date(process.env.MOMENT) : undefined;
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const table = [];
/** What failed, by name and first words, said again at the end. @type {string[]} */
const reds = [];
if (await step('packages and browsers', async () => prepare())) {
  for (const { name, run } of only) await step(name, run);
}
console.log(`\n${[...table, '', ...reds].join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** What the steps need. Counts nothing when it succeeds. */
function prepare() {
  if (moment && Number.isNaN(moment.getTime()))
    throw new Error(`MOMENT is no time: ${process.env.MOMENT}; 2026-12-31T23:50 is one.`);
  installPackages();
  if (wanted !== 'check') {
    findBrowser('chromium');
    findBrowser('firefox');
    findPreload('moved-clock');
    findPreload('full-disk');
    installWebmail();
  }
  mkdirSync(reports, { recursive: true });
  return { passed: 0, failed: 0 };
}

/** @param {string} name @param {() => Promise<Count>} run */
async function step(name, run) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const result = await run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const line = `${result.failed ? 'FAILED' : 'ok'.padEnd(6)} ${name.padEnd(26)} ${seconds.padStart(6)} s  ${result.passed} passed, ${result.failed} failed`;
  console.log(line);
  table.push(line);
  total.passed += result.passed;
  total.failed += result.failed;
  return result.failed === 0;
}

/** Each step begins at the moment that is asked for. */
function environment() {
  return moment ? { ...process.env, ...believingIn(moment) } : process.env;
}

/** @param {string} script @param {string[]} args @returns {Promise<number | null>} */
function node(script, args) {
  const program = [join(root, 'node_modules', script), ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program, { cwd: root, stdio: 'inherit', env: environment() });
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/**
 * A test that was skipped, a file that could not be loaded and a run without tests count as failed: silence is no success.
 * @param {string} report @param {number | null} code @returns {Count}
 */
function count(report, code) {
  let passed = 0;
  let failed = 0;
  for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
    /** @type {{ status: string, fullName: string, failureMessages?: string[] }[]} */
    const results = file.assertionResults;
    for (const { status, fullName, failureMessages = [] } of results) {
      if (status !== 'passed') reds.push(`${status}: ${fullName}: ${failureMessages.join(' ').slice(0, 600)}`);
    }
    const good = results.filter(({ status }) => status === 'passed').length;
    passed += good;
    failed += results.length - good;
    if (file.status === 'failed' && good === results.length) failed++;
  }
  if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
  return { passed, failed };
}
