import { trackLanguages } from '../../../domain/tracks';
import { languageName } from '../../../ui/languages';
import { locale } from '../../../ui/words';

/** Languages in which a template may be written, beside those that have built-in texts. */
const further =
  'ar bg ca cs da el et fi he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(' ');

/** @param more languages that are in use already, whatever they are */
export const languageChoices = (more: readonly string[]): readonly { readonly tag: string; readonly name: string }[] =>
  [...new Set([...trackLanguages, ...further, ...more])]
    .map((tag) => ({ tag, name: languageName(tag) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale()));
