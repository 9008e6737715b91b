import { type Settings, type ShowMode, siteKey, siteSettings } from '../domain/settings';
import type { SettingsView } from '../messaging/protocol';
import { isKept, unreadableAt } from './backup-notes';
import { browserZone, changeSettings, settings as readSettings } from './context';
import { addedMatches, ownMatches } from './granted';

/** The hosts that come with the manifest, and the webmail hosts the user has allowed. */

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

export async function settingsView(): Promise<SettingsView> {
  const asked = Promise.all([readSettings(), addedMatches(), unreadableAt()]);
  const hostOf = (pattern: string): string => pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/s, '');
  const own = ownMatches()
    .map(hostOf)
    .filter((host) => !host.startsWith('*'));
  const [settings, added, unreadable] = await asked;
  const hosts = [
    ...[...new Set(own)].map((host) => ({ host, added: false })),
    ...[...new Set(added.map(hostOf))].map((host) => ({ host, added: true })),
  ].map((entry) => ({ ...entry, site: siteSettings(settings, entry.host) }));
  return { settings, zone: browserZone(), hosts, unreadable, kept: isKept() };
}

/** Remembers for a host how Steadfast shows itself, or whether the sidebar is open. */
export const changeSite = (host: string, change: Partial<{ show: ShowMode; open: boolean }>): Promise<Settings> =>
  changeSettings((settings) => ({
    sites: { ...settings.sites, [siteKey(host)]: { ...siteSettings(settings, host), ...change } },
  }));
