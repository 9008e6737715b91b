import { plainWording, type Wording } from '../day-words';
import { type Medium, media, situations, type Template } from '../template';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { Track } from './track';

const tracks: readonly Track[] = [en, de, fr, es];

/** The languages that have built-in texts, as BCP 47 primary tags; the first stands in for any other. */
export const trackLanguages: readonly string[] = tracks.map(({ language }) => language);

/** How days and times are said in `language`. */
export const wordingOf = (language: string): Wording =>
  tracks.find((track) => track.language === language)?.wording ?? plainWording(language);

function templatesOf(track: Track): readonly Template[] {
  const { language, openings, closing } = track;
  const made = (medium: Medium, situation: Template['situation'], text: string): Template => ({
    id: `${language}-${medium}-${situation}`,
    medium,
    situation,
    language,
    text: openings[medium] + text + (medium === 'email' ? closing : ''),
  });
  return media.flatMap((medium) => {
    if (medium === 'assistant') {
      const { any, ...agreed } = track.assistant;
      const times = (['promise', 'own-promise', 'appointment'] as const).map((it) => made(medium, it, agreed[it]));
      return [made(medium, 'any', any), ...times];
    }
    const texts = track[medium === 'email' || medium === 'linkedin' ? 'written' : medium];
    return situations.map((situation) => made(medium, situation, texts[situation]));
  });
}

/** The built-in texts of all languages. */
export const builtInTemplates: readonly Template[] = tracks.flatMap(templatesOf);

/**
 * The words in `text` that press, to be shown to whoever wrote them; nothing is refused ("as long as I am respectful and friendly").
 * Those of every language are looked for: an English word in a German message presses as well.
 */
export function pressureIn(text: string): readonly string[] {
  const plain = text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
  const words = new Set(tracks.flatMap(({ pressure }) => pressure));
  return [...words].filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(plain));
}
