import type { ContactFields } from './contact';
import type { Zone } from './day';
import { type IdentityKey, identityKey } from './identity';
import type { Person } from './sighting';
import { languageGuess, zoneGuess } from './whereabouts';
import { certainCountry } from './whereabouts-country';

/** What the user said of somebody, or what was guessed from what is known about them. */
export interface Guessed<T> {
  readonly value: T;
  readonly from: 'user' | 'phone' | 'location';
}

type Known = Pick<ContactFields, 'zone' | 'language' | 'location' | 'phones'>;

/** Their zone: as the user said, else guessed from where their numbers are or the place they name; `null`: nobody knows. */
export const zoneOf = (contact: Known, identities: readonly IdentityKey[]): Guessed<Zone> | null =>
  contact.zone ? said(contact.zone) : zoneGuess(numbersOf(contact, identities), contact.location?.value ?? '');

/** The zone of somebody on a page who is not yet a contact, guessed as {@link zoneOf} does. */
export const zoneSeen = ({ location, phones, identities }: Person): Guessed<Zone> | null =>
  zoneOf({ zone: null, language: null, location: location ?? null, phones }, tracesSeen(identities));

/** Without numbers that were completed: those say only what their country was supposed from. */
const tracesSeen = (identities: Person['identities']): readonly IdentityKey[] =>
  identities.filter(({ as }) => as === undefined).map(identityKey);

/** The language in which to speak to them (a BCP 47 primary tag), as {@link zoneOf}. */
export const languageOf = (contact: Known, identities: readonly IdentityKey[]): Guessed<string> | null =>
  contact.language
    ? said(contact.language)
    : languageGuess(numbersOf(contact, identities), contact.location?.value ?? '');

/** The country in which the numbers of somebody are dialled as they are written at home; `null` where it is not certain. */
export const countryOf = (contact: Known, identities: readonly IdentityKey[]): string | null =>
  certainCountry({
    phones: numbersOf(contact, identities),
    locations: contact.location ? [contact.location.value] : [],
    zone: contact.zone,
  });

/** The same of somebody on a page, with what is known of the contact they are. */
export function countrySeen(
  { location, phones, identities }: Person,
  known: Known | null,
  keys: readonly IdentityKey[],
): string | null {
  const all = { zone: null, language: null, location: location ?? null, phones };
  const numbers = numbersOf(all, tracesSeen(identities));
  return certainCountry({
    phones: [...numbers, ...(known ? numbersOf(known, keys) : [])],
    locations: [location, known?.location].flatMap((place) => place?.value ?? []),
    zone: known?.zone ?? null,
  });
}

const said = <T>(value: T): Guessed<T> => ({ value, from: 'user' });

const phone = 'phone:';

/** Numbers that name them come before those that are only dialled, as an office's. */
const numbersOf = ({ phones }: Known, identities: readonly IdentityKey[]): string[] => [
  ...identities.filter((key) => key.startsWith(phone)).map((key) => key.slice(phone.length)),
  ...phones.map(({ value }) => value),
];
