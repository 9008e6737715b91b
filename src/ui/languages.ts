import { locale, sentence } from './words';

/** The languages that have texts of their own in the talk track (`domain/tracks`, which is too heavy to be asked for their names). */
export const textLanguages = ['en', 'de', 'fr', 'es'] as const;

/** Made once: it takes a hundred times as long as an answer of it. */
let names: Intl.DisplayNames | null = null;

/** "German" for `de`, in the language of the page. */
export function languageName(tag: string): string {
  names ??= new Intl.DisplayNames([locale()], { type: 'language', fallback: 'code' });
  return sentence(names.of(tag) ?? tag);
}
