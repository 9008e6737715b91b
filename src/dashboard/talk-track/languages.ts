import { trackLanguages } from '../../domain/tracks';
import { locale, sentence } from '../../ui/words';

/** Languages in which a template may be written, beside those that have built-in texts. */
const further =
  'ar bg ca cs da el et fi he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(' ');

/** "German" for `de`, in the language of the page. */
export const languageName = (tag: string): string =>
  sentence(new Intl.DisplayNames([locale()], { type: 'language', fallback: 'code' }).of(tag) ?? tag);

/** @param more languages that are in use already, whatever they are */
export const languageChoices = (more: readonly string[]): readonly { readonly tag: string; readonly name: string }[] =>
  [...new Set([...trackLanguages, ...further, ...more])]
    .map((tag) => ({ tag, name: languageName(tag) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale()));
