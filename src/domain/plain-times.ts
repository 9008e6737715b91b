import { at, noon, number, numberOf, oClock, words } from './plain-words';

const dutch = 'een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf';

/** Minutes before or after an hour: a quarter to one is 12:45. */
const beside =
  (minutes: number) =>
  (all: string, said: string, other?: string): string => {
    const hour = numberOf(said ?? other);
    if (hour < 1 || hour > 23) return all;
    return minutes < 0 ? `${hour === 1 ? 12 : hour - 1}:${60 + minutes}` : `${hour}:${minutes}`;
  };

/**
 * The times of a text in digits with a colon (14 Uhr, 14h30, à dix heures, half past ten, 3 pm), as every language reads them. Other hours than
 * those with "pm" are left as they were said, with their nought.
 */
export function plainTimes(text: string): string {
  return (
    text
      .replace(words(noon), '12:00')
      .replace(/(?<![a-z])(?:(?:alle )?ore (?=\d)|all'(?=una))/g, 'alle ')
      .replace(
        words(`(?<=(?:${at})\\s*)(?:${number})`, `(?:${number})(?=\\s*(?:${oClock}|[ap]\\.?m)(?![a-z\\d]))`),
        (all) => (/^\d/.test(all) ? all : String(numberOf(all))),
      )
      .replace(words(`half past (${number})`), beside(30))
      // "half ten" is half past nine in Dutch and half past ten in English.
      .replace(words(`halb (${number})`, `(?:om )?half (${dutch})`), beside(-30))
      .replace(words('om half (\\d{1,2})'), beside(-30))
      .replace(words(`(?:quarter past|viertel nach|kwart over) (${number})`), beside(15))
      .replace(words(`(?:quarter to|viertel vor|kwart voor) (${number})`), beside(-15))
      .replace(words(`(${number})(?: heures?| ?h)? (?:et demie|y media|e mezz[ao]|e meia)`), beside(30))
      .replace(
        words(
          `(\\d{1,2})(?:[:.](\\d{2})(?!\\.)|\\s*(?:h|uhr|heures)\\s*(\\d{2})(?![:.]))?\\s*(${oClock})?(?:\\s*([ap])\\.?m\\.?)?`,
        ),
        (all: string, hour: string, minute?: string, after?: string, unit?: string, half?: string) => {
          // 10.05 alone may be the tenth of May.
          const date = all.includes('.') && Number(minute) > 0 && Number(minute) < 13;
          if (!(minute || after || unit || half) || (date && !unit && !half)) return all;
          const turned = (Number(hour) % 12) + (half === 'p' ? 12 : 0);
          return `${half && Number(hour) < 13 ? String(turned).padStart(2, '0') : hour}:${minute ?? after ?? '00'}`;
        },
      )
  );
}
