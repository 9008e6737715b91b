import { isZone, type Zone } from './day';
import { atlas, type Place } from './whereabouts-atlas';
import { placeOfLocation } from './whereabouts-location';
import { placeOfNumbers } from './whereabouts-number';

/** Something supposed about a contact, and what it was supposed from. The user's own word always stands before it. */
export interface Guess<T> {
  readonly value: T;
  readonly from: 'phone' | 'location';
}

/**
 * The zone of a contact's clocks, for their local time (rule 8); `null` when nothing proves one: a wrong zone is worse than a blank.
 * A number of a country with one zone stands before the location, but one of a country with several (+1, +7, +55 ...) behind it.
 * @param phones numbers in any spelling; only those in international form (`+...`) tell anything
 * @param location free text as LinkedIn shows it, in any of its main languages
 */
export const zoneGuess = (phones: readonly string[], location: string): Guess<Zone> | null =>
  guess(phones, location, ({ zone }) => (zone !== null && isZone(zone) ? zone : null)); // a browser of some age lacks new zones

/**
 * The language in which business is done where a contact lives, as BCP 47 primary tag (`de`); `null` where there are several
 * (Switzerland, Belgium, Canada) and no region says which. Arguments and order as in {@link zoneGuess}.
 */
export const languageGuess = (phones: readonly string[], location: string): Guess<string> | null =>
  guess(phones, location, (place) => place.language);

function guess(
  phones: readonly string[],
  location: string,
  ask: (place: Place) => string | null,
): Guess<string> | null {
  const number = placeOfNumbers(phones);
  const seen = placeOfLocation(location);
  const byNumber = number && ask(number);
  const bySeen = seen && ask(seen);
  const fromPhone = byNumber ? ({ value: byNumber, from: 'phone' } as const) : null;
  const fromLocation = bySeen ? ({ value: bySeen, from: 'location' } as const) : null;
  if (!number || !seen) return fromPhone ?? fromLocation;

  const oneCountry = number.country === seen.country;
  if (atlas().countries.get(number.country)?.zone === null) {
    const contradicted = !oneCountry || (seen.region && number.region && seen.region !== number.region);
    return fromLocation ?? (contradicted ? null : fromPhone);
  }
  if (!oneCountry) return fromPhone;
  // In its own country the place is finer than the number: Tenerife, Geneva.
  if (seen.region && bySeen !== byNumber) return fromLocation;
  return fromPhone ?? fromLocation;
}
