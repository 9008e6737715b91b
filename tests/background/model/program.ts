import { join } from 'node:path';
import * as libphonenumber from 'libphonenumber-js/min';
import { build, type Rollup } from 'vite';
import { scriptPaths } from '../../../vite.background';

const phoneNumbers = 'libphonenumber-js/min';
const root = join(import.meta.dirname, '../../..');

/** What a worker finds around it; everything else is of the language itself and the same everywhere. */
export const surroundings = [
  'globalThis',
  'self',
  'browser',
  'chrome',
  'indexedDB',
  'Date',
  'Intl',
  'setTimeout',
  'clearTimeout',
  'performance',
  'console',
  'crypto',
] as const;
export type Surroundings = Record<(typeof surroundings)[number], unknown>;

/** The background as it is built, to be started again and again, each time as if nothing had been in memory. */
export type Program = (surroundings: Surroundings) => void;

/** A fault put into a file of the source: what is written there, and what instead. */
export interface Fault {
  readonly file: string;
  readonly code: string;
  readonly wrong: string;
}

/** @param fault that the tests are to find */
export async function buildBackground(fault?: Fault): Promise<Program> {
  const output = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [scriptPaths, ...(fault ? [putIn(fault)] : [])],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: join(root, 'src/background/index.ts'), formats: ['iife'], name: 'background' },
      // Its tables never change, and to make them anew at each start takes longer than everything else.
      rollupOptions: { external: [phoneNumbers], output: { globals: { [phoneNumbers]: 'libphonenumber' } } },
    },
  })) as Rollup.RollupOutput[];
  // A function's own names stand before the globals, and its code is compiled once for all starts.
  const run = new Function('libphonenumber', ...surroundings, output[0]?.output[0].code ?? '');
  return (around) => run(libphonenumber, ...surroundings.map((name) => around[name]));
}

const putIn = ({ file, code, wrong }: Fault) => ({
  name: 'fault',
  enforce: 'pre' as const,
  transform(source: string, id: string) {
    if (!id.endsWith(`/src/${file}`)) return null;
    if (source.split(code).length !== 2) throw new Error(`${file} does not say once: ${code}`);
    return source.replace(code, () => wrong);
  },
});
