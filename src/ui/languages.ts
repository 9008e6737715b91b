import { locale, sentence } from './words';

/** The languages that have texts of their own in the talk track (`domain/tracks`, which is too heavy to be asked for their names). */
export const textLanguages = ['en', 'de', 'fr', 'es'] as const;

/** "German" for `de`, in the language of the page. */
export const languageName = (tag: string): string =>
  sentence(new Intl.DisplayNames([locale()], { type: 'language', fallback: 'code' }).of(tag) ?? tag);
