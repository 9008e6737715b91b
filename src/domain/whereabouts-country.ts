import type { Zone } from './day';
import { atlas } from './whereabouts-atlas';
import { placeOfLocation } from './whereabouts-location';
import { countriesOfNumbers } from './whereabouts-number';

/** What is known of where somebody is. */
export interface Traces {
  /** Their numbers, in any spelling; only those in international form tell anything. */
  readonly phones: readonly string[];
  /** Free text, each of them where they are said to be. */
  readonly locations: readonly string[];
  /** As the user said. */
  readonly zone: Zone | null;
}

/**
 * The country (ISO 3166) in which their numbers are dialled without a country code. What is known must name one, the place they live in before
 * their numbers and their zone, and nothing of it may speak against that: a call to a stranger is worse than a number that is only shown.
 */
export function certainCountry({ phones, locations, zone }: Traces): string | null {
  const places = new Set(locations.flatMap((location) => placeOfLocation(location)?.country ?? []));
  const numbers = countriesOfNumbers(phones);
  const zones = zone ? countriesIn(zone) : new Set<string>();
  const [country, ...others] = [places, numbers, zones].find(({ size }) => size > 0) ?? [];
  if (country === undefined || others.length) return null;
  const agrees = (said: ReadonlySet<string>): boolean => !said.size || said.has(country);
  return agrees(numbers) && agrees(zones) ? country : null;
}

function countriesIn(zone: Zone): ReadonlySet<string> {
  const { countries, regions } = atlas();
  return new Set(
    [...countries.values(), ...regions.values()].filter((place) => place.zone === zone).map(({ country }) => country),
  );
}
