import type { Zone } from './day';
import { cityData, townData } from './whereabouts-cities';
import { areaCodeData } from './whereabouts-codes';
import { countryData, countryNameData, regionData } from './whereabouts-data';

/** A country, or a part of one that differs from the rest. `null` for what it does not tell. */
export interface Place {
  /** ISO 3166, `DE`. */
  readonly country: string;
  /** `US-TX`; `null` for the country as a whole. */
  readonly region: string | null;
  readonly zone: Zone | null;
  /** BCP 47 primary tag, `de`. */
  readonly language: string | null;
}

/** Names are as {@link fold} leaves them. */
export interface Atlas {
  readonly countries: ReadonlyMap<string, Place>;
  readonly regions: ReadonlyMap<string, Place>;
  /** Places by the digits that follow `+`. */
  readonly codes: ReadonlyMap<string, Place>;
  readonly countryNames: Names;
  readonly regionNames: Names;
  /** Cities known without their country. */
  readonly cities: Names;
  /** Cities known beside their region. */
  readonly towns: Names;
}
export type Names = ReadonlyMap<string, readonly Place[]>;

/** One spelling of a name: lower case, no accents, no apostrophes, single spaces (`Côte d’Ivoire`: `cote divoire`). */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼ`´]/gu, '')
    .replace(/[ßøæœđłı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ł: 'l', ı: 'i' };

/** The languages in which LinkedIn most often shows the name of a country. */
const nameLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];

/** Zones named after a city or an island that has a namesake elsewhere. */
const namesakes = new Set(
  'antigua,hebron,kingston,la paz,mahe,monrovia,nassau,norfolk,santo domingo,st helena,st thomas,stanley,tripoli'.split(
    ',',
  ),
);

const entriesOf = (data: string): string[] => data.trim().split(/[;\n]/);

/** A hyphen in the data: not to be told. */
const told = (text: string | undefined): string | null => (text === undefined || text === '-' ? null : text);

let kept: Atlas | null = null;

/** Read from its data on first use: most runs of the background never ask. */
export function atlas(): Atlas {
  kept ??= read();
  return kept;
}

function read(): Atlas {
  const countries = new Map<string, Place>();
  const regions = new Map<string, Place>();
  const codes = new Map<string, Place>();
  const names = { countries: new Map(), regions: new Map(), cities: new Map(), towns: new Map() } as const;
  const add = (map: Map<string, Place[]>, name: string, place: Place): void => {
    const others = map.get(name) ?? [];
    if (!others.some((other) => other.country === place.country && other.region === place.region))
      map.set(name, [...others, place]);
  };

  for (const entry of entriesOf(countryData)) {
    const [country = '', code, zone, language] = entry.split(' ');
    const place: Place = { country, region: null, zone: told(zone), language: told(language) };
    countries.set(country, place);
    if (told(code)) codes.set(code ?? '', place);
  }
  for (const language of nameLanguages) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const place of countries.values()) {
      const name = display.of(place.country);
      if (name) add(names.countries, fold(name), place);
    }
  }

  /** `US-TX@America/Denver`: a part of Texas with a zone of its own. */
  const placeOf = (key: string): Place => {
    const [id = '', zone] = key.split('@');
    const place = regions.get(id) ?? countries.get(id);
    if (!place) throw new Error(`${key} names no place`);
    return zone === undefined ? place : { ...place, zone: told(zone) };
  };
  const named = (data: string, map: Map<string, Place[]>): void => {
    for (const entry of entriesOf(data)) {
      const [key = ''] = entry.split(' ', 1);
      for (const name of entry.slice(key.length + 1).split(',')) add(map, name, placeOf(key));
    }
  };
  named(countryNameData, names.countries);
  for (const entry of entriesOf(regionData)) {
    const [key = '', zone, ...words] = entry.split(' ');
    const [region = '', language] = key.split('/');
    const country = placeOf(region.slice(0, 2));
    const place: Place = {
      ...country,
      region,
      zone: told(zone),
      language: language ? told(language) : country.language,
    };
    regions.set(region, place);
    for (const name of words.join(' ').split(',')) add(names.regions, name, place);
  }
  named(cityData, names.cities);
  named(cityData, names.towns);
  named(townData, names.towns);
  for (const place of countries.values()) {
    const city = fold(place.zone?.split('/').at(-1) ?? '');
    const taken = names.cities.has(city) || names.countries.has(city) || namesakes.has(city);
    if (city && !taken) add(names.cities, city, place);
  }

  let calling = '';
  for (const entry of entriesOf(areaCodeData)) {
    const words = entry.split(' ');
    if (words[0]?.startsWith('+')) calling = words.shift()?.slice(1) ?? '';
    const [key = '', ...areas] = words;
    for (const area of areas) codes.set(calling + area, placeOf(key));
  }
  const { countries: countryNames, regions: regionNames, cities, towns } = names;
  return { countries, regions, codes, countryNames, regionNames, cities, towns };
}
