import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';

/**
 * Builds the background a second time, as a browser starts it fastest: one file with what the first answers need, and the rest in files that are
 * loaded when they are. Both take their time for every letter of code they read, called or not (Firefox 60 ms for all of it, Chromium 14). A worker
 * cannot `import()`, and of modules Chromium keeps no compiled code: so it gets plain scripts there. Firefox's event page gets modules.
 */
export function background(browser: 'chrome' | 'firefox', target: string): Plugin {
  return {
    name: 'background',
    enforce: 'post',
    async writeBundle({ dir = '' }, bundle) {
      for (const file of ofItAlone(bundle)) rmSync(join(dir, file), { force: true });
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'error',
        plugins: [
          scriptPaths,
          bare(browser === 'chrome' ? 'chrome' : 'browser'),
          ...(browser === 'chrome' ? [inParts] : []),
        ],
        build: {
          ...{ outDir: dir, emptyOutDir: false, target },
          lib: { entry: join(import.meta.dirname, 'src/background/index.ts'), formats: [formats[browser]] },
          rollupOptions: {
            preserveEntrySignatures: 'allow-extension',
            // Said, because modules of a library are otherwise left with all their blanks.
            output: { entryFileNames: entry, chunkFileNames: 'background-[name].js', minify: true },
          },
        },
      });
      const file = join(dir, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      manifest.background = browser === 'chrome' ? { service_worker: entry } : { scripts: [entry], type: 'module' };
      writeFileSync(file, JSON.stringify(manifest, null, 2));
    },
  };
}

const entry = 'background.js';
const formats = { chrome: 'cjs', firefox: 'es' } as const;

/** The files of the first build that no page of ours loads. */
function ofItAlone(bundle: Rollup.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const used = new Set(
    chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith('.html')).map((one) => one.fileName),
  );
  for (const name of used) {
    const chunk = bundle[name];
    if (chunk?.type === 'chunk') for (const next of [...chunk.imports, ...chunk.dynamicImports]) used.add(next);
  }
  const names = chunks.map(({ fileName }) => fileName).filter((name) => name.startsWith('assets/') && !used.has(name));
  return ['service-worker-loader.js', ...names];
}

/** What the build makes of `import path from './x.iife?script'`: the path of the built file. */
export const scriptPaths: Plugin = {
  name: 'script-paths',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('?script') ? `\0${id}` : null),
  load: (id) => {
    const name = /([\w-]+\.iife)\?script$/.exec(id)?.[1];
    return name ? `export default '/src/content/${name}.js'` : null;
  },
};

/**
 * The polyfill has nothing to do there: Firefox has all that it makes, and a worker of Chrome's gives promises by itself (all calls of ours since 123)
 * and answers by `reply`. To read it takes Chrome longer than all of our own that is there at a start. What the browser offers is handed on as it
 * is: the bundler copies what is exported, and each API that is only looked at is made then, 4 ms for all of them.
 */
const bare = (name: 'browser' | 'chrome'): Plugin => ({
  name: 'bare',
  enforce: 'pre',
  resolveId: (id) => (id === 'webextension-polyfill' ? '\0browser' : null),
  load: (id) => (id === '\0browser' ? `module.exports = Object.create(globalThis.${name});` : null),
});

/**
 * A worker may fetch a script of its own later only if it has done so while it was installed. The brackets around each part say that it
 * is called at once, so that it is read once only.
 */
const inParts: Plugin = {
  name: 'in-parts',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
    const others = chunks.filter((chunk) => !chunk.isEntry).map(({ fileName }) => fileName);
    for (const chunk of chunks) {
      const part = `part(${JSON.stringify(chunk.fileName)},(function(exports,require,module){${chunk.code}\n}));`;
      chunk.code = chunk.isEntry ? `${partsOf(others)}${part}\nrequire(${JSON.stringify(entry)});` : part;
    }
  },
};

const partsOf = (others: readonly string[]): string => `const parts = new Map(), made = new Map();
function part(name, make) { parts.set(name, make); }
function require(path) {
  const name = path.replace('./', '');
  if (!made.has(name)) {
    if (!parts.has(name)) importScripts(name);
    const module = { exports: {} };
    made.set(name, module);
    parts.get(name)(module.exports, require, module);
  }
  return made.get(name).exports;
}
addEventListener('install', () => importScripts(...${JSON.stringify(others)}));
`;
