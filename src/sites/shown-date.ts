/**
 * Beginnings of month names, full and short, in the commoner languages of webmail interfaces, January first; made from
 * CLDR (2024). Beginnings that mean different months in different languages (listopad, srp, lis, lip) are left out.
 * A table, because asking `Intl` for the month names of so many languages takes a page 70 ms.
 */
const months = [
  'ene|gen|ian|jaa|jan|led|oca|sau|sij|sty|tam|ιαν|січ|янв|яну|јан|ינו|בינו|ينا',
  'feb|fev|fév|hel|lut|vas|vee|vel|úno|şub|φεβ|лют|феб|фев|פבר|בפבר|فبر',
  'bře|kov|maa|mac|mar|mrt|már|mär|ožu|μαρ|бер|мар|מרץ|במרץ|مار',
  'abr|apr|avr|bal|dub|d’ab|huh|kwi|nis|tra|ápr|απρ|апр|кві|אפר|באפר|أبر',
  'geg|kvě|mag|mai|maj|may|mei|máj|svi|tou|μαΐ|май|мая|мај|тра|מאי|במאי|ماي',
  'bir|cze|giu|haz|iun|juin|jun|juun|jún|jūn|kes|lipa|lipn|červen|červn|čvn|ιουν|июн|чер|юни|јун|יונ|ביונ|يوني',
  'hei|iul|juil|jul|juul|júl|jūl|lie|lipc|lipi|lug|srpa|srpnj|tem|červenc|červene|čvc|ιουλ|июл|лип|юли|јул|יול|ביול|يولي',
  'ag|aoû|aug|avg|ağu|d’ag|elo|kol|ogo|rugp|sie|srpe|srpna|αυγ|авг|сер|אוג|באוג|أغس',
  'eyl|rugs|ruj|sep|set|syy|sze|wrz|zář|σεπ|вер|сен|сеп|ספט|בספט|سبت',
  'd’o|eki|lok|oct|okt|ott|out|paź|spa|říj|οκτ|жов|окт|אוק|באוק|أكت',
  'kas|lap|listopadu|marr|noi|nov|stu|νοε|лис|нов|ное|ноя|נוב|בנוב|نوف',
  'ara|dec|des|det|dez|dic|dis|déc|gru|jou|pro|δεκ|гру|дек|дец|דצמ|בדצמ|ديس',
];

/** Words that stand in dates beside the month: "of", "at", "year", "o'clock". */
const fillers = /^(?:de|del|di|at|um|kl|klo|om|as|às|à|a|alle|las|ore|о|в|г|р|году|року|year|h|m|d|في|ב|בשעה)$/;

const before = /(?<![\p{L}\p{N}])(?:a\.?\s?m\b|上午|午前|오전|π\.?\s?μ|ص(?!\p{L}))/u;
const after = /(?<![\p{L}\p{N}])(?:p\.?\s?m\b|下午|午後|오후|μ\.?\s?μ|م(?!\p{L}))/u;

/**
 * A date as a page shows it, in any language, as `2025-06-18T13:19`; empty where more than one reading is possible.
 * `language` is the document's, if it says; `order` is the order of day, month and year in numeric dates (`dmy`), if known.
 */
export function localTime(shown: string, language = '', order = ''): string {
  // Longer than any date; a page may have put anything there.
  if (shown.length > 200) return '';
  const text = shown
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .toLowerCase();
  const times = [...text.matchAll(/(?<![.:\d])(\d{1,2})(?:[:.]|\s?h\s?)([0-5]\d)(?![.:\d])/g)];
  const [whole, hour = '', minute = ''] = times[0] ?? [];
  if (!whole || times.length > 1) return '';
  const date = text.replace(whole, ' ');
  const opening = weekday.exec(text)?.[0].length ?? 0;
  const within = (part: string): string => momentIn(part, date, hour, minute, language, order);
  return (opening && opening !== text.indexOf(whole) && within(date.slice(opening))) || within(date);
}

/** A word before the day's number: "mar. 17 juin 2025" is a Tuesday in June. Without it there must be a date left, as in "Mar 17, 2025" there is not. */
const weekday = /^\s*\p{L}[\p{L}\p{M}’]*[.,]*\s+(?=\d)/u;

function momentIn(date: string, whole: string, hour: string, minute: string, language: string, order: string): string {
  const words = date.match(/\p{L}[\p{L}\p{M}’]*/gu) ?? [];
  const named = words.filter((word) => monthOf(word));
  const day = dayIn(date, new Set(named.map(monthOf)), language, order);
  // A word for morning or afternoon may be the one that was left out.
  const at = hourOf(
    hour,
    whole,
    words.every((word) => named.includes(word) || fillers.test(word)),
  );
  return day && at ? `${day}T${at}:${minute}` : '';
}

/** 1 to 12 for a month's name, 0 for another word. */
function monthOf(word: string): number {
  // The longest beginning counts: "marraskuu" is November, not March.
  let longest = 0;
  let month = 0;
  months.forEach((names, at) => {
    for (const name of names.split('|')) {
      if (name.length > longest && word.startsWith(name)) [longest, month] = [name.length, at + 1];
      else if (name.length === longest && word.startsWith(name)) month = 0;
    }
  });
  return month;
}

function dayIn(date: string, named: ReadonlySet<number>, language: string, order: string): string {
  const numbers = date.match(/\d+/g) ?? [];
  const year = numbers.filter((number) => /^(?:19|20)\d\d$/.test(number));
  const [first = '', second] = numbers.filter((number) => number !== year[0]);
  if (year.length !== 1 || numbers.length > 3 || named.size > 1) return '';
  const calendarDay = (month: number, day: number): string => {
    const found = new Date(Date.UTC(Number(year[0]), month - 1, day));
    return found.getUTCMonth() === month - 1 && found.getUTCDate() === day ? found.toISOString().slice(0, 10) : '';
  };
  if (second === undefined) return calendarDay([...named][0] ?? 0, Number(first));
  if (named.size) return '';
  if (numbers[0] === year[0]) return calendarDay(Number(first), Number(second));
  // Vietnamese numbers its months: "18 thg 6, 2025".
  const dayFirst = /\d th(?:áng|g) \d/.test(date) || dayComesFirst(date, first, second, language, order);
  if (dayFirst === undefined) return '';
  return dayFirst ? calendarDay(Number(second), Number(first)) : calendarDay(Number(first), Number(second));
}

/** By the known order, by the numbers (there is no 13th month; nobody writes month.day.), or by the language. */
function dayComesFirst(date: string, first: string, second: string, language: string, order: string) {
  if (order.includes('m')) return order.indexOf('d') < order.indexOf('m');
  if (Number(first) > 12 || first === second || /\d\.\s?\d/.test(date)) return true;
  if (Number(second) > 12) return false;
  try {
    // "en" alone writes both.
    if (!language || language === 'en') return undefined;
    const parts = new Intl.DateTimeFormat(language).formatToParts(0).map(({ type }) => type);
    return parts.indexOf('day') < parts.indexOf('month');
  } catch {
    return undefined;
  }
}

/** The hour of the day, two digits; empty when it may be of the morning or the afternoon. */
function hourOf(shown: string, date: string, nothingElse: boolean): string {
  const hour = Number(shown);
  const half = after.test(date) ? 12 : before.test(date) ? 0 : -1;
  if (hour > 23) return '';
  if (hour > 12 || hour === 0 || half < 0) {
    // Without a word left that might mean "in the afternoon", the clock has 24 hours.
    return hour > 12 || shown.startsWith('0') || nothingElse ? String(hour).padStart(2, '0') : '';
  }
  return String((hour % 12) + half).padStart(2, '0');
}
