import type { ReminderCheck } from '../../../messaging/views';
import type { MessageKey } from '../../../ui/message-keys';

export type System = Exclude<ReminderCheck['system'], 'other'>;
type Browser = ReminderCheck['browser'];

/** Systems on which a browser runs; Firefox has none for ChromeOS. */
export const systemsOf = (browser: Browser): readonly System[] =>
  browser === 'firefox' ? ['win', 'mac', 'linux'] : ['win', 'mac', 'linux', 'cros'];

/**
 * What can hide a notification on a system, the likeliest first, as the menus are called in 2026: Windows 11 (and 10), macOS 15 and 26,
 * GNOME and KDE Plasma 6, ChromeOS. Each step is told the name of the browser, as it stands in the system's list.
 */
const steps: Readonly<Record<System, readonly MessageKey[]>> = {
  win: ['stepsWin1', 'stepsWin2', 'stepsWin3', 'stepsWin4'],
  mac: ['stepsMac1', 'stepsMac2', 'stepsMacHelper', 'stepsMac3', 'stepsMac4', 'stepsMac5'],
  linux: ['stepsLinux1', 'stepsLinux2', 'stepsLinux3', 'stepsLinux4'],
  cros: ['stepsCros1', 'stepsCros2'],
};

/** macOS lists Chrome twice: once for what goes away by itself, once for what stays. */
const chromeOnly: ReadonlySet<MessageKey> = new Set(['stepsMacHelper']);

export const stepsFor = (system: System, browser: Browser): readonly MessageKey[] =>
  steps[system].filter((step) => browser === 'chrome' || !chromeOnly.has(step));

/** What there is to know of the browser itself, on any system. */
export const noteOn = ({ browser, allowed }: Pick<ReminderCheck, 'browser' | 'allowed'>): MessageKey =>
  allowed === false ? 'stepsDenied' : browser === 'firefox' ? 'stepsFirefox' : 'stepsChrome';
