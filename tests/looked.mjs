// Runs the programs of which the tests are made, and counts what vitest reports.
// @ts-check
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { believingIn, root } from './machine.mjs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, status: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }} Report */
/** `unheard`: what was thrown where no test waits for it. @typedef {{ code: number | null, files: Report[], unheard: string[] }} Looked */

export const reports = join(root, '.state', 'reports');

/** When it is to be for what is run, in the zone of this machine; `undefined`: when it is. */
export function beginsAt() {
  const { MOMENT } = process.env;
  if (!MOMENT) return undefined;
  const moment = new Date(MOMENT);
  if (Number.isNaN(moment.getTime())) throw new Error(`MOMENT is no time: ${MOMENT}; 2026-12-31T23:50 is one.`);
  return moment;
}

/** Each step begins at the moment that is asked for. */
function environment() {
  const moment = beginsAt();
  return moment ? { ...process.env, ...believingIn(moment) } : process.env;
}

/** @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} own @returns {Promise<number | null>} */
export function node(script, args, own = {}) {
  const program = [join(root, 'node_modules', script), ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program, { cwd: root, stdio: 'inherit', env: { ...environment(), ...own } });
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/**
 * Runs files of a project, or all, and gives what its report says of each.
 * @param {string} project @param {string[]} files @param {string[]} how @returns {Promise<Looked>}
 */
export async function looked(project, files, ...how) {
  const report = join(reports, `${project}${how.length ? '-again' : ''}.json`);
  const unheard = `${report}.unheard`;
  for (const old of [report, unheard]) rmSync(old, { force: true });
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--reporter=${join(root, 'tests/unheard.mjs')}`,
    `--outputFile.json=${report}`,
  ];
  const args = ['run', '--project', project, ...files, ...how, ...reporters];
  const code = await node('vitest/vitest.mjs', args, { UNHEARD: unheard });
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));
  return { code, files: read(report).testResults, unheard: read(unheard) };
}

/**
 * A test that was skipped, a file that could not be loaded and a run without tests count as failed: silence is no success.
 * @param {Looked} all @returns {Count}
 */
export function counted({ code, files: all, unheard }) {
  let passed = 0;
  let failed = unheard.length;
  for (const file of all) {
    const good = file.assertionResults.filter(({ status }) => status === 'passed').length;
    passed += good;
    failed += file.assertionResults.length - good;
    if (file.status === 'failed' && good === file.assertionResults.length) failed++;
  }
  if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
  return { passed, failed };
}

/** What did not pass, by name and first words. @param {Report} file @returns {string[]} */
export function wordsOf({ assertionResults }) {
  return assertionResults
    .filter(({ status }) => status !== 'passed')
    .map(
      ({ status, fullName, failureMessages = [] }) =>
        `${status}: ${fullName}: ${failureMessages.join(' ').slice(0, 600)}`,
    );
}
