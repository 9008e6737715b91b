import { messageOf, uiLanguage } from './background';
import type { MessageKey } from './message-keys';

/** Words for people. Every string on our pages comes from `public/_locales` by one of these functions. */

/** What has a hyphen in the domain has an underscore in a message key, which allows no hyphen. */
export type Keyed<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Keyed<Tail>}` : S;
export const keyed = <S extends string>(name: S): Keyed<S> => name.replaceAll('-', '_') as Keyed<S>;

export const t = (key: MessageKey, ...values: readonly (string | number)[]): string =>
  messageOf(key, values.map(String));

/** A message that may not be there: names of the user's own cadences, for one. */
export const tryMessage = (key: string): string => messageOf(key, []);

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
  return (
    messageOf(`${key}_${rules.select(count)}`, [shown, ...values.map(String)]) || t(`${key}_other`, shown, ...values)
  );
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
