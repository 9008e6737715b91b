import type { Day } from '../../../domain/day';
import { addDays, instantAt } from '../../../domain/day';
import { dayInWords, timeInWords } from '../../../domain/day-words';
import type { Values } from '../../../domain/template';
import { wordingOf } from '../../../domain/tracks';

/** A fictional person, to show how a template reads once it is filled. */
export function exampleValues(language: string, today: Day, sender: string): Values {
  const wording = wordingOf(language);
  const now = instantAt(today, 9 * 60, 'UTC');
  return {
    name: 'Jonas Brandt',
    firstName: 'Jonas',
    company: 'Nordlicht Möbel',
    reason: exampleReasons[language] ?? exampleReasons.en ?? '',
    lastDay: dayInWords(addDays(today, -3), today, wording),
    promisedTime: timeInWords(instantAt(today, 10 * 60, 'UTC'), now, 'UTC', wording),
    assistant: 'Frau Petersen',
    sender: sender || 'Mara Lindqvist',
  };
}

/** What stands for a reason is in the contact's language, as the template is. */
const exampleReasons: Readonly<Record<string, string>> = {
  en: 'shorter delivery times for oak boards',
  de: 'kürzere Lieferzeiten für Eichenholz',
  fr: 'des délais plus courts pour le chêne',
  es: 'plazos más cortos para el roble',
};
