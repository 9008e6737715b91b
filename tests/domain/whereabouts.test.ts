import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZone } from '../../src/domain/day';
import { languageGuess, zoneGuess } from '../../src/domain/whereabouts';
import { atlas } from '../../src/domain/whereabouts-atlas';
import { always } from './arbitraries';

const blank = null;
type Expected = string | null;

describe('a number tells zone and language', () => {
  it.each<[number: string, zone: Expected, language: Expected]>([
    ['+49 30 12345678', 'Europe/Berlin', 'de'],
    ['+49 (0)89 / 123-4567', 'Europe/Berlin', 'de'],
    ['tel:+49-170-1234567', 'Europe/Berlin', 'de'],
    ['\u202a+49 170 1234567\u202c', 'Europe/Berlin', 'de'], // copied together with its marks of direction
    ['＋４９ ３０ １２３４５６７８', 'Europe/Berlin', 'de'],
    ['+49 30 1234567 ext. 12', 'Europe/Berlin', 'de'],
    ['+43 660 1234567', 'Europe/Vienna', 'de'],
    ['+33 6 12 34 56 78', 'Europe/Paris', 'fr'],
    ['+44 7700 900123', 'Europe/London', 'en'],
    ['+44 1534 123456', 'Europe/Jersey', 'en'],
    ['+353 85 123 4567', 'Europe/Dublin', 'en'],
    ['+39 06 1234 5678', 'Europe/Rome', 'it'],
    ['+39 06 698 12345', 'Europe/Vatican', 'it'],
    ['+39 0471 123456', 'Europe/Rome', blank], // Bolzano speaks German too
    ['+351 912 345 678', 'Europe/Lisbon', 'pt'],
    ['+351 296 123 456', 'Atlantic/Azores', 'pt'],
    ['+351 291 123 456', 'Atlantic/Madeira', 'pt'],
    ['+34 91 123 45 67', 'Europe/Madrid', 'es'],
    ['+34 612 345 678', 'Europe/Madrid', 'es'],
    ['+34 928 12 34 56', 'Atlantic/Canary', 'es'],
    ['+48 22 123 45 67', 'Europe/Warsaw', 'pl'],
    ['+31 6 12345678', 'Europe/Amsterdam', 'nl'],
    ['+41 79 123 45 67', 'Europe/Zurich', blank],
    ['+41 44 123 45 67', 'Europe/Zurich', 'de'],
    ['+41 22 123 45 67', 'Europe/Zurich', 'fr'],
    ['+41 91 123 45 67', 'Europe/Zurich', 'it'],
    ['+32 2 123 45 67', 'Europe/Brussels', blank],
    ['+32 3 123 45 67', 'Europe/Brussels', 'nl'],
    ['+32 4 221 23 45', 'Europe/Brussels', 'fr'],
    ['+32 470 12 34 56', 'Europe/Brussels', blank], // a mobile, not Liège
    ['+352 621 123 456', 'Europe/Luxembourg', blank],
    ['+380 44 123 4567', 'Europe/Kyiv', 'uk'],
    ['+90 212 123 45 67', 'Europe/Istanbul', 'tr'],
    ['+91 98765 43210', 'Asia/Kolkata', 'en'],
    ['+86 10 1234 5678', 'Asia/Shanghai', 'zh'],
    ['+81 90 1234 5678', 'Asia/Tokyo', 'ja'],
    ['+54 11 1234 5678', 'America/Argentina/Buenos_Aires', 'es'],
    ['+64 21 123 4567', 'Pacific/Auckland', 'en'],
    ['+262 692 12 34 56', 'Indian/Reunion', 'fr'],
    ['+262 639 12 34 56', 'Indian/Mayotte', 'fr'],
    ['+1 212 555 0123', 'America/New_York', 'en'],
    ['+1 (415) 555-0123', 'America/Los_Angeles', 'en'],
    ['+1.312.555.0123', 'America/Chicago', 'en'],
    ['+1 303 555 0123', 'America/Denver', 'en'],
    ['+1 602 555 0123', 'America/Phoenix', 'en'],
    ['+1 808 555 0123', 'Pacific/Honolulu', 'en'],
    ['+1 915 555 0123', 'America/Denver', 'en'], // El Paso
    ['+1 615 555 0123', 'America/Chicago', 'en'], // Nashville
    ['+1 865 555 0123', 'America/New_York', 'en'], // Knoxville
    ['+1 850 555 0123', blank, 'en'], // Tallahassee or Pensacola
    ['+1 208 555 0123', blank, 'en'], // Boise or Coeur d'Alene
    ['+1 416 555 0123', 'America/Toronto', 'en'],
    ['+1 604 555 0123', 'America/Vancouver', 'en'],
    ['+1 514 555 0123', 'America/Toronto', 'fr'],
    ['+1 506 555 0123', 'America/Moncton', blank],
    ['+1 807 555 0123', blank, blank], // Thunder Bay or Kenora
    ['+1 787 555 0123', 'America/Puerto_Rico', 'es'],
    ['+1 876 555 0123', 'America/Jamaica', 'en'],
    ['+1 800 555 0123', blank, blank],
    ['+1 888 555 0123', blank, blank],
    ['+1 212 555', blank, blank],
    ['+7 495 123-45-67', 'Europe/Moscow', 'ru'],
    ['+7 383 123-45-67', 'Asia/Novosibirsk', 'ru'],
    ['+7 916 123-45-67', blank, 'ru'],
    ['+7 727 123 4567', 'Asia/Almaty', blank],
    ['+7 701 123 4567', 'Asia/Almaty', blank],
    ['+55 11 2345-6789', 'America/Sao_Paulo', 'pt'],
    ['+55 92 2345-6789', 'America/Manaus', 'pt'],
    ['+55 11 91234-5678', blank, 'pt'],
    ['+61 2 1234 5678', 'Australia/Sydney', 'en'],
    ['+61 8 9123 4567', 'Australia/Perth', 'en'],
    ['+61 8 8912 3456', 'Australia/Darwin', 'en'],
    ['+61 8 8123 4567', 'Australia/Adelaide', 'en'],
    ['+61 412 345 678', blank, 'en'],
    ['+52 55 1234 5678', 'America/Mexico_City', 'es'],
    ['+52 664 123 4567', 'America/Tijuana', 'es'],
    ['+52 1 664 123 4567', blank, 'es'],
    ['+62 21 1234567', 'Asia/Jakarta', 'id'],
    ['+62 361 123456', 'Asia/Makassar', 'id'],
    ['+62 812 3456 7890', blank, 'id'],
    ['+56 2 2123 4567', 'America/Santiago', 'es'],
    ['+56 61 212 3456', 'America/Punta_Arenas', 'es'],
    ['+56 9 1234 5678', blank, 'es'],
    ['+800 1234 5678', blank, blank],
    ['+870 773 123 456', blank, blank],
    ['+881 6 1234 5678', blank, blank],
    ['+883 1234 56789', blank, blank],
    ['030 12345678', blank, blank],
    ['0049 30 12345678', blank, blank],
    ['(212) 555-0123', blank, blank],
    ['+', blank, blank],
    ['call me', blank, blank],
    ['', blank, blank],
  ])('%s: %s, %s', (number, zone, language) => {
    expect(zoneGuess([number], '')).toEqual(zone && { value: zone, from: 'phone' });
    expect(languageGuess([number], '')).toEqual(language && { value: language, from: 'phone' });
  });
});

describe('a location tells zone and language', () => {
  it.each<[location: string, zone: Expected, language: Expected]>([
    ['Lisbon, Portugal', 'Europe/Lisbon', 'pt'],
    ['Ponta Delgada, Azores, Portugal', 'Atlantic/Azores', 'pt'],
    ['Greater Munich Metropolitan Area', 'Europe/Berlin', 'de'],
    ['Metropolregion München', 'Europe/Berlin', 'de'],
    ['Berlin, Berlin, Germany', 'Europe/Berlin', 'de'],
    ['München, Bayern, Deutschland', 'Europe/Berlin', 'de'],
    ['Mu\u0308nchen und Umgebung', 'Europe/Berlin', 'de'], // u and a combining diaeresis
    ['Monaco di Baviera, Baviera, Germania', 'Europe/Berlin', 'de'],
    ['Cologne Bonn Region', 'Europe/Berlin', 'de'],
    ['Frankfurt Rhine-Main Metropolitan Area', 'Europe/Berlin', 'de'],
    ['Berlin 🇩🇪', 'Europe/Berlin', 'de'],
    ['Germany – Berlin', 'Europe/Berlin', 'de'],
    ['Deutschland', 'Europe/Berlin', 'de'],
    ['Allemagne', 'Europe/Berlin', 'de'],
    ['Duitsland', 'Europe/Berlin', 'de'],
    ['Berlin, DE', 'Europe/Berlin', 'de'],
    ['Wilmington, DE', blank, blank],
    ['Remote, Berlin', blank, blank],
    ['Paris, Berlin', blank, blank],
    ['Wien, Österreich', 'Europe/Vienna', 'de'],
    ['Paris et périphérie', 'Europe/Paris', 'fr'],
    ['Ville de Paris, Île-de-France, France', 'Europe/Paris', 'fr'],
    ['Saint-Denis, Réunion, France', 'Indian/Reunion', 'fr'],
    ['London Area, United Kingdom', 'Europe/London', 'en'],
    ['London', 'Europe/London', 'en'],
    ['Londres, Royaume-Uni', 'Europe/London', 'en'],
    ['Edinburgh, Scotland', 'Europe/London', 'en'],
    ['Birmingham, England, United Kingdom', 'Europe/London', 'en'],
    ['Birmingham, Alabama', 'America/Chicago', 'en'],
    ['Birmingham', blank, blank],
    ['Dublin, Ohio, United States', 'America/New_York', 'en'],
    ['Dublin', 'Europe/Dublin', 'en'],
    ['Madrid y alrededores', 'Europe/Madrid', 'es'],
    ['Las Palmas, Canary Islands, Spain', 'Atlantic/Canary', 'es'],
    ['Milano, MI', blank, blank], // the province of Milan, or Michigan
    ['Milano, MI, Italia', 'Europe/Rome', 'it'],
    ['Bozen, Südtirol, Italien', 'Europe/Rome', blank],
    ['Milano e dintorni', 'Europe/Rome', 'it'],
    ['Amsterdam en omgeving', 'Europe/Amsterdam', 'nl'],
    ['Zürich, Schweiz', 'Europe/Zurich', 'de'],
    ['Zurich', 'Europe/Zurich', 'de'],
    ['Geneva, Geneva, Switzerland', 'Europe/Zurich', 'fr'],
    ['Lugano, Ticino, Switzerland', 'Europe/Zurich', 'it'],
    ['Biel/Bienne, Bern, Switzerland', 'Europe/Zurich', blank],
    ['Switzerland', 'Europe/Zurich', blank],
    ['Brussels, Brussels Region, Belgium', 'Europe/Brussels', blank],
    ['Ghent, Flemish Region, Belgium', 'Europe/Brussels', 'nl'],
    ['Namur, Walloon Region, Belgium', 'Europe/Brussels', 'fr'],
    ['Warszawa, Polska', 'Europe/Warsaw', 'pl'],
    ['Prague, Czech Republic', 'Europe/Prague', 'cs'],
    ['Istanbul, Türkiye', 'Europe/Istanbul', 'tr'],
    ['Turkey', 'Europe/Istanbul', 'tr'],
    ['Simferopol, Crimea, Ukraine', blank, 'uk'],
    ['San Francisco Bay Area', 'America/Los_Angeles', 'en'],
    ['New York City Metropolitan Area', 'America/New_York', 'en'],
    ['Austin, Texas, United States', 'America/Chicago', 'en'],
    ['Austin, Texas Metropolitan Area', 'America/Chicago', 'en'],
    ['Austin, TX', 'America/Chicago', 'en'],
    ['Plano, TX, USA', 'America/Chicago', 'en'],
    ['Paris, Texas, United States', 'America/Chicago', 'en'],
    ['El Paso, Texas, United States', 'America/Denver', 'en'],
    ['Dallas-Fort Worth Metroplex', 'America/Chicago', 'en'],
    ['Los Angeles, Kalifornien, Vereinigte Staaten', 'America/Los_Angeles', 'en'],
    ['Boston, MA', 'America/New_York', 'en'],
    ['Casablanca, MA', 'Africa/Casablanca', blank],
    ['Vancouver, Washington, United States', 'America/Los_Angeles', 'en'],
    ['Washington DC-Baltimore Area', 'America/New_York', 'en'],
    ['Washington, District of Columbia, United States', 'America/New_York', 'en'],
    ['Washington, United States', blank, 'en'], // the state or the capital
    ['Washington', blank, blank],
    ['California, Maryland, United States', 'America/New_York', 'en'],
    ['Ontario, California, United States', 'America/Los_Angeles', 'en'],
    ['Peru, Indiana, United States', blank, 'en'],
    ['Lebanon, New Hampshire, United States', 'America/New_York', 'en'],
    ['Portland, Oregon Metropolitan Area', 'America/Los_Angeles', 'en'],
    ['Portland, United States', blank, 'en'], // Oregon or Maine
    ['Chicago, United States', 'America/Chicago', 'en'],
    ['United States', blank, 'en'],
    ['Miami, Florida, United States', 'America/New_York', 'en'],
    ['Pensacola, Florida, United States', 'America/Chicago', 'en'],
    ['Nashville, Tennessee, United States', 'America/Chicago', 'en'],
    ['Knoxville, Tennessee, United States', 'America/New_York', 'en'],
    ['Nashville, Indiana, United States', blank, 'en'], // not the one in Tennessee
    ['Tennessee, United States', blank, 'en'],
    ['Gary, Indiana, United States', 'America/Chicago', 'en'],
    ['Moscow, Idaho, United States', 'America/Los_Angeles', 'en'],
    ['Georgia', blank, blank], // the country or the state
    ['Géorgie', blank, blank],
    ['Georgia, United States', 'America/New_York', 'en'],
    ['Atlanta, Georgia', 'America/New_York', 'en'],
    ['Athens, Georgia', blank, blank],
    ['Athens, Georgia, United States', 'America/New_York', 'en'],
    ['Tbilisi, Georgia', 'Asia/Tbilisi', 'ka'],
    ['Georgien', 'Asia/Tbilisi', 'ka'],
    ['San Juan, Puerto Rico, United States', 'America/Puerto_Rico', 'es'],
    ['Toronto, Ontario, Canada', 'America/Toronto', 'en'],
    ['London, Ontario, Canada', 'America/Toronto', 'en'],
    ['Paris, Ontario', 'America/Toronto', 'en'],
    ['Montréal, Québec, Canada', 'America/Toronto', 'fr'],
    ['Vancouver, British Columbia, Canada', 'America/Vancouver', 'en'],
    ['Victoria, British Columbia, Canada', 'America/Vancouver', 'en'],
    ['Victoria', blank, blank],
    ['Canada', blank, blank],
    ['Sydney, New South Wales, Australia', 'Australia/Sydney', 'en'],
    ['Broken Hill, New South Wales, Australia', 'Australia/Broken_Hill', 'en'],
    ['Melbourne, Victoria', 'Australia/Melbourne', 'en'],
    ['Melbourne, Florida, United States', 'America/New_York', 'en'],
    ['Perth, Scotland, United Kingdom', 'Europe/London', 'en'],
    ['Greater Perth Area', 'Australia/Perth', 'en'],
    ['Australia', blank, 'en'],
    ['Greater São Paulo Area', 'America/Sao_Paulo', 'pt'],
    ['São Paulo e Região', 'America/Sao_Paulo', 'pt'],
    ['Manaus, Amazonas, Brasil', 'America/Manaus', 'pt'],
    ['Curitiba, PR', 'America/Sao_Paulo', 'pt'], // Paraná, not Puerto Rico
    ['Brazil', blank, 'pt'],
    ['Ciudad de México, México', 'America/Mexico_City', 'es'],
    ['Tijuana, Baja California, Mexico', 'America/Tijuana', 'es'],
    ['La Paz, Baja California Sur, Mexico', 'America/Mazatlan', 'es'],
    ['La Paz, Bolivia', 'America/La_Paz', 'es'],
    ['Guadalajara', blank, blank],
    ['Santiago, Santiago Metropolitan Region, Chile', 'America/Santiago', 'es'],
    ['Santiago', blank, blank],
    ['Moscow, Moscow City, Russia', 'Europe/Moscow', 'ru'],
    ['Novosibirsk, Novosibirsk, Russia', 'Asia/Novosibirsk', 'ru'],
    ['Russia', blank, 'ru'],
    ['Almaty, Kazakhstan', 'Asia/Almaty', blank],
    ['Denpasar, Bali, Indonesia', 'Asia/Makassar', 'id'],
    ['Jakarta Metropolitan Area', 'Asia/Jakarta', 'id'],
    ['Bengaluru, Karnataka, India', 'Asia/Kolkata', 'en'],
    ['Hong Kong, Hong Kong SAR', 'Asia/Hong_Kong', blank],
    ['Hong Kong, China', 'Asia/Hong_Kong', blank],
    ['Shanghai, China', 'Asia/Shanghai', 'zh'],
    ['Ürümqi, Xinjiang, China', blank, 'zh'],
    ['Singapore', 'Asia/Singapore', 'en'],
    ['Congo', blank, blank], // two countries
    ['Kinshasa, Congo', 'Africa/Kinshasa', 'fr'],
    ['Congo, Democratic Republic of the Congo', blank, 'fr'],
    ['תל אביב, ישראל', blank, blank],
    ['🚀🚀🚀', blank, blank],
    ['the moon', blank, blank],
    [',,, ,', blank, blank],
    ['constructor, __proto__', blank, blank],
    ['', blank, blank],
  ])('%s: %s, %s', (location, zone, language) => {
    expect(zoneGuess([], location)).toEqual(zone && { value: zone, from: 'location' });
    expect(languageGuess([], location)).toEqual(language && { value: language, from: 'location' });
  });
});

describe('number and location together', () => {
  it.each<[phones: string[], location: string, zone: Expected, from: 'phone' | 'location']>([
    [['+49 30 12345678'], 'Lisbon, Portugal', 'Europe/Berlin', 'phone'],
    [['+49 30 12345678'], 'Munich, Bavaria, Germany', 'Europe/Berlin', 'phone'],
    [['+1 212 555 0123'], 'Berlin, Germany', 'Europe/Berlin', 'location'],
    [['+1 212 555 0123'], 'Austin, Texas, United States', 'America/Chicago', 'location'],
    [['+1 212 555 0123'], 'United States', 'America/New_York', 'phone'],
    [['+1 615 555 0123'], 'Tennessee, United States', 'America/Chicago', 'phone'],
    [['+1 212 555 0123'], 'Tennessee, United States', blank, 'phone'],
    [['+1 212 555 0123'], 'Brazil', blank, 'phone'],
    [['+1 404 555 0123'], 'Georgia', 'America/New_York', 'phone'],
    [['+995 32 212 34 56'], 'Georgia', 'Asia/Tbilisi', 'phone'],
    [['+34 612 345 678'], 'Tenerife, Canary Islands, Spain', 'Atlantic/Canary', 'location'],
    [['+55 11 91234-5678'], 'Manaus, Amazonas, Brazil', 'America/Manaus', 'location'],
    [['030 1234567', '+49 170 1234567'], '', 'Europe/Berlin', 'phone'],
    [['+1 800 555 0123', '+44 20 7946 0123'], '', 'Europe/London', 'phone'],
    [['+61 412 345 678', '+61 2 1234 5678'], '', 'Australia/Sydney', 'phone'],
    [['+49 30 12345678', '+44 20 7946 0123'], '', blank, 'phone'],
    [['+49 30 12345678', '+44 20 7946 0123'], 'London, United Kingdom', 'Europe/London', 'location'],
    [['+1 212 555 0123', '+1 415 555 0123'], '', blank, 'phone'],
  ])('%j in “%s”: %s', (phones, location, zone, from) => {
    expect(zoneGuess(phones, location)).toEqual(zone && { value: zone, from });
  });

  it('a Swiss mobile and a Swiss city: the zone by the number, the language by the city', () => {
    expect(zoneGuess(['+41 79 123 45 67'], 'Lausanne, Switzerland')?.from).toBe('phone');
    expect(languageGuess(['+41 79 123 45 67'], 'Lausanne, Switzerland')).toEqual({ value: 'fr', from: 'location' });
  });

  it('a Swiss mobile in Berlin says nothing about the language', () => {
    expect(languageGuess(['+41 79 123 45 67'], 'Berlin, Germany')).toBeNull();
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'+0123456789 ()-./'), maxLength: 24 }),
  fc.integer({ min: 1_000_000, max: 999_999_999_999_999 }).map((digits) => `+${digits}`),
);
const known = fc.constantFrom(
  ...[...atlas().regionNames.keys(), ...atlas().towns.keys(), ...atlas().countryNames.keys()],
);
const likely = fc
  .array(fc.oneof({ weight: 3, arbitrary: known }, anyText), { maxLength: 4 })
  .map((parts) => parts.join(', '));

describe('whatever it is asked', () => {
  it(
    'a zone that is given exists, a language is a primary tag, and nothing throws',
    always(fc.array(anyText, { maxLength: 3 }), fc.oneof(likely, anyText), (phones, location) => {
      const zone = zoneGuess(phones, location);
      if (zone) expect(isZone(zone.value)).toBe(true);
      const language = languageGuess(phones, location);
      if (language) expect(language.value).toMatch(/^[a-z]{2}$/);
    }),
  );

  it('every zone and language it could ever give exists', () => {
    const { countries, regions, codes, cities, towns } = atlas();
    const places = [countries, regions, codes].flatMap((map) => [...map.values()]);
    for (const { zone, language } of [...places, ...[...cities.values(), ...towns.values()].flat()]) {
      if (zone) expect(isZone(zone), zone).toBe(true);
      if (language)
        expect(new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language)).toBeTruthy();
    }
  });

  it('a name in the data is spelled as it is looked up', () => {
    const { countryNames, regionNames, cities, towns } = atlas();
    const names = [countryNames, regionNames, cities, towns].flatMap((map) => [...map.keys()]);
    expect(names.filter((name) => !/^[\p{Ll}\p{Lo}\p{N}]+( [\p{Ll}\p{Lo}\p{N}]+)*$/u.test(name))).toEqual([]);
  });

  it.each([
    ['a long word', 'a'.repeat(100_000)],
    ['many spaces', ' '.repeat(100_000)],
    ['many commas', 'Berlin,'.repeat(15_000)],
    ['many accents', `e${'\u0301'.repeat(100_000)}`],
    ['many digits', `+${'49'.repeat(50_000)}`],
    ['many brackets', '(0)'.repeat(35_000)],
  ])('%s is nothing', (_, text) => {
    expect(zoneGuess([text], text)).toBeNull();
    expect(languageGuess([text], text)).toBeNull();
  });

  it('a location of the longest kind is read to its end', () => {
    expect(zoneGuess([], 'e'.repeat(150))).toBeNull();
    expect(zoneGuess([], `${'e'.repeat(150)}, Berlin, Germany`)?.value).toBe('Europe/Berlin');
  });
});
