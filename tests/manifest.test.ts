import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root } from './machine.mjs';

/** What a browser gives only to who asks for it: the names of its functions are those of its permissions. */
const permitted =
  `alarms bookmarks browserSettings browsingData captivePortal clipboard contentSettings contextMenus contextualIdentities
  cookies debugger declarativeContent declarativeNetRequest desktopCapture dns downloads find fontSettings gcm geolocation history identity
  idle management menus nativeMessaging notifications offscreen pageCapture pkcs11 power printing privacy processes proxy readingList scripting
  search sessions sidePanel storage system tabCapture tabGroups theme topSites tts userScripts webNavigation webRequest`.split(
    /\s+/,
  );

/** By these a text becomes code or markup. */
const executing =
  /\beval\s*\(|\bFunction\s*\(|document\.write|\b(?:innerHTML|outerHTML|srcdoc)\b|insertAdjacentHTML|createContextualFragment|dangerouslySetInnerHTML|setHTMLUnsafe|(?:setTimeout|setInterval)\(\s*["'`]|\bjavascript:/g;
/** By these a request is made. */
const requesting =
  /(?<![.\w])fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|importScripts/g;

const messages = JSON.parse(readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8'));
const builds = [
  { browser: 'chrome', own: ['sidePanel'] },
  { browser: 'firefox', own: [] },
];

describe.each(builds)('what is built for $browser', ({ browser, own }) => {
  const dist = join(process.env.DIST ?? join(root, 'dist'), browser);
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const textOf = (file: string): string => readFileSync(join(dist, file), 'utf8');

  it('asks for these permissions and no others', () => {
    expect([...manifest.permissions].sort()).toEqual(
      [
        'unlimitedStorage',
        'storage',
        'alarms',
        'notifications',
        'scripting',
        'contextMenus',
        'activeTab',
        ...own,
      ].sort(),
    );
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions).toEqual(['downloads']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  const code = files
    .filter((file) => file.endsWith('.js'))
    .map(textOf)
    .join('\n');

  it('asks for the permissions of the functions that it uses, and uses those of all that it asks for', () => {
    // These have no functions: one is about space, the other is what a click allows.
    const silent = ['unlimitedStorage', 'activeTab'];
    const asked = [...manifest.permissions, ...manifest.optional_permissions].filter((name) => !silent.includes(name));
    const used = permitted.filter((name) =>
      new RegExp(`(?:\\.default|\\b(?:browser|chrome))\\??\\.${name}\\b`).test(code),
    );
    // Chrome's panel is looked for in Firefox too, and not found.
    const elsewhere = browser === 'firefox' ? ['sidePanel'] : [];
    expect(used.sort()).toEqual([...asked, ...elsewhere].sort());
  });

  it('makes neither code nor markup of a text', () => {
    // What Preact has for those who ask for it by name; nothing of ours does (below).
    const preact = ['dangerouslySetInnerHTML', 'dangerouslySetInnerHTML', 'innerHTML', 'innerHTML'];
    expect(code.match(executing)?.sort()).toEqual(preact);
    const pages = files.filter((file) => file.endsWith('.html')).map(textOf);
    expect(pages.filter((page) => /<script(?![^>]*\ssrc="\/)|\son\w+\s*=|javascript:/i.test(page))).toEqual([]);
  });

  it('makes no request', () => {
    // PapaParse can load a file by its address; it is given texts only, and the policy below would not let it.
    // Chrome's worker loads its own second file, once when it is installed and at each start that needs it.
    const own = browser === 'chrome' ? ['importScripts', 'importScripts'] : [];
    expect(code.match(requesting)?.sort()).toEqual(['XMLHttpRequest', ...own]);
  });

  it('starts its background with little, and names what it loads later', () => {
    const start = 'background.js';
    const { service_worker, scripts } = manifest.background;
    expect(service_worker ? [service_worker] : scripts).toEqual([start]);
    // Each letter is read at every start, also where it is not run.
    expect(textOf(start).length).toBeLessThan(32_000);
    // What is exported is copied, and whoever copies all that the browser offers has all of it made.
    expect(textOf(start)).not.toMatch(/\.exports\s*=\s*globalThis/);
    const later = files.filter((file) => file.startsWith('background-'));
    expect(later).toEqual(['background-duties.js']);
    expect(textOf(start)).toContain(later[0]);
    expect(files).not.toContain('service-worker-loader.js');
  });

  it('asks the browser for no words in a page that opens: Chromium reads all of them from the disk while the page stands still', () => {
    const asking = files.filter((file) => file.startsWith('src/content/') && textOf(file).includes('getMessage'));
    // Put there by the user's own click only.
    expect(asking).toEqual(['src/content/anywhere.iife.js']);
  });

  it('runs by itself on the sites it reads, and nowhere else', () => {
    expect(manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches)).toEqual([
      'https://www.linkedin.com/*',
      'https://*.linkedin.com/in/*',
      'https://www.linkedin.com/sales/*',
      'https://mail.google.com/*',
      'https://outlook.live.com/*',
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
      'https://outlook.cloud.microsoft/*',
      'https://mail.yahoo.com/*',
      'https://mail.proton.me/*',
    ]);
  });

  it('shows pages nothing but the sidebar, in Chrome under an address that changes', () => {
    const changing = browser === 'chrome' ? { use_dynamic_url: true } : {};
    expect(manifest.web_accessible_resources).toEqual([
      { resources: ['src/sidebar/index.html'], matches: ['http://*/*', 'https://*/*'], ...changing },
    ]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('lets its pages run no code and load nothing but its own', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/connect-src/); // so no request either, not even one that somebody smuggled in
    expect(policy).not.toMatch(/unsafe-|https?:|\*|data:/);
  });

  it('has a word for every message it names', () => {
    const named = files
      .filter((file) => /\.(json|html)$/.test(file))
      .flatMap((file) => [...textOf(file).matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? ''));
    expect(named.filter((key) => !messages[key]?.message)).toEqual([]);
  });

  it('names only files that are there', () => {
    const icons = Object.values<string>(manifest.icons);
    const scripts = manifest.content_scripts.flatMap((script: { js: string[] }) => script.js);
    const pages = ['src/sidebar/index.html', 'src/popup/index.html', 'src/dashboard/index.html'];
    expect([...icons, ...scripts, ...pages].filter((file) => !existsSync(join(dist, file)))).toEqual([]);
  });

  it('puts one file into a page, at most 15 kB gzipped', () => {
    const each: string[][] = manifest.content_scripts.map((script: { js: string[] }) => script.js);
    expect(each.filter((files) => files.length !== 1)).toEqual([]);
    const scripts = files.filter((file) => /^src[/\\]content[/\\].*\.js$/.test(file));
    expect(scripts.length).toBeGreaterThanOrEqual(each.length);
    for (const script of scripts) {
      expect(textOf(script)).not.toMatch(/\bimport\s*\(/);
      expect([script, gzipSync(textOf(script)).length <= 15_000]).toEqual([script, true]);
    }
  });

  it('names no address in the network', () => {
    // Names of XML namespaces, the sites that are read (accounts.google.com in a selector for Gmail's own link), and examples.
    const known =
      /^(www\.w3\.org|www\.linkedin\.com|mail\.google\.com|accounts\.google\.com|([\w-]+\.)?example\.(com|org|net))$/;
    const hosts = files
      .filter((file) => /\.(js|html|css)$/.test(file))
      .flatMap((file) =>
        [...textOf(file).matchAll(/(?:https?|wss?):\/\/([\w.-]+\.[a-z]+)/g)].map((match) => match[1] ?? ''),
      );
    // Texts of libraries that fetch nothing: where moment.js explains its warnings, sources in the data of date-holidays, and a help page of
    // the bundler in the text of an error, and where PapaParse comes from.
    const quoted = ['momentjs.com', 'legisla.casacivil.go.gov.br', 'www.gl.ch', 'rolldown.rs', 'github.com'];
    expect([...new Set(hosts)].filter((host) => !known.test(host) && !quoted.includes(host))).toEqual([]);
  });
});

it('nothing that we have written makes code or markup of a text, or a request', () => {
  const folder = join(root, 'src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:tsx?|html)$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(300);
  const found = sources.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
    return [...(text.match(executing) ?? []), ...(text.match(requesting) ?? [])].map((what) => `${file}: ${what}`);
  });
  expect(found).toEqual([]);
});
