import type { ContactFields } from './contact';
import type { Zone } from './day';
import { type IdentityKey, identityKey } from './identity';
import type { Person } from './sighting';
import { languageGuess, zoneGuess } from './whereabouts';

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
  zoneOf({ zone: null, language: null, location: location ?? null, phones }, identities.map(identityKey));

/** The language in which to speak to them (a BCP 47 primary tag), as {@link zoneOf}. */
export const languageOf = (contact: Known, identities: readonly IdentityKey[]): Guessed<string> | null =>
  contact.language
    ? said(contact.language)
    : languageGuess(numbersOf(contact, identities), contact.location?.value ?? '');

const said = <T>(value: T): Guessed<T> => ({ value, from: 'user' });

const phone = 'phone:';

/** Numbers that name them come before those that are only dialled, as an office's. */
const numbersOf = ({ phones }: Known, identities: readonly IdentityKey[]): string[] => [
  ...identities.filter((key) => key.startsWith(phone)).map((key) => key.slice(phone.length)),
  ...phones.map(({ value }) => value),
];
