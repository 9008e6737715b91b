import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityKey } from '../../src/domain/identity';
import { inFull, withNumbers } from '../../src/domain/phone-number';
import { certainCountry } from '../../src/domain/whereabouts-country';
import { always } from './arbitraries';

const value = (raw: string, country: string | null = null) => inFull(raw, country)?.identity.value ?? null;

describe('a number in full', () => {
  it.each([
    '+49 30 901820',
    '+49 (0)30 / 90 18 20',
    '+49 (0) 30-901820',
    '+49\u00a030\u2011901820',
    '\u202a+49 30 901820\u202c', // copied with its marks of direction
    'tel:+49-30-901820',
    'Tel.: +49 30 901820',
    'T：+49 30 901820',
    '+49 30 901820 (Office)',
    '＋４９ 30 901820',
    '+٤٩ ٣٠ ٩٠١٨٢٠',
    '0049 30 901820',
  ])('is one, however it is spelled: “%s”', (raw) => {
    expect(value(raw)).toBe('+4930901820');
  });

  it.each([
    ['+39 (0)6 6981 2345', '+390669812345'], // Italy dials the 0
    ['+1 (555) 010-0199', '+15550100199'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+81 (0)3-1234-5678', '+81312345678'],
  ])('“%s” is %s', (raw, number) => {
    expect(value(raw)).toBe(number);
  });

  it.each([
    ['040 123 45 67', 'DE', '+49401234567'],
    ['(040) 1234567', 'DE', '+49401234567'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['(415) 555-2671', 'US', '+14155552671'],
    ['1-415-555-2671', 'US', '+14155552671'],
    ['06 6981 2345', 'IT', '+390669812345'],
    ['91 123 45 67', 'ES', '+34911234567'],
    ['00 44 20 7946 0958', 'DE', '+442079460958'],
    ['011 44 20 7946 0958', 'US', '+442079460958'],
  ])('“%s”, written in %s, is %s', (raw, country, number) => {
    expect(inFull(raw, country)).toEqual({ identity: { kind: 'phone', value: number }, completed: true });
    // Where the country is not known it may be anybody's, unless it is dialled with one.
    if (!raw.startsWith('00')) expect(inFull(raw)).toBeNull();
  });

  it.each([
    ['901820', 'DE'], // without its area
    ['555-2671', 'US'],
    ['110', 'DE'],
    ['911', 'US'],
    ['030 901820', 'XX'],
    ['030 90', null],
    ['+49 30 901820 901830', null], // the same, and longer than any number
    ['+49 30 12345 / 12346', null], // two numbers, of which the digits together are a stranger's
    ['+49 30 901820/21', null],
    ['030 901820 / 901821', 'DE'],
    ['(415) 555-2671 / 2672', 'US'],
    ['001 415 555 2671', null], // 001 is a prefix of its own in some countries
    ['+49 110', null],
    ['+49', null],
    ['+43000000000', null], // read a second time it is another one
    ['+1234567890123456', null],
    ['+0 30 901820', null],
    ['+49 900 1 234567', null], // dear to dial
    ['+1 900 555 0199', null],
    ['0900 1234567', 'DE'],
    ['+44 909 879 0000', null],
    ['call +49 30 901820 or +49 30 901821', null],
    ['', null],
    ['ask Petersen', 'DE'],
    [`+49 30 ${'9'.repeat(80)}`, null],
  ])('“%s” (%s) is none', (raw, country) => {
    expect(inFull(raw, country)).toBeNull();
  });

  it.each([
    '+49 30 901820 ext. 12',
    '+49 30 901820 x12',
    '+49 30 901820;ext=12',
    'tel:+49-30-901820;ext=12',
    '+49 30 901820, Durchwahl 12',
    '+49 30 901820 DW 12',
    '+49 30 901820 poste 12',
    '+49 30 901820 доб. 12',
    '+٤٩ ٣٠ ٩٠١٨٢٠;ext=١٢',
    '+۴۹ ۳۰ ۹۰۱۸۲۰ ext. ۱۲',
  ])('with how to be put through is another number than the office’s: “%s”', (raw) => {
    expect(value(raw)).toBe('+4930901820;ext=12');
  });

  const spelled = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'+0123456789 ()-./x;=ext'), maxLength: 30 }),
    fc.integer({ min: 1_000_000, max: 99_999_999_999 }).map((digits) => `+${digits}`),
    fc.string({ unit: 'binary', maxLength: 70 }),
  );
  it(
    'put in full again stays as it is, in whatever country',
    always(spelled, fc.constantFrom(null, 'DE', 'US', 'IT', 'BR', 'RU', 'KR'), (raw, country) => {
      const once = inFull(raw, country);
      if (!once) return;
      expect(inFull(once.identity.value, 'FR')).toEqual({ identity: once.identity, completed: false });
      expect(once.identity.value).toMatch(/^\+[1-9]\d{6,14}(;ext=\d+)?$/);
    }),
  );
});

describe('the country in which somebody’s numbers are dialled', () => {
  const known = (phones: string[], locations: string[], zone: string | null = null) =>
    certainCountry({ phones, locations, zone: zone as never });

  it('is where they live, or where all their numbers are, or whose zone the user chose', () => {
    expect(known(['040 1234567'], ['Hamburg, Germany'])).toBe('DE');
    expect(known(['040 1234567', '+49 170 1234567'], [])).toBe('DE');
    expect(known(['040 1234567'], [], 'Europe/Berlin')).toBe('DE');
  });

  it('is not certain where anything speaks against it', () => {
    expect(known(['040 1234567', '+43 660 1234567'], ['Hamburg, Germany'])).toBeNull();
    expect(known(['+49 170 1234567', '+43 660 1234567'], [])).toBeNull();
    expect(known([], ['Hamburg, Germany'], 'America/New_York')).toBeNull();
    expect(known([], ['Hamburg, Germany', 'Vienna, Austria'])).toBeNull();
    expect(known(['040 1234567'], ['Somewhere'])).toBeNull();
    expect(known([], [])).toBeNull();
  });
});

describe('the numbers of somebody on a page', () => {
  const from = 'contact-info' as const;
  const person = (phones: string[], ...numbers: string[]) => ({
    part: 'subject' as const,
    identities: numbers.map((number) => ({ kind: 'phone' as const, value: number, from })),
    websites: [],
    phones: phones.map((number) => ({ value: number, from })),
  });

  it('become identities as far as they are whole, each once; what was supposed says how it was written', () => {
    const { identities, phones } = withNumbers(person(['030 901820', '040 1234567', '110'], '+4930901820'), 'DE');
    expect(identities).toEqual([
      { kind: 'phone', value: '+4930901820', from },
      { kind: 'phone', value: '+49401234567', from, as: '040 1234567' },
    ]);
    expect(phones).toEqual([{ value: '110', from }]);
  });

  it('are left as they are where the country is not known', () => {
    expect(withNumbers(person(['030 901820']), null)).toEqual(person(['030 901820']));
  });

  it('that nobody has are no identities, whatever a page says', () => {
    const { identities, phones } = withNumbers(person([], '+499001234567', '+49110'), 'DE');
    expect([identities, phones.map((one) => one.value)]).toEqual([[], ['+499001234567', '+49110']]);
  });

  it(
    'stay the same when they are read again',
    always(
      fc.array(fc.constantFrom('030 901820', '+49 30 901820', '+49 30 901820 x12', '110', '(415) 555-2671'), {
        maxLength: 5,
      }),
      fc.constantFrom(null, 'DE', 'US'),
      (phones, country) => {
        const once = withNumbers(person(phones), country);
        expect(withNumbers(once, country)).toEqual(once);
        const keys = once.identities.map(identityKey);
        expect(new Set(keys).size).toBe(keys.length);
      },
    ),
  );
});
