import { type Day, parseDay } from '../../domain/day';

/** The languages of LinkedIn's own pages, in which its export writes its months too, and Croatian, in which some are other months. */
const languages =
  'en ar bn cs da de el es fa fi fr he hi hr hu id it ja ko mr ms nb nl pa pl pt ro ru sv te th tl tr uk vi zh'.split(
    ' ',
  );

let known: ReadonlyMap<string, number> | null = null;

/** The months' names, short and long; a name that is one month here and another there is none (`listopad`). */
function months(): ReadonlyMap<string, number> {
  if (known) return known;
  const found = new Map<string, Set<number>>();
  for (const language of languages)
    for (const month of ['short', 'long'] as const)
      for (const day of [{}, { day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { month, ...day, timeZone: 'UTC' });
        for (let index = 0; index < 12; index++) {
          const name = format.formatToParts(Date.UTC(2024, index, 15)).find(({ type }) => type === 'month')?.value;
          const word = monthWord(name ?? '');
          if (word && !/^\d/.test(word)) found.set(word, (found.get(word) ?? new Set()).add(index + 1));
        }
      }
  known = new Map([...found].flatMap(([word, numbers]) => (numbers.size === 1 ? [[word, [...numbers][0] ?? 0]] : [])));
  return known;
}

const monthWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s.,\u200e\u200f]/g, '');

/** No day is written in more letters. */
const longestDay = 60;

const asDay = (year: number, month: number, day: number): Day | null =>
  parseDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/**
 * A day as programs write it: ISO 8601, `12 Mar 2024` and the like in many languages, `2024年3月12日`, `12.03.2024`, other numbers where only one
 * reading is a day. `null` where it cannot be proved (`03/04/2024`) or lies before 1900.
 * @param dayFirst how the others of its column are written, where they prove it: see {@link dayFirstIn}
 */
export function dayIn(raw: string, dayFirst: boolean | null = null): Day | null {
  if (raw.length > longestDay) return null;
  const key = `${dayFirst} ${raw}`;
  const before = recent.get(key);
  if (before !== undefined) return before;
  const text = inLatin(raw);
  // One letter may stand for eighteen.
  const read = text.length > longestDay ? null : readDay(text, dayFirst);
  const day = read && read >= '1900-01-01' ? read : null;
  if (recent.size >= mostRecent) recent.clear();
  recent.set(key, day);
  return day;
}

/** Arabic and Persian have digits of their own, and marks of direction around a stroke. */
const inLatin = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\p{Cf}/gu, '')
    .trim();

/** Whether the day comes before the month in days that one program has written; `null` where none of them proves it, or some say otherwise. */
export function dayFirstIn(cells: readonly string[]): boolean | null {
  const proved = cells.flatMap((cell) => {
    const [, a = 0, b = 0] = numeric.exec(cell.length > longestDay ? '' : inLatin(cell))?.map(Number) ?? [];
    return a > 12 && b <= 12 ? [true] : b > 12 && a > 0 && a <= 12 ? [false] : [];
  });
  const [first = null] = proved;
  return proved.every((one) => one === first) ? first : null;
}

/** The same day stands in many rows. */
const recent = new Map<string, Day | null>();
const mostRecent = 5000;

const numeric = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?!\d)/;

function readDay(text: string, dayIsFirst: boolean | null): Day | null {
  const iso =
    /^(\d{4})(?:[-/]|\. ?)(\d{1,2})(?:[-/]|\. ?)(\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})/.exec(text);
  if (iso) return asDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  // Where dots stand between them, the day comes first, in every language.
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/.exec(text);
  if (dotted) return asDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const numbers = numeric.exec(text)?.slice(1).map(Number);
  if (numbers) return readingOf(numbers, dayIsFirst);
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+)?([\p{L}\p{M}. ]+?)[\s,.-]+(?:de\s+|del\s+)?(\d{4}|\d{2})(?!\d)/iu.exec(
      text,
    );
  if (dayFirst) return named(dayFirst[1], dayFirst[2], dayFirst[3]);
  const yearFirst = /^(\d{4})[.,]?\s+([\p{L}\p{M}.]+)\s+(\d{1,2})(?!\d)/iu.exec(text);
  if (yearFirst) return named(yearFirst[3], yearFirst[2], yearFirst[1]);
  const monthFirst = /^([\p{L}\p{M}.]+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu.exec(text);
  return monthFirst ? named(monthFirst[2], monthFirst[1], monthFirst[3]) : null;
}

function named(day = '', month = '', year = ''): Day | null {
  const number = monthOf(monthWord(month));
  // Nobody is known since the last century by two digits.
  return number ? asDay(Number(year.length === 2 ? `20${year}` : year), number, Number(day)) : null;
}

/** A shorter form than is known is that month's, if it begins no other. */
function monthOf(word: string): number | null {
  const known = months().get(word);
  if (known || word.length < 4) return known ?? null;
  const longer = new Set([...months()].flatMap(([name, number]) => (name.startsWith(word) ? number : [])));
  return longer.size === 1 ? ([...longer][0] ?? null) : null;
}

/** Day and month may stand in either order: where nothing else proves it, one must be too great for a month, or both the same. */
function readingOf([a = 0, b = 0, year = 0]: readonly number[], dayIsFirst: boolean | null): Day | null {
  if (a === b || a > 12 || (dayIsFirst === true && b <= 12)) return asDay(year, b, a);
  return b > 12 || dayIsFirst === false ? asDay(year, a, b) : null;
}
