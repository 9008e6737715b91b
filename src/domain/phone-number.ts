import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { type Identity, identityKey, isOneNumber } from './identity';
import { isPremium } from './phone-premium';
import type { Person, Seen } from './sighting';

/**
 * Numbers in one form. Not for the content script: what is known of the world's numbers is larger than all of it.
 */

/** No number is longer, however it is spelled. */
const longestSpelling = 60;

/** E.164, with its plus: 7 to 15 digits. */
const [shortest, longest] = [8, 16];

/** What stands before and behind a number: `Tel.:`, `(Mobile)`. */
const labelBefore = /^[^\d+(:\uff1a]{0,20}[:\uff1a]\s*/;
const labelBehind = /(?<!\s)\s*\(\p{L}[^()]*\)$/u;

/** How people write which line of an office is theirs, beside `ext.` and `x`, which the library knows. */
const line =
  /(?<![\s,;])[\s,;]*(?<!\p{L})(?:durchwahl|dw|nebenstelle|nst|apparat|app|poste|interno|toestel|tst|anexo|ramal|доб|добавочный|内線|内线|分机)[.:]*\s*(\d{1,7})$/iu;

export interface InFull {
  /** E.164; one with an extension is another number than the office's, `+4930901820;ext=12` (RFC 3966). */
  readonly identity: Identity;
  /** The page did not say of which country it is. */
  readonly completed: boolean;
}

/**
 * A number in full. One without country code is completed with `country` (ISO 3166), if it is written there as numbers are written at home, and
 * exists there. `null` for everything else: short codes, premium rates, lengths that no number has.
 */
export function inFull(raw: string, country: string | null = null): InFull | null {
  if (raw.length > longestSpelling) return null;
  const spelled = raw
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '') // marks of direction come along with a copied number
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)) // the library leaves them in an extension
    .trim()
    .replace(/^tel:/i, '')
    .replace(labelBefore, '')
    .replace(labelBehind, '')
    .replace(line, ' ext. $1');
  if (!isOneNumber(spelled)) return null;
  const home = country && isSupportedCountry(country) ? country : null;
  const international = spelled.startsWith('+');
  // `00` is dialled before a country code in most countries; `001` is a prefix of its own in some.
  const text = !international && !home ? spelled.replace(/^00\s*(?=[2-9])/, '+') : spelled;
  const number = parsed(text, home);
  if (!number?.isPossible() || isPremium(number)) return null;
  // The library takes two German numbers in a row for one.
  if (number.number.length < shortest || number.number.length > longest) return null;
  // Noughts that the library takes for what is dialled before a number, and again when it is read anew.
  if (parsed(number.number, null)?.number !== number.number) return null;
  if (!international && !(number.isValid() && isWhole(text, number))) return null;
  const value = number.ext ? `${number.number};ext=${number.ext}` : number.number;
  return { identity: { kind: 'phone', value }, completed: !international };
}

const parsed = (text: string, home: CountryCode | null): PhoneNumber | undefined =>
  parsePhoneNumberFromString(text, { extract: false, ...(home ? { defaultCountry: home } : {}) });

/**
 * Written with what is dialled before it at home, or as numbers are grouped where nothing is: `901820` without its area is no whole number,
 * though there may be one of these digits.
 */
function isWhole(text: string, number: PhoneNumber): boolean {
  if (text.startsWith('+')) return true;
  if (number.countryCallingCode === '1' && number.nationalNumber.length !== 10) return false;
  const digits = digitsOf(text);
  if (digits !== number.nationalNumber) return true;
  const grouped = number.formatNational();
  return digitsOf(grouped) === digits && /\d\D+\d/.test(grouped);
}

const digitsOf = (text: string): string => text.replace(/(?:ext\b|x|#|;).*$/is, '').replace(/\D/g, '');

/** A person's numbers, as far as they are whole: each once, in one form; the others as the page shows them. */
export function withNumbers(person: Person, country: string | null): Person {
  const numbers = person.identities.filter(({ kind }) => kind === 'phone');
  if (!numbers.length && !person.phones.length) return person;
  const identities = new Map(
    person.identities.filter(({ kind }) => kind !== 'phone').map((one) => [identityKey(one), one] as const),
  );
  const phones: Seen[] = [];
  for (const { value, from, as } of [...numbers, ...person.phones.map((seen) => ({ ...seen, as: undefined }))]) {
    const whole = inFull(value, country);
    if (!whole) phones.push({ value: as ?? value, from });
    else if (!identities.has(identityKey(whole.identity))) {
      const shown = as ?? (whole.completed ? value : null);
      identities.set(identityKey(whole.identity), {
        ...whole.identity,
        from,
        ...(shown === null ? {} : { as: shown }),
      });
    }
  }
  return { ...person, identities: [...identities.values()], phones };
}
