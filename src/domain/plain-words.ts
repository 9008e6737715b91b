/**
 * The words for days and hours that chrono-node lacks or misreads, in the seven languages together: they do not contradict one
 * another. Data, not messages: what a person may type, never what they read.
 */

/** The letters of these languages: `\b` takes one with an accent for the end of a word. */
const letter = 'a-zß-öø-ÿœ';

/** The sources as one pattern of whole words, for texts in small letters. */
export const words = (...sources: readonly string[]): RegExp =>
  new RegExp(`(?<![${letter}\\d-])(?:${sources.join('|')})(?![${letter}\\d])`, 'g');

const numbers: readonly (readonly [number, string])[] = [
  [1, 'one|an?|ein|eine[mrn]?|eins|une?|una|uno|uma?|een|één'],
  [2, 'two|zwei|deux|dos|dois|duas|twee|due'],
  [3, 'three|drei|trois|tres|três|drie|tre'],
  [4, 'four|vier|quatre|cuatro|quatro|quattro'],
  [5, 'five|fünf|cinq|cinco|vijf|cinque'],
  [6, 'six|sechs|seis|zes|sei'],
  [7, 'seven|sieben|sept|siete|sete|zeven|sette'],
  [8, 'eight|acht|huit|ocho|oito|otto'],
  [9, 'nine|neun|neuf|nueve|nove|negen'],
  [10, 'ten|zehn|dix|diez|dez|tien|dieci'],
  [11, 'eleven|elf|onze|once|undici'],
  [12, 'twelve|zwölf|douze|doce|doze|twaalf|dodici'],
  [15, 'fifteen|fünfzehn|quinze|quince|vijftien|quindici'],
  [20, 'twenty|zwanzig|vingt|veinte|vinte|twintig|venti'],
  [30, 'thirty|dreißig|trente|treinta|trinta|dertig|trenta'],
];

/** A number in digits or words, as the source of a pattern. */
export const number = `\\d{1,3}|${numbers.map(([, source]) => source).join('|')}`;

/** The value of what {@link number} matched. */
export const numberOf = (text: string): number =>
  /^\d/.test(text)
    ? Number(text)
    : (numbers.find(([, source]) => new RegExp(`^(?:${source})$`).test(text))?.[0] ?? Number.NaN);

/** How long a unit is, in minutes, days or months. */
export const units: readonly (readonly [unit: 'minutes' | 'days' | 'months', count: number, source: string])[] = [
  ['minutes', 1, 'min|mins|minutes?|minuten?|minutos?|minut[oi]|minuut'],
  ['minutes', 60, 'h|hours?|hrs?|stunden?|std|heures?|horas?|or[ae]|uur|uren'],
  ['days', 1, 'days?|tag(?:en?)?|jours?|d[ií]as?|giorn[oi]|dag(?:en)?'],
  ['days', 7, 'weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken'],
  ['days', 14, 'fortnights?'],
  ['months', 1, 'months?|monat(?:en?)?|mois|mes|meses|m[êe]s|mes[ei]|maand(?:en)?'],
  ['months', 12, 'years?|jahr(?:en?)?|ans?|años?|anos?|ann[oi]|jaar'],
];

/** "in", of a time that passes from now on. */
export const within = "in|en|em|dans|d'ici|dentro de|daqui a|over|tra|fra";

export const halfAnHour =
  "half an hour|half hour|(?:einer )?halben stunde|(?:une )?demi-heure|media hora|meia hora|mezz'ora|mezzora|(?:een )?half ?uur";

/** "at", before an hour. */
export const at = "at|um|om|a las?|à|às|ás|alle|all'|vers";

/** After an hour: o'clock. */
export const oClock = "o'clock|uhr|uur|h|hs|heures?|horas?|ore";

/** "um 3 am Dienstag" is not three in the morning. */
export const germanAm =
  /(?<=(?<![a-zß-ÿ])um \d{1,2}(?::\d\d)?(?: uhr)?) am |(?<=\d| uhr) am (?=(?:mo|di|mi|do|fr|sa|so)(?:[a-z]*tag|ttwoch)?(?![a-zß-ÿ]))/g;

/** A part of the day, in forms that chrono does not know: dropped, for {@link partOf} sees them as well. */
export const partPhrase =
  "in the (?:morning|afternoon|evening)|at night|(?:am )?(?:frühen )?(?:morgens|vormittags?|nachmittags?|abends?)|früh|du matin|de l'après-midi|du soir|(?:de|por|en) la (?:mañana|tarde|noche)|(?:de|da|à|pela) (?:manhã|tarde|noite)|(?:del?|di|nel) (?:mattin[ao]|pomeriggio|sera)|'s ?(?:morgens|ochtends|middags|avonds)";

export type Part = 'morning' | 'afternoon' | 'evening';

/** The part of the day a text names, whatever else it says; `null`: none. */
export function partOf(text: string): Part | null {
  if (
    /morning|morgens|früh|vormittag|matin(?!é)|por la mañana|de la mañana|(?<!a)manhã|mattin|ochtend|voormiddag/.test(
      text,
    )
  )
    return 'morning';
  if (/evening|night|(?<!sonn)abend|soir|noche|noite|avond|sera(?![a-z])/.test(text)) return 'evening';
  return /afternoon|nachmittag|après-midi|tarde|middag|pomeriggio/.test(text) ? 'afternoon' : null;
}

export const noon = 'noon|midday|midi|mediod[ií]a|meio[- ]dia|mezzogiorno';

/** Days that are named from today; the article before them goes with them. */
export const dayAfterTomorrow =
  '(?:the )?day after tomorrow|[üu]e?bermorgen|après[- ]demain|apres[- ]demain|pasado mañana|depois de amanhã|overmorgen|dopodomani';
export const nextWeek =
  '(?:in )?(?:next week|(?:der )?(?:nächste[rn]?|kommende[rn]?) woche|(?:la )?semaine prochaine|(?:la )?próxima semana|(?:a |la )?semana que (?:viene|vem)|volgende week|(?:la )?(?:prossima settimana|settimana prossima))';
export const nextMonth =
  '(?:next month|(?:nächste[nrm]?|kommende[nrm]?) monat|(?:le )?mois prochain|(?:el |o )?próximo m[eê]s|(?:el )?mes que viene|(?:o )?mês que vem|volgende maand|(?:il )?(?:prossimo mese|mese prossimo))';
export const monthEnd =
  '(?:at )?(?:the )?(?:end of (?:the |this )?month|month[- ]end)|(?:am )?ende des monats|(?:am )?monatsende|(?:à la )?fin du mois|(?:a )?(?:fin|final|finales) de mes|(?:no )?fim do mês|(?:aan het )?einde? van de maand|(?:a )?fine mese';

/** The weekday of the week after this one, not the coming one. */
export const ofNextWeek = 'next|volgende';
/** The coming weekday, which is meant without the word as well. */
export const coming =
  'this|coming|diese[nm]?|nächste[nrm]?|kommende[nrm]?|prochaine?|este|próxim[oa]|que (?:viene|vem)|deze|komende|prossim[oa]';

/** What is behind, is no one time, or begins on a day that is not clear: no date is made of it. */
export const refused = words(
  'last|past|previous|ago|letzte[nrms]?|vergangene[nrms]?|vorige[nrm]?|derni(?:er|ère)|passée?|pasad[oa]|últim[oa]|passad[oa]|afgelopen|scors[oa]',
  'now|jetzt|maintenant|ahora|agora|nu|adesso|ora',
  'or|oder|ou|oppure|between|zwischen|entre|tussen|weekends?|week-ends?|wochenende',
  'nachts?|notte|nuit|madrugada|nacht|midnight|mitternacht|minuit|medianoche|meia[- ]noite|middernacht|mezzanotte',
);

/** What may stand beside a date without changing it. */
export const idle = words(
  'on|at|the|in|of|um|am|den|im|le|à|el|la|las|los|a|al|de|en|il|alle|lo|op|om|o|às|na|no|em|em|call (?:me|us|him|her|them)|call|please',
);
