import type { Property } from '../../domain/vcard';
import { personInCard } from '../../domain/vcard-people';
import { emailsIn } from '../csv/values';
import { isOld, plainText } from './texts';

/** What is read of a card, and what says nothing of anybody: who wrote it, when, with what mark. */
const taken = new Set(
  (
    'FN N EMAIL TEL URL X-SOCIALPROFILE SOCIALPROFILE ORG TITLE ADR NOTE CATEGORIES TZ LANG KIND ' +
    'BEGIN END VERSION PRODID UID REV SOURCE NAME PROFILE CLASS MAILER SORT-STRING LABEL CLIENTPIDMAP GEO AGENT ' +
    'X-ABLABEL X-ABADR X-ABSHOWAS X-ABUID X-MS-SIGNATURE'
  ).split(' '),
);
const isTaken = (name: string): boolean =>
  taken.has(name) || /^X-(?:STEADFAST|MS-OL|MS-CARDPICTURE|PHONETIC|PM)\b/.test(name);

/** A number or an address may be somebody else's, a fax's, or none. */
const isReach = (name: string): boolean => name === 'TEL' || name === 'EMAIL';

/** What stands where a page is to stand, and is none: the name under which somebody is known to another program. */
function isNoPage(one: Property): boolean {
  if (!/^(?:URL|(?:X-)?SOCIALPROFILE)$/.test(one.name)) return false;
  const { websites, identities } = personInCard([one]);
  return !websites.length && !identities.length;
}

function isAmong(reaches: readonly string[], raw: string): boolean {
  const [address] = emailsIn(plainText(raw, false).replace(/^mailto:/i, ''));
  if (address) return reaches.includes(address.value);
  // One number is spelled in many ways; how it ends is the same in all of them.
  const end = raw.replace(/\D/g, '').slice(-7);
  return end !== '' && reaches.some((reach) => !reach.includes('@') && reach.replace(/\D/g, '').endsWith(end));
}

/** What a card says that nobody is given. @param reached by what they are reached */
export function leftIn(card: readonly Property[], reached: readonly { readonly value: string }[]) {
  const reaches = reached.map(({ value }) => value);
  return card.flatMap((one) => {
    const { name, raw } = one;
    const isLeft = isReach(name) ? !isAmong(reaches, raw) : !isTaken(name) || isNoPage(one);
    return raw.trim() && isLeft ? [{ name, text: plainText(raw, isOld(card)) }] : [];
  });
}
