import { writtenAddress } from './email-address';
import { type Identity, phone } from './identity';
import { linkedinProfile } from './linkedin-address';
import type { Person, Seen } from './sighting';
import { type Property, parseVcards, partsOf, textIn } from './vcard';

/** Numbers that ring nowhere a person answers: `WORKFAX` is one too. */
const notForCalls = /fax|^(?:pager|modem|bbs|car|video)$/;
/** The same where the user, or a Mac, calls it so. */
const labelledNoCall = /\bfax|(?:home|work|other)fax|\bpager\b|t[e\u00e9]l[e\u00e9]copi/i;
/** What reaches somebody else, in the words of programs and of their users. */
const others = /^(?:x-)?assistant|\bas(?:s?ist[ae]n|ystent)|se[ck]r[e\u00e9]t[a\u00e4]r|segretar|\bspouse\b/i;

/** The people of a vCard file. A card of a company, a place or a group is no person; one without name, address and number says nothing. */
export const peopleInVcard = (text: string): Person[] =>
  parseVcards(text)
    .filter((card) => !isThing(card))
    .map(personInCard)
    .filter(({ name, identities, phones }) => name || identities.length || phones.length);

/** Is the card about a company, a place or a group? */
export function isThing(card: readonly Property[]): boolean {
  // A server of address books keeps Apple's groups so, in 3.0.
  const kind = (textOf(card, 'KIND') || textOf(card, 'X-ADDRESSBOOKSERVER-KIND')).toLowerCase();
  // Apple's mark for a card that is shown under the company's name.
  return (kind !== '' && kind !== 'individual') || /^company$/i.test(textOf(card, 'X-ABSHOWAS')) || isCompany(card);
}

/** Shown under the company's name, and nobody is named in it: other programs' way to keep a company. */
function isCompany(card: readonly Property[]): boolean {
  const company = partsOf(card.find(({ name }) => name === 'ORG')?.raw ?? '')[0] ?? '';
  const parts = partsOf(card.find(({ name }) => name === 'N')?.raw ?? '').filter(Boolean);
  return company !== '' && textOf(card, 'FN') === company && parts.every((part) => part === company);
}

/** Who a card is about, and how they can be reached; a card that names nobody gives no name. */
export function personInCard(card: readonly Property[]): Person {
  const all = (name: string): readonly Property[] => card.filter((property) => property.name === name);
  /** As the user calls it, where they do: of a Mac and of Google, in a property of its own. A Mac puts `_$!<` … `>!$_` around words of its own. */
  const labelOf = ({ group }: Property): string =>
    group
      ? textIn(card.find((one) => one.name === 'X-ABLABEL' && one.group === group)?.raw ?? '').replace(/^_\$!</, '')
      : '';
  const isOthers = (property: Property): boolean =>
    others.test(labelOf(property)) || [...property.marks].some((mark) => others.test(mark));
  const ownAddresses = all('EMAIL').filter((property) => !isOthers(property));
  const addresses = ownAddresses.map(({ raw }) => writtenAddress(textIn(raw)));
  const numbers = all('TEL')
    .filter((property) => !isOthers(property) && !labelledNoCall.test(labelOf(property)))
    .filter(({ marks }) => ![...marks].some((mark) => notForCalls.test(mark)))
    .map(({ raw }) => numberIn(textIn(raw)))
    .filter((number) => /\d{3}/.test(number));
  const links = [...all('URL'), ...all('X-SOCIALPROFILE'), ...all('SOCIALPROFILE')].map(({ raw }) => addressIn(raw));
  const profiles = links.map(linkedinProfile);
  const identities = [...profiles, ...addresses, ...numbers.map(phone)].filter((identity) => identity !== null);
  return {
    ...seen('name', nameIn(card)),
    ...seen('title', textOf(card, 'TITLE')),
    ...seen('company', partsOf(all('ORG')[0]?.raw ?? '')[0] ?? ''),
    ...seen('location', placeIn(all('ADR')[0])),
    part: 'subject',
    identities: once(identities),
    websites: [...new Set(links.filter((link, at) => link && !profiles[at]))].map(from),
    phones: [...new Set(numbers.filter((number) => !phone(number)))].map(from),
  };
}

const from = (value: string): Seen => ({ value, from: 'vcard' });
const seen = <Key extends string>(key: Key, value: string): { [K in Key]?: Seen } =>
  value ? ({ [key]: from(value) } as { [K in Key]?: Seen }) : {};

const textOf = (card: readonly Property[], name: string): string =>
  textIn(card.find((property) => property.name === name)?.raw ?? '');

/** As it is written to be shown, else put together: family; given; further; before; after. */
function nameIn(card: readonly Property[]): string {
  const formatted = textOf(card, 'FN');
  const [family = '', given = '', further = ''] = partsOf(card.find(({ name }) => name === 'N')?.raw ?? '');
  const name = formatted || [given, further, family].filter(Boolean).join(' ');
  // Programs that know no name put the address there.
  return name.includes('@') ? '' : name;
}

/** `tel:+49-30-1234;ext=5` is a number and how to be put through. */
function numberIn(value: string): string {
  const [number = '', ...rest] = value
    .replace(/^tel:/i, '')
    .split(';')
    .map((part) => part.trim());
  const extension = rest.find((part) => /^ext=/i.test(part))?.slice(4);
  return [number, ...(extension ? [`ext. ${extension}`] : [])].join(' ');
}

/** Street and house are left out: where somebody is, not where they live. */
function placeIn(address: Property | undefined): string {
  const [, , , locality = '', region = '', , country = ''] = partsOf(address?.raw ?? '');
  return [locality, region, country].filter(Boolean).join(', ');
}

const addressIn = (raw: string): string => {
  // A semicolon is part of an address; programs escape it, or do not.
  const address = raw.replace(/\\([,;:\\])/g, '$1').trim();
  if (/^https?:\/\/[^\s<>"]{1,2000}$/i.test(address)) return address;
  // Many leave out how it is fetched.
  return /^(?:[\p{L}\p{N}-]{1,63}\.){1,9}\p{L}{2,24}(?:\/[^\s<>"]{0,1700})?$/u.test(address)
    ? `https://${address}`
    : '';
};

const once = (identities: readonly Identity[]): Person['identities'] =>
  [...new Map(identities.map((identity) => [`${identity.kind}:${identity.value}`, identity])).values()].map(
    (identity) => ({ ...identity, from: 'vcard' as const }),
  );
