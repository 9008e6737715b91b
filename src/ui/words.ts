import { isolated } from '../domain/isolated';
import { messageOf, uiLanguage } from './background';
import type { MessageKey } from './message-keys';

/** Words for people. Every string on our pages comes from `public/_locales` by one of these functions. */

/** What has a hyphen in the domain has an underscore in a message key, which allows no hyphen. */
export type Keyed<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Keyed<Tail>}` : S;
export const keyed = <S extends string>(name: S): Keyed<S> => name.replaceAll('-', '_') as Keyed<S>;

/** Stand where the values of a message go. */
const places = Array.from({ length: 9 }, (_, at) => `\u0001${at}`);
const messages = new Map<string, string>();

/**
 * A list has some hundred messages, and a key in its search draws them all: each is asked for once. Firefox 153 works longer on one than
 * on drawing it.
 */
function message(key: string, values: readonly (string | number)[]): string {
  let text = messages.get(key);
  if (text === undefined) {
    text = messageOf(key, places);
    messages.set(key, text);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no message has it
  return text.includes('\u0001') ? text.replace(/\u0001(\d)/g, (_, at) => isolated(String(values[at] ?? ''))) : text;
}

export const t = (key: MessageKey, ...values: readonly (string | number)[]): string => message(key, values);

/** A message that may not be there: names of the user's own cadences, for one. */
export const tryMessage = (key: string): string => message(key, []);

type CountedKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

let rules: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

/** "1,204" */
export function numberWords(count: number): string {
  numbers ??= new Intl.NumberFormat(locale());
  return numbers.format(count);
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "398 bytes", "1.2 kB", "12 MB" */
export function bytesWords(bytes: number): string {
  // What would be rounded to a thousand of one unit is one of the next.
  const step = units.findIndex((_, at) => bytes < 999.5 * 1000 ** at || at === units.length - 1);
  const of = bytes / 1000 ** step;
  return new Intl.NumberFormat(locale(), {
    ...{ style: 'unit', unit: units[step] ?? 'byte', maximumFractionDigits: step && of < 9.95 ? 1 : 0 },
    // The short form of bytes has no plural.
    unitDisplay: step ? 'short' : 'long',
  }).format(of);
}

/** The form for `count`, which is the message's `$1`; further values follow it. */
export function counted(key: CountedKey, count: number, ...values: readonly (string | number)[]): string {
  rules ??= new Intl.PluralRules(t('language'));
  const shown = numberWords(count);
  return message(`${key}_${rules.select(count)}`, [shown, ...values]) || t(`${key}_other`, shown, ...values);
}

let known: string | undefined;

/**
 * How dates and numbers are written: in the language of the messages, as they are written where the browser's user lives.
 * A German browser, for which there are only English messages yet, gives "Thursday, 26 November", 24 hours; not "Donnerstag" in
 * the middle of an English sentence.
 */
export function locale(): string {
  if (known) return known;
  try {
    const { region } = new Intl.Locale(uiLanguage().replace('_', '-')).maximize();
    known = new Intl.Locale(t('language'), region ? { region } : {}).toString();
  } catch {
    known = t('language') || 'en';
  }
  return known;
}

/** `text` with its first letter in upper case, for a sentence that begins with it. */
export const sentence = (text: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale()) + text.slice(first.length);
};
