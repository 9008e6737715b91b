import { phone } from './identity';
import { atlas, type Place } from './whereabouts-atlas';

/** No number is longer, however it is spelled; and nobody has more. */
const longestSpelling = 60;
const mostNumbers = 20;

/** The digits behind `+`, without an extension; `null` for a national number, which tells nothing. */
function internationalDigits(raw: string): string | null {
  if (raw.length > longestSpelling) return null;
  const spelled = raw
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '') // marks of direction come along with a copied number
    .replace(/^\s*tel:/i, '');
  const [number = ''] = spelled.split(/[a-z;,#]/i);
  return phone(number)?.value.slice(1) ?? null;
}

/** The longest known beginning of a number tells its place. */
function placeOfNumber(raw: string): Place | null {
  const digits = internationalDigits(raw);
  if (!digits) return null;
  // In North America every number has ten digits; less proves nothing.
  if (digits.startsWith('1') && digits.length !== 11) return null;
  const { codes } = atlas();
  for (let length = 8; length > 0; length--) {
    const place = codes.get(digits.slice(0, length));
    if (place) return isBrazilianMobile(digits) ? { ...place, region: null, zone: null } : place;
  }
  return null;
}

/** A mobile number says nothing about the zone. Brazil's bear an area code, and are a digit longer. */
const isBrazilianMobile = (digits: string): boolean => digits.startsWith('55') && digits.length === 13;

/** The place that all numbers agree upon; `null` when they name two countries or none. */
export function placeOfNumbers(phones: readonly string[]): Place | null {
  const places = phones.slice(0, mostNumbers).flatMap((raw) => placeOfNumber(raw) ?? []);
  const [first, ...others] = places;
  if (!first || others.some(({ country }) => country !== first.country)) return null;
  return {
    country: first.country,
    region: onlyOne(places.map(({ region }) => region)),
    zone: onlyOne(places.map(({ zone }) => zone)),
    language: onlyOne(places.map(({ language }) => language)),
  };
}

/** All countries that some of the numbers are of; national numbers say nothing. */
export const countriesOfNumbers = (phones: readonly string[]): ReadonlySet<string> =>
  new Set(phones.slice(0, mostNumbers).flatMap((raw) => placeOfNumber(raw)?.country ?? []));

/** What all say who say anything. */
function onlyOne(values: readonly (string | null)[]): string | null {
  const [value, ...rest] = new Set(values.filter((value) => value !== null));
  return value !== undefined && rest.length === 0 ? value : null;
}
