import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { scriptPaths } from '../vite.background';
import { root } from './machine.mjs';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
}
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const wanted = json(join(root, 'package.json'));
const locked: Record<string, Locked> = json(join(root, 'package-lock.json')).packages;
const packages = Object.entries(locked).filter(([path]) => path !== '');

/** What the build has found itself to hold (`vite.config.ts`), for both browsers. */
const shipped: string[] = [
  ...new Set(
    ['chrome', 'firefox'].flatMap((browser) =>
      json(join(process.env.DIST ?? join(root, 'dist'), `${browser}.packages.json`)),
    ),
  ),
].sort();

/** Under these a program may be passed on without its users being bound by more than to keep the notice. */
const free = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'MPL-2.0', 'Unlicense'];
/** `date-holidays`: its data, which the README names. */
const named = ['(ISC AND CC-BY-3.0)'];

const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

function notice(path: string): string {
  const { version, license } = locked[path] as Locked;
  const folder = join(root, path);
  const file = readdirSync(folder).find((name) => /^(?:un)?licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  const text = file ? readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim() : '';
  return `${nameOf(path)} ${version}\n${license}\n\n${text}\n`;
}

describe('what others have written', () => {
  it('and is in the build is listed with its licence, in the build itself', async () => {
    expect(shipped.length).toBeGreaterThan(10);
    const list = `Steadfast holds code of these packages.\n\n${shipped.map(notice).join(`\n${'-'.repeat(80)}\n\n`)}`;
    // Written anew with `npx vitest run --project built -u`.
    await expect(list).toMatchFileSnapshot(join(root, 'public/THIRD-PARTY.txt'));
    for (const browser of ['chrome', 'firefox'])
      expect(readFileSync(join(process.env.DIST ?? join(root, 'dist'), browser, 'THIRD-PARTY.txt'), 'utf8')).toBe(list);
  });

  it('may be passed on, and says so', () => {
    const odd = shipped.filter((path) => ![...free, ...named].includes(locked[path]?.license ?? ''));
    expect(odd).toEqual([]);
    expect(shipped.filter((path) => notice(path).length < 200)).toEqual([]);
  });

  it('is of what package.json asks for, or of what that asks for; and nothing is asked for in vain', () => {
    const direct = Object.keys(wanted.dependencies).map((name) => `node_modules/${name}`);
    expect(direct.filter((path) => !shipped.includes(path))).toEqual([]);
    expect(shipped.filter((path) => !locked[path] || locked[path]?.dev)).toEqual([]);
  });

  it('never runs in the pages of others', async () => {
    const folder = join(root, 'src/content');
    const entries = readdirSync(folder).filter((file) => file.endsWith('.iife.ts'));
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) {
      const lib = { entry: join(folder, entry), name: 'content', formats: ['iife' as const] };
      const [{ output }] = (await build({
        configFile: false,
        logLevel: 'error',
        plugins: [scriptPaths],
        build: { lib, write: false },
      })) as [Rolldown.RolldownOutput];
      expect([entry, output[0].moduleIds.filter((id) => id.includes('node_modules'))]).toEqual([entry, []]);
    }
  });
});

describe('what is installed to build and test', () => {
  it('is of one exact version each', () => {
    const all = { ...wanted.dependencies, ...wanted.devDependencies };
    for (const [name, version] of Object.entries(all)) {
      expect([name, version]).toEqual([name, locked[`node_modules/${name}`]?.version]);
    }
    expect(wanted.overrides ?? {}).toEqual({});
  });

  it('is what it was when it was chosen: each has its hash, none leads elsewhere', () => {
    // Biome's programs for other machines, which nothing that is shipped goes through, were not to be had where the lock file was written.
    const elsewhere = /^node_modules\/@biomejs\/cli-(?:android|darwin|win32|linux-\w+-musl)/;
    const unproved = packages.filter(
      ([path, one]) => !one.integrity && !(elsewhere.test(path) && one.dev && one.optional),
    );
    expect(unproved.map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => integrity && !/^sha512-/.test(integrity))).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('runs nothing as it is installed', () => {
    expect(packages.filter(([, one]) => one.hasInstallScript).map(([path]) => path)).toEqual([]);
    const own = ['preinstall', 'install', 'postinstall', 'prepare'].filter((name) => name in wanted.scripts);
    expect(own).toEqual([]);
  });
});
