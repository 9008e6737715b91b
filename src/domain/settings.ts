import type { Calendar } from './calendar';
import type { Day, Weekday, Zone } from './day';

/** How Steadfast shows itself on a site. */
export const showModes = ['page', 'panel', 'off'] as const;
export type ShowMode = (typeof showModes)[number];

export interface SiteSettings {
  readonly show: ShowMode;
  /** Was the sidebar open when it was last used there? */
  readonly open: boolean;
}

export interface Settings {
  /** `null`: the browser's own zone. */
  readonly zone: Zone | null;
  readonly workingWeekdays: readonly Weekday[];
  readonly daysOff: readonly Day[];
  /** When the morning brief comes, minutes after midnight. */
  readonly briefAt: number;
  /** How long before a promise the user is told, in minutes. */
  readonly warnBefore: number;
  /** By host name. */
  readonly sites: Readonly<Record<string, SiteSettings>>;
}

export const defaultSettings: Settings = {
  zone: null,
  workingWeekdays: [1, 2, 3, 4, 5],
  daysOff: [],
  briefAt: 8 * 60 + 30,
  warnBefore: 10,
  sites: {},
};

/** The host under which settings are kept: LinkedIn is one site, whatever country's host shows it. */
export const siteKey = (host: string): string => (host.endsWith('.linkedin.com') ? 'www.linkedin.com' : host);

export const siteSettings = (settings: Settings, host: string): SiteSettings =>
  // hasOwn: a host named like a property of Object must not find that property
  (Object.hasOwn(settings.sites, siteKey(host)) && settings.sites[siteKey(host)]) || { show: 'page', open: false };

/** The calendar the settings describe. `browserZone` is used unless the user chose one. */
export const calendarOf = (settings: Settings, browserZone: Zone): Calendar => ({
  zone: settings.zone ?? browserZone,
  workingWeekdays: new Set(settings.workingWeekdays),
  daysOff: new Set(settings.daysOff),
});
