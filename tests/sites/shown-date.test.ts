import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/sites/shown-date';

describe('a date is read in any language', () => {
  it.each([
    ['18 Jun 2025, 13:19', '2025-06-18T13:19'],
    ['Jun 18, 2025, 1:19\u202fPM', '2025-06-18T13:19'],
    ['Wed, Jun 18, 2025, 12:05 AM', '2025-06-18T00:05'],
    ['7 нояб. 2019 г., 22:53', '2019-11-07T22:53'],
    ['18 juin 2025 à 09:05', '2025-06-18T09:05'],
    ['18 de jun. de 2025, 9:05', '2025-06-18T09:05'],
    ['18 de junio de 2025, 1:19 p. m.', '2025-06-18T13:19'],
    ['18.06.2025, 13:19', '2025-06-18T13:19'],
    ['4.3.2025 klo 13.19', '2025-03-04T13:19'],
    ['18 marraskuu 2025, 13:19', '2025-11-18T13:19'],
    ['18 cze 2025, 13:19', '2025-06-18T13:19'],
    ['13:19, 18 thg 6, 2025', '2025-06-18T13:19'],
    ['2025年6月18日 下午1:19', '2025-06-18T13:19'],
    ['2025. 6. 18. 오후 1:19', '2025-06-18T13:19'],
    ['2026-03-12 13:00', '2026-03-12T13:00'],
    ['29 Feb 2024, 00:00', '2024-02-29T00:00'],
    ['18 يونيو 2025، 1:19 م', '2025-06-18T13:19'],
    ['١٨ يونيو ٢٠٢٥، ١:١٩ م', '2025-06-18T13:19'],
    ['18 يوليو 2025 في 9:05 ص', '2025-07-18T09:05'],
    ['18 ביוני 2025, 13:19', '2025-06-18T13:19'],
    ['18 באוג׳ 2025 בשעה 9:05', '2025-08-18T09:05'],
    ['mar. 17 juin 2025, 10:05', '2025-06-17T10:05'],
    ['mar, 17 jun 2025, 13:19', '2025-06-17T13:19'],
    ['mar 18 mar 2025, 13:19', '2025-03-18T13:19'],
    ['mar. 25/08/2026 15:22', '2026-08-25T15:22'],
    ['Mar 17, 2025, 1:19 PM', '2025-03-17T13:19'],
    ['Di, 2026-08-25 10:22', '2026-08-25T10:22'],
    ['sze 18 jún 2025 13:19', '2025-06-18T13:19'],
    ['PM 18 Jun 2025 1:19', '2025-06-18T13:19'],
  ])('%s is %s', (shown, expected) => {
    expect(localTime(shown)).toBe(expected);
  });
});

describe('a date that can be read in two ways is left out', () => {
  it.each([
    '03/04/2025, 13:19',
    '18 lis 2025, 13:19', // November in Polish, October in Croatian
    '18 jun 9:05',
    '31 Feb 2025, 13:19',
    '18 qershor 2025, 9:05 e pasdites', // "in the afternoon", in a language that is not known
    '18 Jun 2568, 13:19', // of another calendar
    'Today 13:00',
    '18 Jun 2025',
    '18 Jun 2025, 25:00',
    `18 Jun 2025, 13:19${' '.repeat(300)}`,
    '18 يونيو 2025، 1:19 مساءً', // in the evening, as it is not usually written
    '18 Jun 2025, 13:19, 14:20',
    '',
  ])('%j', (shown) => {
    expect(localTime(shown)).toBe('');
  });
});

describe('whether the day or the month comes first is decided by', () => {
  it.each([
    ['the numbers', '18/06/2025 13:19', '', '', '2025-06-18T13:19'],
    ['the numbers', '06/18/2025 13:19', '', '', '2025-06-18T13:19'],
    ['the document’s language', '03/04/2025 13:19', 'fr', '', '2025-04-03T13:19'],
    ['the document’s language', '03/04/2025 13:19', 'en-US', '', '2025-03-04T13:19'],
    ['nothing, in English of no country', '03/04/2025 13:19', 'en', '', ''],
    ['nothing, in no language', '03/04/2025 13:19', 'not a language', '', ''],
    ['the order that the page states', '03/04/2025 1:19 PM', 'fr', 'mdy', '2025-03-04T13:19'],
    ['the order that the page states', '03.04.2025 13:19', '', 'mdy', '2025-03-04T13:19'],
    ['the order that the page states', '18.04.2025 13:19', '', 'mdy', ''],
  ])('%s: %s', (_by, shown, language, order, expected) => {
    expect(localTime(shown, language, order)).toBe(expected);
  });
});
