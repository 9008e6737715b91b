import type { CadenceId } from '../../domain/cadence';
import type { ContactKind, Role, Value } from '../../domain/contact';
import { contactKinds, roles } from '../../domain/contact';
import { writtenAddress } from '../../domain/email-address';
import type { Identity } from '../../domain/identity';
import { heading } from './heading';

/** As most text is: nothing to be done to it. */
const plainLine = /^(?:[!-~]+ )*[!-~]+$/;

/** Text as it may be one line: what cannot be seen is gone, blanks are one blank each. */
export const lineIn = (raw: string): string =>
  plainLine.test(raw)
    ? raw
    : raw
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim()
        .normalize('NFC');

/** Text of several lines. */
export const textIn = (raw: string): string =>
  raw
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]+/gu, '')
    .trim()
    .normalize('NFC');

/** Google puts several values into one field so; others by a semicolon or a line each. */
const between = /:::|;|\n/;

/**
 * All addresses of a field, `Anna Example <anna@example.com>` too. What stands beside an address and is none may be a part of it that was torn
 * off: the address is somebody else's then, and left out.
 */
export const emailsIn = (raw: string): readonly Identity[] => raw.split(between).flatMap(addressesIn);

/** Which of their addresses or numbers it is, behind it: `(Work)`. */
const whichOne = /(?<!\s)\s*\(\p{L}[^()@\d]*\)/gu;

function addressesIn(part: string): readonly Identity[] {
  const isNamed = /^[^<>]*<[^<>]*>$/.test(part.trim());
  const bare = part.replace(whichOne, '').trim();
  const found = (isNamed ? [part] : bare.split(/[\s,|]+(?:[/&]\s+)?/)).map(writtenAddress);
  return found.every((address) => address !== null) ? found : [];
}

/** All numbers of a field, as they are written, without the mark by which some programs keep a spreadsheet from taking them for formulas. */
export const numbersIn = (raw: string): readonly string[] =>
  raw
    .replace(/^['=](?=[+(\d])/, '')
    // What a program has made of it that took it for a quantity: the nought would be dialled.
    .replace(/^\s*(\+?\d{6,15})\.0\s*$/, '$1')
    .split(/:::|\n|;(?!\s*ext)|,(?=\s*[+(\d])/i)
    .map(lineIn)
    .filter((number) => /\d.*\d.*\d/.test(number) && !/^\d(?:[.,]\d+)?E\+\d+$/i.test(number) && number.length <= 60);

/** An address of a page; `https` where none is said. Empty for what is none. */
export function addressIn(raw: string): string {
  const text = raw.trim();
  if (/^https?:\/\/[^\s<>"]{1,2000}$/i.test(text)) return text;
  return /^(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24}(?:\/[^\s<>"]{0,1900})?$/u.test(text) ? `https://${text}` : '';
}

/** A value of our own by its name, whichever way it is spelled. */
const named = <T extends string>(raw: string, known: readonly T[]): T | null =>
  raw === '' ? null : (known.find((one) => heading(one) === heading(raw)) ?? null);

/** What other programs call them; the stages of a lead in HubSpot are all of a prospect. */
const kindWords: Readonly<Record<Exclude<ContactKind, 'other'>, string>> = {
  prospect:
    'prospect|lead|subscriber|opportunity|marketing qualified lead|sales qualified lead|interessent|prospecto|prospetto',
  customer:
    'customer|client|evangelist|kunde|kundin|cliente|klant|klient|kund|asiakas|zakaznik|ugyfel|musteri|клиент|客户|顧客|고객',
  partner: 'partner|socio|partenaire|parceiro',
  employer: 'employer|arbeitgeber|employeur|empleador|empregador',
};

export function kindIn(raw: string): ContactKind | null {
  const own = named(raw, contactKinds);
  if (own || raw === '') return own;
  const word = heading(raw);
  const kinds = Object.entries(kindWords) as [ContactKind, string][];
  return kinds.find(([, words]) => words.split('|').map(heading).includes(word))?.[0] ?? null;
}

export const roleIn = (raw: string): Role | null => named(raw, roles);
export const valueIn = (raw: string): Value | null => (/^[123]$/.test(raw.trim()) ? (Number(raw) as Value) : null);
/** Whether there is such a cadence is for whoever knows them to say. */
export const cadenceIn = (raw: string): CadenceId | null => (/^[\w-]{1,64}$/.test(raw.trim()) ? raw.trim() : null);
export const languageIn = (raw: string): string | null =>
  /^([a-z]{2,3})(?:[-_][a-z\d]{2,8})*$/i.exec(raw.trim())?.[1]?.toLowerCase() ?? null;
