import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { dayOf, type Instant } from '../../src/domain/day';
import { readPlainDate } from '../../src/domain/plain-date';
import { always, instant, zone } from './arbitraries';

/** A Saturday, eleven in the morning in Berlin. */
const now = '2026-11-21T10:00:00.000Z' as Instant;

/** What was read, as `2026-11-24 10:00`, `2026-11-24` without a time, `null`. */
function read(text: string, language: string, at = now, zone = 'Europe/Berlin', dayFirst?: boolean): string | null {
  const found = readPlainDate(text, at, zone, language, dayFirst);
  if (!found) return null;
  const { day, minute } = found;
  if (minute === null) return day;
  return `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const understood: readonly (readonly [language: string, text: string, meaning: string])[] = [
  ['en', 'next Tue 10am', '2026-11-24 10:00'],
  ['en', 'Tuesday', '2026-11-24'],
  ['en', 'Sat', '2026-11-28'],
  ['en', 'saturday 9am', '2026-11-28 09:00'],
  ['en', 'Saturday at 3', '2026-11-21 15:00'],
  ['en', 'next saturday 3pm', '2026-11-28 15:00'],
  ['en', 'next sunday', '2026-11-29'],
  ['en', 'sunday', '2026-11-22'],
  ['en', 'Tue 10', '2026-11-24 10:00'],
  ['en', 'tue 10:30', '2026-11-24 10:30'],
  ['en', 'Tue 10.30', '2026-11-24 10:30'],
  ['en', 'tuesday next week at 9', '2026-11-24 09:00'],
  ['en', 'Call me on Tuesday at ten', '2026-11-24 10:00'],
  ['en', 'Mon 7.30pm', '2026-11-23 19:30'],
  ['en', 'Monday, half past ten', '2026-11-23 10:30'],
  ['en', 'Monday at quarter to one', '2026-11-23 12:45'],
  ['en', 'quarter to 21', '2026-11-21 20:45'],
  ['en', 'at 3', '2026-11-21 15:00'],
  ['en', '03:00', '2026-11-22 03:00'],
  ['en', '3am', '2026-11-22 03:00'],
  ['en', '3 am tomorrow', '2026-11-22 03:00'],
  ['en', '3am tue', '2026-11-24 03:00'],
  ['en', '7 in the morning', '2026-11-22 07:00'],
  ['en', 'tomorrow morning at 7', '2026-11-22 07:00'],
  ['en', 'tomorrow evening at 8', '2026-11-22 20:00'],
  ['en', '10am', '2026-11-22 10:00'],
  ['en', '11:00', '2026-11-22 11:00'],
  ['en', '5 p.m.', '2026-11-21 17:00'],
  ['en', 'one pm', '2026-11-21 13:00'],
  ['en', 'today at 9', '2026-11-21 09:00'],
  ['en', '12pm', '2026-11-21 12:00'],
  ['en', 'tomorrow at noon', '2026-11-22 12:00'],
  ['en', 'tomorrow', '2026-11-22'],
  ['en', 'tomorrow morning', '2026-11-22'],
  ['en', 'tonight', '2026-11-21'],
  ['en', 'tonight at 8', '2026-11-21 20:00'],
  ['en', 'today 5pm', '2026-11-21 17:00'],
  ['en', 'this afternoon', '2026-11-21'],
  ['en', 'the day after tomorrow', '2026-11-23'],
  ['en', 'day after tomorrow 10am', '2026-11-23 10:00'],
  ['en', 'in twenty minutes', '2026-11-21 11:20'],
  ['en', 'in half an hour', '2026-11-21 11:30'],
  ['en', 'in 2 hours', '2026-11-21 13:00'],
  ['en', 'in 14 hours', '2026-11-22 01:00'],
  ['en', 'in two weeks', '2026-12-05'],
  ['en', 'in 2 weeks at 10am', '2026-12-05 10:00'],
  ['en', 'in a fortnight', '2026-12-05'],
  ['en', '5 days from now', '2026-11-26'],
  ['en', 'in a month', '2026-12-21'],
  ['en', 'next week', '2026-11-23'],
  ['en', 'next month', '2026-12-01'],
  ['en', 'end of month', '2026-11-30'],
  ['en', 'in March', '2027-03-01'],
  ['en', '12 March', '2027-03-12'],
  ['en', 'March 12', '2027-03-12'],
  ['en', '21 November', '2026-11-21'],
  ['en', '20 November', '2027-11-20'],
  ['en', 'Dec 5th 3pm', '2026-12-05 15:00'],
  ['en', 'Tuesday 24 November 10am', '2026-11-24 10:00'],
  ['en', '12 March 2025', '2025-03-12'],
  ['en', '2026-12-01 09:00', '2026-12-01 09:00'],
  ['en', '2026-12-01T09:00', '2026-12-01 09:00'],
  ['en', '2026-12-01 07:00', '2026-12-01 07:00'],
  ['en', '1/12 9:00', '2026-12-01 09:00'],
  ['en', '4/13', '2027-04-13'],
  ['en', '1/12/26 9am', '2026-12-01 09:00'],
  ['en', '24.11. 14:00', '2026-11-24 14:00'],
  ['en', 'Di 10 Uhr', '2026-11-24 10:00'],
  ['en', 'demain à 14h30', '2026-11-22 14:30'],
  ['xx', 'tomorrow 10am', '2026-11-22 10:00'],
  ['de', 'nächsten Dienstag 10 Uhr', '2026-11-24 10:00'],
  ['de', 'Di 10', '2026-11-24 10:00'],
  ['de', 'Dienstag um zehn', '2026-11-24 10:00'],
  ['de', 'um 3 am Dienstag', '2026-11-24 15:00'],
  ['de', '14 Uhr am Dienstag', '2026-11-24 14:00'],
  ['de', 'um 14 Uhr am 24. November', '2026-11-24 14:00'],
  ['de', '24.11. 14 Uhr', '2026-11-24 14:00'],
  ['de', 'Dienstag, den 24.11.26 um 14:30 Uhr', '2026-11-24 14:30'],
  ['de', '24. November 14 Uhr', '2026-11-24 14:00'],
  ['de', 'morgen um 10', '2026-11-22 10:00'],
  ['de', 'morgen früh um 7', '2026-11-22 07:00'],
  ['de', 'morgen Vormittag', '2026-11-22'],
  ['de', 'morgen Mittag', '2026-11-22'],
  ['de', 'Freitagnachmittag um 3', '2026-11-27 15:00'],
  ['de', 'heute Abend um 8', '2026-11-21 20:00'],
  ['de', 'übermorgen 15 Uhr', '2026-11-23 15:00'],
  ['de', 'um halb zehn', '2026-11-22 09:30'],
  ['de', 'morgen um Viertel nach 10', '2026-11-22 10:15'],
  ['de', '10.30 Uhr', '2026-11-22 10:30'],
  ['de', '7 Uhr abends', '2026-11-21 19:00'],
  ['de', 'in einer halben Stunde', '2026-11-21 11:30'],
  ['de', 'in 14 Tagen', '2026-12-05'],
  ['de', 'nächste Woche Dienstag', '2026-11-24'],
  ['de', 'Ende des Monats', '2026-11-30'],
  ['de', '3/4', '2027-04-03'],
  ['de', 'tomorrow 10am', '2026-11-22 10:00'],
  ['fr', 'mardi prochain à 10h', '2026-11-24 10:00'],
  ['fr', 'mar 10h', '2026-11-24 10:00'],
  ['fr', 'mer. 9h', '2026-11-25 09:00'],
  ['fr', 'demain à 14 h 30', '2026-11-22 14:30'],
  ['fr', 'après-demain à dix heures', '2026-11-23 10:00'],
  ['fr', 'demain matin à 7h', '2026-11-22 07:00'],
  ['fr', 'à midi', '2026-11-21 12:00'],
  ['fr', 'le 24 novembre', '2026-11-24'],
  ['fr', 'dans deux semaines', '2026-12-05'],
  ['fr', 'la semaine prochaine', '2026-11-23'],
  ['es', 'mañana a las 10', '2026-11-22 10:00'],
  ['es', 'pasado mañana a las diez', '2026-11-23 10:00'],
  ['es', 'el martes que viene', '2026-11-24'],
  ['es', 'mañana por la mañana a las 7', '2026-11-22 07:00'],
  ['es', 'hoy a las 5 de la tarde', '2026-11-21 17:00'],
  ['es', 'mañana a las 9 de la noche', '2026-11-22 21:00'],
  ['es', 'en dos semanas', '2026-12-05'],
  ['es', '24 de noviembre a las 14:30', '2026-11-24 14:30'],
  ['pt', 'amanhã às 14h30', '2026-11-22 14:30'],
  ['pt', 'próxima terça-feira às 10', '2026-11-24 10:00'],
  ['pt', 'depois de amanhã', '2026-11-23'],
  ['pt', 'daqui a duas semanas', '2026-12-05'],
  ['pt', 'às 3 da tarde', '2026-11-21 15:00'],
  ['nl', 'morgen om half elf', '2026-11-22 10:30'],
  ['nl', 'overmorgen om 10 uur', '2026-11-23 10:00'],
  ['nl', 'volgende week dinsdag', '2026-11-24'],
  ['nl', 'vrijdagmiddag 3 uur', '2026-11-27 15:00'],
  ['nl', 'over een uur', '2026-11-21 12:00'],
  ['nl', '24-11-2026 14:00', '2026-11-24 14:00'],
  ['it', 'domani alle 14.30', '2026-11-22 14:30'],
  ['it', 'dopodomani alle 10', '2026-11-23 10:00'],
  ['it', 'martedì prossimo alle dieci', '2026-11-24 10:00'],
  ['it', "all'una", '2026-11-21 13:00'],
  ['it', 'ore 15', '2026-11-21 15:00'],
  ['it', 'domani sera alle 8', '2026-11-22 20:00'],
  ['it', "tra un'ora", '2026-11-21 12:00'],
  ['it', 'alle 3 del pomeriggio', '2026-11-21 15:00'],
  ['it', 'la settimana prossima', '2026-11-23'],
];

describe('a date as a person types it', () => {
  it.each(understood)('%s: “%s” is %s', (language, text, meaning) => {
    expect(read(text, language)).toBe(meaning);
  });

  it.each([
    ['en', '', 'nothing'],
    ['en', '   ', 'nothing'],
    ['en', 'asap', 'no date'],
    ['en', 'whenever', 'no date'],
    ['en', 'next year', 'no day'],
    ['en', 'sometime next week', 'not the Monday'],
    ['en', '10', 'a day or a time'],
    ['en', '2027', 'a year'],
    ['en', '99:99', 'no time'],
    ['en', 'quarter to 300', 'no time'],
    ['en', '24:00', 'which midnight?'],
    ['en', 'midnight', 'which midnight?'],
    ['en', 'tomorrow at 12 in the evening', 'nobody says so'],
    ['en', '31 February', 'no such day'],
    ['en', 'February 31', 'no such day'],
    ['en', '31/02/2027', 'no such day'],
    ['en', '29 Feb', 'no such day in the coming year'],
    ['en', '2026-02-30', 'no such day'],
    ['en', 'Monday 24 November', 'a Tuesday'],
    ['de', 'Montag, 24.11.', 'a Tuesday'],
    ['es', 'mar 10', 'Tuesday at ten or the tenth of March'],
    ['en', '24 Nov 14', 'a time or a year'],
    ['de', '13.13.', 'no such day'],
    ['en', 'Tue 10.05', 'a time or the tenth of May'],
    ['en', 'tomorrow or Friday', 'two days'],
    ['en', 'between 10 and 11', 'a range'],
    ['en', 'Monday 10:00-11:00', 'a range'],
    ['en', '10am to 11am', 'a range'],
    ['en', '12-14 March', 'a range'],
    ['de', 'morgen 10 bis 11 Uhr', 'a range'],
    ['fr', 'entre 10h et 11h', 'a range'],
    ['en', 'last friday', 'behind us'],
    ['en', 'yesterday', 'behind us'],
    ['en', '2 days ago', 'behind us'],
    ['de', 'letzten Dienstag', 'behind us'],
    ['en', 'by friday', 'some day until then'],
    ['en', 'not tuesday', 'another day'],
    ['en', 'after lunch', 'no time'],
    ['en', 'in 3 working days', 'whose?'],
    ['en', 'two weeks on Tuesday', 'not this Tuesday'],
    ['en', 'Tuesday week', 'not this Tuesday'],
    ['en', 'end of next week', 'Friday or Sunday'],
    ['en', 'next 10am', 'no day'],
    ['en', 'weekend', 'no one day'],
    ['en', 'half ten', 'half past nine or half past ten'],
    ['en', '10am EST', 'another zone’s time'],
    ['en', 'monday 2pm CET', 'a zone of its own'],
    ['en', '2026-12-01T09:00Z', 'a zone of its own'],
    ['es', 'ahora', 'now'],
    ['de', 'jetzt', 'now'],
    ['fr', 'maintenant', 'now'],
    ['en', 'x'.repeat(100_000), 'no line'],
    ['en', 'tomorrow '.repeat(12), 'no line'],
  ])('%s: “%.40s” is no date: %s', (language, text) => {
    expect(read(text, language)).toBeNull();
  });

  it('takes the month first only between slashes, in English, where it was asked to', () => {
    expect(read('3/4', 'en')).toBe('2027-04-03');
    expect(read('3/4', 'en', now, 'Europe/Berlin', false)).toBe('2027-03-04');
    expect(read('13/4', 'en', now, 'Europe/Berlin', false)).toBe('2027-04-13');
    expect(read('3.4.', 'en', now, 'Europe/Berlin', false)).toBe('2027-04-03');
    expect(read('3/4', 'de', now, 'Europe/Berlin', false)).toBe('2027-04-03');
  });

  it.each([
    ['2026-12-31T22:30:00.000Z', 'Europe/Berlin', 'tomorrow', '2027-01-01'],
    ['2026-12-31T23:30:00.000Z', 'Europe/Berlin', 'tomorrow', '2027-01-02'],
    ['2026-12-31T22:30:00.000Z', 'Europe/Berlin', 'in 2 hours', '2027-01-01 01:30'],
    ['2026-12-31T22:30:00.000Z', 'Europe/Berlin', '1 January', '2027-01-01'],
    ['2026-12-31T22:30:00.000Z', 'Europe/Berlin', '10am', '2027-01-01 10:00'],
    ['2026-12-31T22:30:00.000Z', 'Europe/Berlin', 'next month', '2027-01-01'],
    ['2026-12-31T22:30:00.000Z', 'Pacific/Apia', 'today', '2027-01-01'],
    ['2026-11-21T10:00:00.000Z', 'Pacific/Apia', 'saturday 10pm', '2026-11-28 22:00'],
    ['2026-11-21T10:00:00.000Z', 'Pacific/Apia', 'in 2 hours', '2026-11-22 01:00'],
    ['2026-11-21T03:00:00.000Z', 'America/Los_Angeles', 'tomorrow', '2026-11-21'],
    ['2028-02-29T09:00:00.000Z', 'Europe/Berlin', 'in a year', '2029-02-28'],
    ['2028-02-29T09:00:00.000Z', 'Europe/Berlin', '29 February', '2028-02-29'],
    ['2028-02-29T09:00:00.000Z', 'Europe/Berlin', 'tomorrow 10am', '2028-03-01 10:00'],
    ['2027-01-31T09:00:00.000Z', 'Europe/Berlin', 'in a month', '2027-02-28'],
    ['2026-11-23T09:00:00.000Z', 'Europe/Berlin', 'next friday', '2026-12-04'],
    ['2026-11-23T09:00:00.000Z', 'Europe/Berlin', 'friday', '2026-11-27'],
    ['2026-11-23T09:00:00.000Z', 'Europe/Berlin', 'nächsten Freitag', '2026-11-27'],
    ['2026-11-23T09:00:00.000Z', 'Europe/Berlin', 'monday', '2026-11-30'],
    // the night in which Berlin skips an hour: what was said stays, what was counted is right
    ['2026-03-28T23:00:00.000Z', 'Europe/Berlin', '02:30', '2026-03-29 02:30'],
    ['2026-03-28T23:00:00.000Z', 'Europe/Berlin', 'in 3 hours', '2026-03-29 04:00'],
    ['2026-11-21T10:00:00.000Z', 'Europe/Atlantis', 'at 11', '2026-11-21 11:00'],
  ])('at %s in %s “%s” is %s', (at, inZone, text, meaning) => {
    expect(read(text, text.startsWith('n') && text.includes('ä') ? 'de' : 'en', at as Instant, inZone)).toBe(meaning);
  });
});

const languages = ['en', 'de', 'fr', 'es', 'pt', 'nl', 'it', 'ja', ''];
const language = fc.constantFrom(...languages);
/** Words of dates in any order: the likeliest nonsense. */
const jumble = fc
  .array(
    fc.constantFrom(...understood.flatMap(([, text]) => text.split(' ')), '31', '0', '-', '.', '2026-02-30', 'T', '٣'),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

describe('whatever is typed', () => {
  it(
    'is answered without an exception, with a day that exists and a minute of it',
    always(fc.oneof(fc.string({ unit: 'binary' }), jumble), instant, zone, language, (text, at, inZone, tongue) => {
      const found = readPlainDate(text, at, inZone, tongue);
      if (!found) return;
      expect(found.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(found.minute === null || (found.minute >= 0 && found.minute < 1440)).toBe(true);
    }),
  );

  it(
    'is never behind us unless a year was typed',
    always(jumble, instant, zone, language, (text, at, inZone, tongue) => {
      const found = readPlainDate(text, at, inZone, tongue);
      if (found && !/\d{4}|\/\d\d|\.\d\d/.test(text)) expect(found.day >= dayOf(at, inZone)).toBe(true);
    }),
  );
});

describe('the machine', () => {
  const home = process.env.TZ;
  afterAll(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });
  const onMachineIn = (machine: string, ask: () => unknown): unknown => {
    process.env.TZ = machine;
    return ask();
  };
  const machines = ['Pacific/Apia', 'America/Los_Angeles', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Santiago'];

  it.each(machines)('in %s reads the whole table alike', (machine) => {
    const all = onMachineIn(machine, () => understood.map(([language, text]) => read(text, language)));
    expect(new Date(2026, 10, 21).toISOString()).not.toBe('2026-11-21T00:00:00.000Z');
    expect(all).toEqual(understood.map(([, , meaning]) => meaning));
  });

  it(
    'anywhere gives the answer of one in London, on every day of the year',
    always(
      fc.constantFrom(...understood),
      instant,
      zone,
      fc.constantFrom(...machines),
      ([language, text], at, inZone, machine) => {
        const there = onMachineIn(machine, () => read(text, language, at, inZone));
        expect(there).toBe(onMachineIn('Europe/London', () => read(text, language, at, inZone)));
      },
    ),
  );
});
