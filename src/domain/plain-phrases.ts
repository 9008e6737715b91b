import { addDays, type Day, parseDay, weekdayOf } from './day';
import { plainTimes } from './plain-times';
import * as word from './plain-words';

/** What a text says in ways that chrono does not know or misreads, and the rest of it. */
export interface Plain {
  readonly text: string;
  /** The day that was named from today or in numbers. */
  readonly day: Day | null;
  /** The Monday of the week a weekday is meant in; `null`: the coming one. */
  readonly week: Day | null;
  /** Whether a week was named, so that Monday may be meant without a word for it. */
  readonly wholeWeek: boolean;
  /** Minutes from now on ("in two hours"). */
  readonly ahead: number | null;
  readonly part: word.Part | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `null` for 31 February. */
export const dayFrom = (year: number, month: number, date: number): Day | null =>
  parseDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);

/** The day `months` after, or the last of a month that is too short: 31 January and a month is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  for (let date = Number(day.slice(8)); ; date--) {
    const found = dayFrom(Math.floor(month / 12), (month % 12) + 1, date);
    if (found || date < 1) return found ?? day;
  }
}

/** The first day from `today` on with this month and date, also over years to the next 29 February; `null` for the 30th of it. */
export function comingDate(month: number, date: number, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = dayFrom(year + ahead, month, date);
    if (day && day >= today) return day;
  }
  return null;
}

/** 1/12, 1.12., 1.12.26, 1-12-2026: the same everywhere but in the United States, where the month comes first between slashes. */
function numericDates(text: string, today: Day, dayFirst: boolean): string {
  const date =
    /(?<![\d:./-])(\d{1,2})(?:([/.])(\d{1,2})(?:\2(\d{4}|\d{2})(?!\d)|(?<=\/\d+)(?![/.\d])|\.(?!\d))|-(\d{1,2})-(\d{4}))(?![\d/:-])/g;
  return text.replace(date, (all, first, mark, second, year, dashed, dashedYear) => {
    const [one, other] = [Number(first), Number(second ?? dashed)];
    const [day, month] = dayFirst || mark === '.' || one > 12 ? [one, other] : [other, one];
    const shown = year ?? dashedYear;
    const full = shown?.length === 2 ? `20${shown}` : shown;
    return (full ? dayFrom(Number(full), month, day) : comingDate(month, day, today)) ?? all;
  });
}

/**
 * @param said the text in small letters
 * @param today the day in the zone the text speaks of
 * @param dayFirst whether 1/12 is 1 December
 */
export function plainPhrases(said: string, today: Day, dayFirst: boolean): Plain {
  const { words } = word;
  const monday = addDays(today, 8 - weekdayOf(today));
  let [week, wholeWeek, ahead]: [Day | null, boolean, number | null] = [null, false, null];
  const weeks = (whole: boolean) => (): string => {
    [week, wholeWeek] = [monday, whole];
    return ' ';
  };
  let text = said
    .replace(/[’ʼ]/g, "'")
    .replace(/(?<=[a-zß-ÿ]{2})\.(?=[\s,]|$)/g, '')
    .replace(word.germanAm, ' ');
  // Freitagnachmittag, vrijdagmiddag
  text = text.replace(/(tag|woch|dag)(?=(?:vor|nach)?mittag|abend|middag|avond|ochtend)/g, '$1 ');
  text = text.replace(words(`(?:${word.within}) (?:${word.halfAnHour})`), () => {
    ahead = 30;
    return ' ';
  });
  for (const [unit, count, source] of word.units) {
    const span = `(${word.number})[ ']?(?:${source})`;
    text = text.replace(words(`(?:${word.within}) ${span}`, `${span} from (?:now|today)`), (_, inWords, fromNow) => {
      const length = word.numberOf(inWords ?? fromNow) * count;
      if (unit === 'minutes') ahead = length;
      return unit === 'minutes' ? ' ' : unit === 'days' ? addDays(today, length) : addMonths(today, length);
    });
  }
  const nextMonth = `${addMonths(today, 1).slice(0, 7)}-01` as Day;
  text = text
    .replace(words(word.dayAfterTomorrow), addDays(today, 2))
    .replace(words(word.monthEnd), addDays(nextMonth, -1))
    .replace(words(word.nextMonth), nextMonth)
    .replace(words(word.nextWeek), weeks(true))
    .replace(words(word.ofNextWeek), weeks(false))
    .replace(words(word.coming), ' ');
  text = plainTimes(numericDates(text, today, dayFirst))
    .replace(words(`(?<!:)(\\d{1,2})\\s+(?:${word.partPhrase})`), '$1:00')
    .replace(words(word.partPhrase), ' ');
  let day: Day | null = null;
  text = text.replace(
    /(?:,?\s*(?<![a-zß-ÿ])(?:am|den|on|the|le|el|il|op|em|o)(?![a-zß-ÿ]))*,?\s*(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)(?:t(?=\d)|,)?/,
    (all, found) => {
      day = parseDay(found);
      return day ? ' ' : all;
    },
  );
  return { text: text.replace(/\s+/g, ' ').trim(), day, week, wholeWeek, ahead, part: word.partOf(said) };
}
