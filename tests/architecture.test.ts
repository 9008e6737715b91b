import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Who may import what: our own folders, then libraries. The compiler sees globals, this sees imports. */
const table: Readonly<Record<string, { readonly folders: readonly string[]; readonly libraries: readonly string[] }>> =
  {
    domain: { folders: [], libraries: ['chrono-node', '@noble/hashes', 'libphonenumber-js'] },
    sites: { folders: ['domain'], libraries: [] },
    store: { folders: ['domain'], libraries: ['idb', 'valibot', 'uuid'] },
    exchange: { folders: ['domain'], libraries: ['papaparse', 'ical.js', 'valibot', '@noble/hashes'] },
    bulk: { folders: ['domain', 'store', 'exchange', 'messaging'], libraries: ['uuid'] },
    sync: { folders: ['domain', 'store'], libraries: ['valibot', 'uuid'] },
    messaging: { folders: ['domain'], libraries: ['valibot'] },
    background: {
      folders: ['domain', 'store', 'sync', 'messaging', 'exchange'],
      libraries: ['webextension-polyfill', 'valibot', 'uuid'],
    },
    content: { folders: ['domain', 'sites', 'messaging'], libraries: ['webextension-polyfill'] },
    ui: { folders: ['domain', 'messaging'], libraries: ['preact', 'webextension-polyfill'] },
    person: { folders: ['domain', 'messaging', 'ui'], libraries: ['preact'] },
    sidebar: { folders: ['domain', 'messaging', 'ui', 'person'], libraries: ['preact', 'webextension-polyfill'] },
    popup: { folders: ['domain', 'messaging', 'ui'], libraries: ['preact', 'webextension-polyfill'] },
    dashboard: {
      folders: ['domain', 'messaging', 'ui', 'person'],
      libraries: ['preact', 'webextension-polyfill', 'date-holidays', '@tanstack/virtual-core'],
    },
  };

const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const files = paths
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => ({ path, folder: path.split('/')[0] ?? '', text: readFileSync(`${src}/${path}`, 'utf8') }));

describe('the architecture', () => {
  it.each(Object.entries(table))('%s imports only what it may', (folder, may) => {
    const forbidden = files
      .filter((file) => file.folder === folder)
      .flatMap(({ path, text }) => imported(text).map((target) => ({ path, target })))
      .filter(({ path, target }) => {
        if (!target.startsWith('.'))
          return !may.libraries.some((name) => target === name || target.startsWith(`${name}/`));
        const [to] = new URL(target, `file:///${path}`).pathname.slice(1).split('/');
        return to !== folder && !may.folders.includes(to ?? '') && !isMessages(path, target);
      });
    expect(forbidden).toEqual([]);
  });

  it('loads what is known of the world’s numbers in the background only', () => {
    const big = 'domain/phone-number.ts';
    const pages = files.filter(
      ({ folder }) => !['domain', 'store', 'sync', 'background', 'exchange', 'bulk'].includes(folder),
    );
    expect(reached(pages.map(({ path }) => path)).has(big)).toBe(false);
    expect(reached(['background/index.ts']).has(big)).toBe(true);
  });

  it('answers what is asked first without that, and without the acts', () => {
    const first = reached(['background/index.ts'], (text) => text.replace(/\bimport\((?:'[^']*')\)/g, ''));
    expect(first.has('background/first-answers.ts')).toBe(true);
    const later = ['domain/phone-number.ts', 'background/duties.ts', 'background/acting.ts', 'messaging/protocol.ts'];
    expect(later.filter((path) => first.has(path))).toEqual([]);
  });

  it('moves the focus before anything is painted, so that no key comes between', () => {
    const late = files.filter(({ text }) =>
      [...text.matchAll(/\buseEffect\(\(\) => \{\n(.*?)\n {2}\}/gs)].some(([, body = '']) => {
        // What goes gives the focus back as it goes.
        const [now = ''] = body.split('return () =>');
        return now.includes('.focus(');
      }),
    );
    expect(late.map(({ path }) => path)).toEqual([]);
  });

  it('has no other folders, and none named after nothing', () => {
    const folders = paths.filter((path) => statSync(`${src}/${path}`).isDirectory());
    const bags = /^(utils?|helpers?|common|shared|lib|services?|managers?)$/;
    expect(folders.filter((path) => path.split('/').some((part) => bags.test(part)))).toEqual([]);
    expect(folders.filter((path) => !path.includes('/') && !(path in table))).toEqual([]);
  });

  it('takes clock, chance and ids as arguments in the domain', () => {
    const ambient = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\b|\bperformance\b/;
    expect(
      files.filter(({ folder, text }) => folder === 'domain' && ambient.test(code(text))).map(({ path }) => path),
    ).toEqual([]);
  });

  it('makes no markup and no code out of text', () => {
    const unsafe =
      /\.(?:inner|outer)HTML\s*\+?=(?!=)|dangerouslySetInnerHTML|\binsertAdjacentHTML\b|\bdocument\.write\b|\beval\(|\bnew Function\(/;
    expect(files.filter(({ text }) => unsafe.test(code(text))).map(({ path }) => path)).toEqual([]);
  });
});

/** All files that are loaded with these; what is imported as a type is not. */
function reached(from: readonly string[], read = (text: string): string => text): ReadonlySet<string> {
  const found = new Set(from);
  for (const path of found) {
    const text = files.find((file) => file.path === path)?.text ?? '';
    for (const target of imported(withoutTypes(read(text))))
      for (const ending of ['.ts', '.tsx']) {
        const to = new URL(target, `file:///${path}`).pathname.slice(1) + ending;
        if (target.startsWith('.') && files.some((file) => file.path === to)) found.add(to);
      }
  }
  return found;
}

const withoutTypes = (text: string): string =>
  text.replace(/\b(?:import|export) (?:type [^;]*?|\{(?:\s*type [\w\s]+,?)+\s*\}) from /g, 'type ');

/** The names of the messages are a type of `ui`; their texts are in no bundle. */
const isMessages = (path: string, target: string): boolean =>
  path === 'ui/message-keys.ts' && target === '../../public/_locales/en/messages.json';

/** What a file imports or exports from, types included. */
const imported = (text: string): string[] =>
  [...code(text).matchAll(/\b(?:from|import)\s*\(?\s*(['"])([\w@./-]+)\1/g)].flatMap((match) => match[2] ?? []);

/** The text without its comments. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
