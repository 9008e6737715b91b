// What a fresh clone lacks. Plain JavaScript without dependencies: it runs before anything is installed.
// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {'chromium' | 'firefox'} BrowserName */

const browsers = {
  chromium: {
    variable: 'CHROMIUM',
    debian: 'chromium',
    // Not google-chrome: branded Chrome has not loaded extensions from the command line since version 137.
    commands: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      String.raw`C:\Program Files\Chromium\Application\chrome.exe`,
    ],
    advice:
      'Install Chromium or Chrome for Testing (npx @puppeteer/browsers install chrome) and set CHROMIUM to its path. ' +
      'Google Chrome itself will not do: since version 137 it does not load an extension from the command line.',
  },
  firefox: {
    variable: 'FIREFOX',
    debian: 'firefox-esr',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
    ],
    advice: 'Install Firefox 153 or later (what drives it here needs that), or set FIREFOX to its path.',
  },
};

/** Installs what the lock file names, when that was not done or the lock file has changed since. */
export function installPackages() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the packages named in package-lock.json');
  const install = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const done = spawnSync('npm', install, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error('npm ci failed');
}

/**
 * The path of a browser. On Debian as root a missing one is installed.
 * @param {BrowserName} name
 */
export function findBrowser(name) {
  const { variable, debian, commands, places, advice } = browsers[name];
  const given = process.env[variable];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`${variable} says ${given}, and there is no such file.`);
  }
  const find = () => commands.map(onPath).find(Boolean) ?? places.find((place) => existsSync(place));
  const found = find() ?? (debianInstall(debian) ? find() : undefined);
  if (!found) throw new Error(`No ${name} found. ${advice}`);
  return found;
}

/**
 * A library of tests/e2e/browsers that is loaded into a browser before everything else: `moved-clock` makes it believe in another day without touching the
 * machine's clock, `full-disk` that its disk is full, `slow-flush` that it is slow. It is compiled where that was not done yet.
 * @param {'moved-clock' | 'full-disk' | 'slow-flush'} name
 */
export function findPreload(name) {
  if (process.platform !== 'linux')
    throw new Error('Only on Linux can the clock be moved, and the disk be full or slow.');
  const source = join(root, `tests/e2e/browsers/${name}.c`);
  const made = join(root, '.state', `${name}.so`);
  if (existsSync(made) && statSync(made).mtimeMs >= statSync(source).mtimeMs) return made;
  const compiler = () => ['cc', 'gcc', 'clang'].map(onPath).find(Boolean);
  const found = compiler() ?? (debianInstall('gcc', 'libc6-dev') ? compiler() : undefined);
  if (!found)
    throw new Error('To move the clock, and to fill or slow the disk, a C compiler is needed: install gcc or clang.');
  mkdirSync(join(root, '.state'), { recursive: true });
  // Under another name first: two runs may come here at once.
  const making = `${made}.${process.pid}`;
  const args = ['-shared', '-fPIC', '-O2', '-o', making, source, '-ldl', '-lpthread'];
  const done = spawnSync(found, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`The library ${name} was not made.\n${done.stderr}`);
  renameSync(making, made);
  return made;
}

/**
 * What makes a program believe it to be another moment when it starts. This one may believe in another already.
 * @param {Date} at
 */
export const believingIn = (at) => ({
  LD_PRELOAD: findPreload('moved-clock'),
  MOVED_BY: String(Math.round((at.getTime() - Date.now()) / 1000) + Number(process.env.MOVED_BY ?? 0)),
});

/** The programs of the webmail that the journeys go to. Where they cannot be installed, its journey says what is missing. */
export function installWebmail() {
  spawnSync('bash', [join(root, 'tests/webmail/packages.sh')], { stdio: 'inherit' });
}

/** @param {string} name */
function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/** @param {string[]} names */
function debianInstall(...names) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  console.log(`Installing from Debian: ${names.join(', ')}`);
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  // A fresh machine has no package lists, an older one stale ones, which would bring a browser of before.
  apt(['update', '-qq']);
  return apt(install);
}

/**
 * Builds for one browser into a folder: one's own, since a test run may rebuild dist/ while somebody looks around or measures.
 * @param {BrowserName} name @param {string} folder where `chrome` or `firefox` is made
 */
export function build(name, folder) {
  const mode = name === 'firefox' ? 'firefox' : 'chrome';
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', mode, '--outDir', join(folder, mode)];
  const built = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The build failed.\n${built.stdout}${built.stderr}`);
}
