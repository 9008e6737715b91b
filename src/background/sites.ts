import webmail from '../content/webmail.iife?script';
import { type Settings, type ShowMode, siteKey, siteSettings } from '../domain/settings';
import type { SettingsView } from '../messaging/protocol';
import { unreadableAt } from './backup-notes';
import { browser } from './browser';
import { browserZone, changeSettings, settings as readSettings } from './context';
import { addedMatches, ownMatches } from './granted';

/** The hosts that come with the manifest, and the webmail hosts the user has allowed. */

const scriptId = (origin: string): string => `host ${origin}`;

/** Whether our content script may speak for this origin: it is one of the manifest's hosts or one the user allowed. */
export async function isKnownOrigin(origin: string): Promise<boolean> {
  return [...ownMatches(), ...(await addedMatches())].some((pattern) => originFits(pattern, origin));
}

function originFits(pattern: string, origin: string): boolean {
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (!scheme || !host) return false;
  const url = new URL(origin);
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : url.protocol !== `${scheme}:`) return false;
  return host.startsWith('*.')
    ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
    : url.hostname === host.replace(/:\d+$/, '');
}

/**
 * Registers the content script for every host the user has granted, and for no other. Grants come and go in the browser's own
 * pages too, so this follows what the browser says rather than what Steadfast asked for.
 */
export async function registerHosts(): Promise<void> {
  const wanted = new Set(await addedMatches());
  const registered = await browser.scripting.getRegisteredContentScripts();
  // Registrations outlive an update, in which the file may have got another name.
  const isRight = ({ matches, js }: (typeof registered)[number]): boolean =>
    !!matches?.some((match) => wanted.has(match)) && !!js?.some((file) => file.endsWith(contentScript));
  const stale = registered.filter((script) => !isRight(script)).map(({ id }) => id);
  if (stale.length) await browser.scripting.unregisterContentScripts({ ids: stale });
  const known = new Set(registered.filter(isRight).map(({ id }) => id));
  const fresh = [...wanted].filter((match) => !known.has(scriptId(match)));
  if (!fresh.length) return;
  await browser.scripting.registerContentScripts(
    fresh.map((match) => ({
      id: scriptId(match),
      matches: [match],
      js: [contentScript],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })),
  );
}

/** Reads whatever webmail stands on a host that the user has allowed; Firefox takes its path without a slash before it. */
const contentScript = webmail.replace(/^\//, '');

export async function settingsView(): Promise<SettingsView> {
  const [settings, added, unreadable] = await Promise.all([readSettings(), addedMatches(), unreadableAt()]);
  const hostOf = (pattern: string): string => pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/s, '');
  const own = ownMatches()
    .map(hostOf)
    .filter((host) => !host.startsWith('*'));
  const hosts = [
    ...[...new Set(own)].map((host) => ({ host, added: false })),
    ...[...new Set(added.map(hostOf))].map((host) => ({ host, added: true })),
  ].map((entry) => ({ ...entry, site: siteSettings(settings, entry.host) }));
  return { settings, zone: browserZone(), hosts, unreadable };
}

/** Remembers for a host how Steadfast shows itself, or whether the sidebar is open. */
export const changeSite = (host: string, change: Partial<{ show: ShowMode; open: boolean }>): Promise<Settings> =>
  changeSettings((settings) => ({
    sites: { ...settings.sites, [siteKey(host)]: { ...siteSettings(settings, host), ...change } },
  }));
