import { type Day, isZone, parseDay } from '../../domain/day';
import type { ImportedPerson, RefusedLine } from '../../domain/imported';
import { withNumbers } from '../../domain/phone-number';
import type { Seen } from '../../domain/sighting';
import { tagOf, withTags } from '../../domain/tags';
import { type Property, parseVcards, partsOf } from '../../domain/vcard';
import { isThing, personInCard } from '../../domain/vcard-people';
import { isName, joinedName } from '../csv/names';
import { homeOf } from '../csv/person';
import * as read from '../csv/values';
import { glimpse } from '../glimpse';
import { type Given, longestLine, longestName, longestText, mostReaches } from '../limits';
import { leftIn } from './left-out';
import { own } from './own';
import { firstOf, isOld, plainText, textsOf } from './texts';

export interface CardHow {
  /** ISO 3166: of which country numbers are that are written without its code. */
  readonly country: string | null;
  readonly today: Day;
  /** Is told what the card says beside, property by property. */
  readonly leave?: (name: string, text: string) => void;
}

/** The person a card is about, or why it is none. What cannot be proved is left out. @param text of one card */
export function personOf(text: string, how: CardHow): Given {
  const [card] = parseVcards(text);
  const refuse = (refused: RefusedLine) => ({ refused, detail: shownOf(text) });
  if (!card?.length) return refuse('broken-card');
  if (isThing(card)) return refuse('no-person');
  const found = personInCard(card);
  const name = nameIn(card);
  if (!isName(name)) return refuse('no-name');
  const plain = { ...seenIn(card), ...foundIn(found) };
  const [note, reason] = [textsOf(card, 'NOTE'), textsOf(card, own.reason)];
  const all = [name, ...Object.values(plain).map(({ value }) => value)];
  if (name.length > longestName || all.some((one) => one.length > longestLine)) return refuse('too-long');
  if (note.length > longestText || reason.length > longestText) return refuse('too-long');
  if ([...all, note, reason].some((one) => one.includes('\ufffd'))) return refuse('broken-letters');
  const few = {
    ...found,
    identities: found.identities.slice(0, mostReaches),
    ...{ websites: found.websites.slice(0, mostReaches), phones: found.phones.slice(0, mostReaches) },
  };
  const { identities, websites, phones, part } = withNumbers(few, how.country);
  for (const { name, text } of how.leave ? leftIn(card, [...identities, ...phones]) : []) how.leave?.(name, text);
  return {
    person: { part, identities, websites, phones, ...plain, name: seen(name) },
    home: homeOf(identities),
    tags: withTags([], tagsOf(card)),
    note,
    ...said(card, how.today),
    ...(reason ? { reason } : {}),
  };
}

const seen = (value: string): Seen => ({ value, from: 'vcard' });

/** As it is written to be shown, which may hold semicolons, escaped or not; put together where that is no name, or is the one for sorted lists. */
function nameIn(card: readonly Property[]): string {
  const shown = firstOf(card, 'FN');
  const parts = partsOf(card.find(({ name }) => name === 'N')?.raw ?? '').map(read.lineIn);
  const [family = '', given = '', further = ''] = parts;
  const isSorted = given !== '' && shown === `${family}, ${given}`;
  return isSorted || !isName(shown) ? joinedName(given, further, family) : shown;
}

/** Fields of one line; the last two are what a vCard has no word for, and Steadfast has written into it. */
const fields = { title: 'TITLE', headline: own.headline, school: own.school } as const;

const seenIn = (card: readonly Property[]): Partial<Record<keyof typeof fields, Seen>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, name]) => {
      const value = firstOf(card, name);
      return value ? [[field, seen(value)]] : [];
    }),
  );

const foundIn = ({ company, location }: Partial<Record<'company' | 'location', Seen>>) => ({
  ...(company ? { company: seen(read.lineIn(company.value)) } : {}),
  ...(location ? { location: seen(read.lineIn(location.value)) } : {}),
});

function said(card: readonly Property[], today: Day): Partial<ImportedPerson> {
  const first = (...names: readonly string[]): string => names.map((name) => firstOf(card, name)).find(Boolean) ?? '';
  const since = parseDay(first(own.knownSince));
  const zone = first('TZ');
  const all = {
    knownSince: since && since <= today ? since : null,
    kind: read.kindIn(first(own.kind)),
    role: read.roleIn(first(own.role)),
    value: read.valueIn(first(own.value)),
    cadence: read.cadenceIn(first(own.cadence)),
    // Abbreviations and offsets name no zone.
    zone: (zone === 'UTC' || zone.includes('/')) && isZone(zone) ? zone : null,
    language: read.languageIn(first('LANG', own.language)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** Google's own groups are no words of the user's. */
const foreign = /^(?:mycontacts|starred|my contacts)$/i;

/** A comma stands between two, unless it is escaped; in 2.1 a semicolon may. */
function tagsOf(card: readonly Property[]): readonly string[] {
  const between = isOld(card) ? /(\\[\s\S])|[,;]/g : /(\\[\s\S])|,/g;
  return card
    .filter(({ name }) => name === 'CATEGORIES')
    .flatMap(({ raw }) => raw.replace(between, (_, kept?: string) => kept ?? '\n').split('\n'))
    .map((tag) => tagOf(plainText(tag, false).normalize('NFC')))
    .filter((tag) => tag && !foreign.test(tag));
}

/** What stands in the card, as far as it helps to find it. */
const shownOf = (text: string): string =>
  glimpse(
    text
      .split(/\r\n/)
      .filter((line) => !/^(?:begin|end|version|prodid)\b/i.test(line))
      .join(', '),
  );
