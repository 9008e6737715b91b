import { writeFileSync } from 'node:fs';
import { type CrxPlugin, crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import source from './manifest.json' with { type: 'json' };
import { background } from './vite.background';

/**
 * `vite build --mode chrome` and `--mode firefox` make `dist/chrome` and `dist/firefox` from one manifest. What one browser
 * refuses or warns about is taken out here, and nowhere else.
 */
function manifestFor(browser: string): ManifestV3Export {
  const { sidebar_action, browser_specific_settings, ...common } = source;
  if (browser !== 'firefox') return common as ManifestV3Export;
  const { side_panel, minimum_chrome_version, background, ...rest } = common;
  return {
    ...rest,
    sidebar_action,
    browser_specific_settings,
    // Firefox has an event page where Chrome has a worker, and each of its installs an address of its own.
    background: { scripts: [background.service_worker], type: 'module' },
    permissions: rest.permissions.filter((permission) => permission !== 'sidePanel'),
    web_accessible_resources: rest.web_accessible_resources.map(({ use_dynamic_url, ...entry }) => entry),
  } as unknown as ManifestV3Export;
}

/**
 * crxjs opens the scripts that are put into pages on demand to every page, under a fixed address by which a page could know that Steadfast
 * is installed. Nobody needs to fetch them.
 */
const closed: CrxPlugin = {
  name: 'closed',
  enforce: 'post',
  renderCrxManifest(manifest) {
    manifest.web_accessible_resources = manifest.web_accessible_resources
      ?.map((entry) => ({
        ...entry,
        resources: entry.resources?.filter((path) => !path.startsWith('src/content/')) ?? [],
      }))
      .filter(({ resources }) => resources.length > 0);
    return manifest;
  },
};

/** Whose code is in what is built, the dashboard's worker included. */
const shipped = new Set<string>();

/**
 * Writes beside the build which packages there is code of in it: `public/THIRD-PARTY.txt` is held to that (`tests/manifest.test.ts`). They are
 * named as in the lock file.
 */
const packages: Plugin = {
  name: 'packages',
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle))
      for (const id of part.type === 'chunk' ? part.moduleIds : []) {
        const [name] = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/?]+/.exec(id.replaceAll('\\', '/')) ?? [];
        if (name) shipped.add(name);
      }
  },
  writeBundle({ dir }) {
    writeFileSync(`${dir}.packages.json`, JSON.stringify([...shipped].sort()));
  },
};

const browserOf = (mode: string) => (mode === 'firefox' ? 'firefox' : 'chrome');
const targets = { chrome: 'chrome123', firefox: 'firefox140' } as const;

export default defineConfig(({ mode }) => ({
  plugins: [
    crx({ manifest: manifestFor(mode), browser: browserOf(mode) }),
    closed,
    packages,
    background(browserOf(mode), targets[browserOf(mode)]),
  ],
  worker: { format: 'es', plugins: () => [{ ...packages, writeBundle: () => {} }] },
  build: {
    outDir: `dist/${mode}`,
    emptyOutDir: true,
    target: targets[browserOf(mode)],
    modulePreload: false,
    sourcemap: false,
    rollupOptions: {
      input: {
        sidebar: 'src/sidebar/index.html',
        popup: 'src/popup/index.html',
        dashboard: 'src/dashboard/index.html',
      },
    },
  },
}));
