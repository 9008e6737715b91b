// npm test: everything, on a fresh clone. npm run check: everything that needs no browser. npm run torture: the laws, ten times as long, files of
// contacts and backups damaged ten thousand times, a whole year of reminders, and browsers that are killed and whose disks are damaged.
// Each with MOMENT=2026-12-31T23:50: as it would go then.
// @ts-check
import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { beginsAt, counted, looked, node, reports, wordsOf } from './looked.mjs';
import { findBrowser, findPreload, installPackages, installWebmail, root } from './machine.mjs';

/** @typedef {import('./looked.mjs').Count} Count */
/** @typedef {{ name: string, run: () => Promise<Count> }} Step */

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
const tests = (name, project, ...files) => ({ name, run: async () => count(await looked(project, files)) });

/** What these meet is drawn anew each time, so what they find they may not find again. */
const drawn = /killed|damaged/;
const mostAgain = 3;

/**
 * Real browsers on a machine that others use: a wait may be too short for it by chance. So a few files that fail are looked at once more, alone, and
 * what then is right counts as passed and is said at the end. What we break fails twice.
 * @param {string} name @param {string} project @returns {Step}
 */
const journey = (name, project) => ({
  name,
  run: async () => {
    const first = await looked(project, []);
    const again = first.files.filter(({ status, name: file }) => status === 'failed' && !drawn.test(file));
    if (again.length === 0 || again.length > mostAgain) return count(first);
    const names = again.map(({ name: file }) => relative(root, file));
    console.log(`\n== once more, alone: ${names.join(', ')}`);
    for (const file of again) reds.push(...wordsOf(file).map((words) => `at first ${words}`));
    const { code, files: alone, unheard } = await looked(project, names, '--no-file-parallelism');
    const files = [...first.files.filter((file) => !again.includes(file)), ...alone];
    // Whose it was is not known, so nothing that is right now makes it good.
    return count({ code, files, unheard: [...first.unheard, ...unheard] });
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
const journeys = [journey('journeys in Chromium', 'e2e-chromium'), journey('journeys in Firefox', 'e2e-firefox')];

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
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const table = [];
/** What failed, also what passed when looked at once more: said again at the end. @type {string[]} */
const reds = [];
if (await step('packages and browsers', async () => prepare())) {
  for (const { name, run } of only) await step(name, run);
}
console.log(`\n${[...table, '', ...reds].join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** What the steps need. Counts nothing when it succeeds. */
function prepare() {
  beginsAt();
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

/** As {@link counted}; what failed is said again at the end. @param {import('./looked.mjs').Looked} all @returns {Count} */
function count(all) {
  reds.push(...all.files.flatMap(wordsOf), ...all.unheard.map((words) => `unheard: ${words.slice(0, 600)}`));
  return counted(all);
}
