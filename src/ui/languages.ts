import { locale, sentence } from './words';

/** The languages that have texts of their own in the talk track (`domain/tracks`, which is too heavy to be asked for their names). */
export const textLanguages = ['en', 'de', 'fr', 'es'] as const;

/** Made once: it takes a hundred times as long as an answer of it, and an answer as long as drawing it. */
let names: Intl.DisplayNames | null = null;
const known = new Map<string, string>();

/** "German" for `de`, in the language of the page. */
export function languageName(tag: string): string {
  const name = known.get(tag);
  if (name !== undefined) return name;
  names ??= new Intl.DisplayNames([locale()], { type: 'language', fallback: 'code' });
  const asked = sentence(names.of(tag) ?? tag);
  known.set(tag, asked);
  return asked;
}
