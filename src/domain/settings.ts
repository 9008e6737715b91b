import type { AutoBackup } from './auto-file';
import type { Cadence } from './cadence';
import type { Calendar, Hours } from './calendar';
import { addDays, type Day, daysBetween, type Instant, type Weekday, type Zone } from './day';
import type { ColumnMapping } from './import-file';
import type { SavedView } from './people-address';
import type { Template } from './template';

/** How Steadfast shows itself on a site. */
export const showModes = ['page', 'panel', 'off'] as const;
export type ShowMode = (typeof showModes)[number];

export interface SiteSettings {
  readonly show: ShowMode;
  /** Was the sidebar open when it was last used there? */
  readonly open: boolean;
}

/** Days on which nothing is due, from the first to the last. */
export interface Leave {
  readonly from: Day;
  readonly to: Day;
  readonly note: string;
}

/** The public holidays the user keeps, as plain days: they were computed when they were chosen. */
export interface Holidays {
  /** ISO 3166 codes; `region` is empty for the whole country. */
  readonly country: string;
  readonly region: string;
  readonly days: readonly { readonly day: Day; readonly name: string }[];
}

/** From one time of day to another, in minutes after midnight; over midnight where `until` is earlier. */
export interface Quiet {
  readonly from: number;
  readonly until: number;
}

export interface Settings {
  /** `null`: the browser's own zone. */
  readonly zone: Zone | null;
  readonly workingWeekdays: readonly Weekday[];
  readonly daysOff: readonly Day[];
  readonly leaves: readonly Leave[];
  readonly holidays: Holidays | null;
  readonly hours: Hours;
  /** Follow-ups a day that the user can keep; `null`: no limit. */
  readonly capacity: number | null;
  /** The user's own cadences, beside the built-in ones. */
  readonly cadences: readonly Cadence[];
  /** The user's own templates, before the built-in ones. */
  readonly templates: readonly Template[];
  /** What the columns of imported tables mean, the newest last. */
  readonly mappings: readonly ColumnMapping[];
  /** Lists of people to come back to, in the order in which they were named. */
  readonly views: readonly SavedView[];
  /** The user's name, as they sign. */
  readonly sender: string;
  /** Of texts for people whose language is not known, as a primary language tag. `null`: the language of the pages. */
  readonly textLanguage: string | null;
  /** Asks before a touch what reaction is feared, and after it what came. */
  readonly fearCheck: boolean;
  /** Logs by itself what the user is seen to send to a contact. */
  readonly autoLog: boolean;
  /** Of those who wait to be reconnected with, how many have their turn each working morning. 0: none for now. */
  readonly reconnect: { readonly perMorning: number };
  /** Files with everything in them that are put into the user's downloads by themselves: how often, and how many are kept. */
  readonly backup: AutoBackup;
  /** When the morning brief comes, minutes after midnight. */
  readonly briefAt: number;
  /** How long before a promise the user is told, in minutes. */
  readonly warnBefore: number;
  /** Hours in which nothing is raised; what falls into them is raised when they are over. `null`: none. */
  readonly quiet: Quiet | null;
  /** Nothing is raised before then: the user wants to be left alone. */
  readonly pausedUntil: Instant | null;
  /** Waits while the browser fills the screen, as it does in a presentation. */
  readonly holdFullScreen: boolean;
  /** By host name. */
  readonly sites: Readonly<Record<string, SiteSettings>>;
}

export const defaultSettings: Settings = {
  zone: null,
  workingWeekdays: [1, 2, 3, 4, 5],
  daysOff: [],
  leaves: [],
  holidays: null,
  hours: { from: 9 * 60, until: 17 * 60 },
  capacity: 20,
  cadences: [],
  templates: [],
  mappings: [],
  views: [],
  sender: '',
  textLanguage: null,
  fearCheck: false,
  autoLog: false,
  reconnect: { perMorning: 5 },
  backup: { auto: 'off', keep: 7 },
  briefAt: 8 * 60 + 30,
  warnBefore: 10,
  quiet: { from: 21 * 60, until: 7 * 60 },
  pausedUntil: null,
  holdFullScreen: true,
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
  daysOff: new Set([
    ...settings.daysOff,
    ...settings.leaves.flatMap(daysOf),
    ...(settings.holidays?.days ?? []).map(({ day }) => day),
  ]),
  hours: settings.hours,
});

/** Longer than any leave; what is longer is a mistake in the year. */
export const longestLeave = 366;

const daysOf = ({ from, to }: Leave): Day[] =>
  Array.from({ length: Math.min(longestLeave, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));
