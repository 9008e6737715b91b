import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import * as v from 'valibot';
import { isZone, parseDay } from '../../src/domain/day';
import { type Identity, identityKey } from '../../src/domain/identity';
import { readPeople, writePeople } from '../../src/domain/people-address';
import type { Person } from '../../src/domain/sighting';
import { fields } from '../../src/domain/template';
import * as schemas from '../../src/messaging/schemas';
import { bits, damagedText, odd, text } from './cases';

/** A function that is given text, or anything, from outside: what it is given, and what holds of all that it gives. It never throws, unless as said. */
export interface Parser {
  readonly given?: fc.Arbitrary<readonly unknown[]>;
  /** @param again the same function @returns what is not as it should be; nothing where it is */
  // biome-ignore lint/suspicious/noExplicitAny: each function gives something of its own
  readonly wrong?: (gave: any, given: readonly any[], again: (...given: any[]) => any) => unknown;
  /** The errors by which it refuses. */
  readonly refuses?: string;
}

const near = (...examples: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 1, arbitrary: text }, { weight: 3, arbitrary: damagedText(fc.constantFrom(...examples)) });
const one = (...examples: readonly string[]) => fc.tuple(near(...examples));
const nearWith = (examples: readonly string[], ...rest: fc.Arbitrary<unknown>[]) =>
  fc.tuple(near(...examples), ...rest);
const anything = { given: fc.tuple(odd) };

const unless = (right: boolean, gave: unknown): unknown => (right ? undefined : { wrong: gave });
const isText = (gave: unknown): unknown => unless(typeof gave === 'string', gave);
const isOneOf =
  (...all: readonly unknown[]) =>
  (gave: unknown): unknown =>
    unless(all.includes(gave), gave);
const isBoolean = isOneOf(true, false);
const same: Parser['wrong'] = (gave, _, again) => unless(gave === again(gave), [gave, again(gave)]);
const arePeople = (gave: readonly Person[] | null): unknown =>
  gave?.flatMap((person) => v.safeParse(schemas.person, person).issues ?? []).at(0);

/** An identity is in the one form in which it is known: read again it is the same. */
const identity: Parser['wrong'] = (gave: Identity | null, _, again) =>
  unless(!gave || identityKey(again(gave.value) ?? { kind: 'page', value: '' }) === identityKey(gave), gave);
const isDay = (gave: unknown): unknown => unless(gave === null || parseDay(gave as string) === gave, gave);

const addresses = [
  'anna@example.com',
  'mailto:Anna%2Bcrm@Example.com?subject=x',
  '<anna@bücher.example>',
  'a.b@xn--bcher-kva.example.',
];
const numbers = [
  '+49 30 901820',
  '+49 (0)30 90 18 20',
  '030 901820 ext. 12',
  'tel:+1-212-555-0123;ext=5',
  '0049 30 901820',
  '٠٣٠ ٩٠١٨٢٠',
];
const profiles = [
  'https://www.linkedin.com/in/anna-example-1a2b/',
  'linkedin.com/in/%E5%B1%B1',
  'https://de.linkedin.com/in/ACoAAB1234567890abcdefg?x#y',
];
const dates = [
  'next Tue 10am',
  'morgen um 10',
  'in two weeks',
  '12 March 2027 15:30',
  'dans 2 heures',
  'el próximo lunes a las 9',
  '2026-12-01 09:00',
  'half an hour',
];
const days = [
  '12 Mar 2024',
  '2024年3月12日',
  '12.03.2024',
  '2024-03-12T10:00:00Z',
  '3 de marzo de 2024',
  'March 3rd, 2024',
];
const cards = [
  'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Example\r\nN:Example;Anna;;;\r\nitem1.EMAIL;TYPE="work,pref":anna@example.com\r\nitem1.X-ABLabel:Work\r\nTEL;WORK:+49 30 901820\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96st;Mara\nNOTE;ENCODING=QUOTED-PRINTABLE:one=\n two\nADR:;;Street;Berlin;;10115;Germany\nURL:https\\://example.org/a\\;b\nEND:VCARD\n',
];
const template = 'Hello {firstName}, you asked me to call {promisedTime}. Is {company} still well?\nBest, {sender}';
/** What a value brings along does not turn the words around it. */
const turning = /[\u202a-\u202e]/;
const values = fc.record(Object.fromEntries(fields.map((field) => [field, text])));
const shownDates = [
  '18 Jun 2025, 13:19',
  'Mi., 18. Juni 2025 um 13:19',
  '2025/6/18 下午1:19',
  'Wed, Jun 18, 2025 at 1:19 PM',
  '18.06.2025 13:19',
];
const headers = [
  '"Weber, Lutz" <lutz@example.com>, anna@example.com;',
  "Anna Kowalska <anna@example.com>; 'ines' <ines@example.net>",
];
const signature = [
  'Jonas Brandt\nHead of Sales, Oak GmbH\nT: +49 30 901820\njonas@example.org\nlinkedin.com/in/jonas-brandt',
];

export const parsers: Readonly<Record<string, Parser>> = {
  'src/domain/day.ts#parseDay': { given: one('2026-11-20', '2024-02-29'), wrong: isDay },
  'src/domain/day.ts#parseInstant': {
    given: one('2026-11-20T10:00:00.000Z', '2026-11-20T10:00+01:00'),
    wrong: (gave, _, again) => unless(gave === null || again(gave) === gave, gave),
  },
  'src/domain/merge.ts#isStamp': { given: one('0mwlw4o0e.0000.id-00000001', 'zzzzzzzzz.zzzz.a'), wrong: isBoolean },
  'src/domain/day.ts#isZone': { given: one('Europe/Berlin', 'UTC'), wrong: isBoolean },
  'src/domain/day-words.ts#plainWording': {
    given: one('de', 'pt-BR'),
    wrong: ({ locale }) => unless(Intl.getCanonicalLocales(locale).length === 1, locale),
  },
  'src/domain/email-address.ts#emailAddress': { given: one(...addresses), wrong: identity },
  'src/domain/email-address.ts#writtenAddress': {
    given: one(...addresses, 'Anna <anna@example.com>', "'anna@example.com'"),
    wrong: identity,
  },
  'src/domain/fold.ts#fold': { wrong: isText },
  'src/domain/fold.ts#wordsOf': { wrong: (gave: string[]) => unless(!gave.includes(''), gave) },
  'src/domain/identity.ts#linkedinSlug': {
    given: one('anna-example', 'zo%C3%AB'),
    wrong: (gave, _, again) => unless(!gave || again(encodeURIComponent(gave.value))?.value === gave.value, gave),
  },
  'src/domain/identity.ts#linkedinId': { given: one('ACoAAB1234567890abcdefg'), wrong: identity },
  'src/domain/identity.ts#salesId': { given: one('ACwAAC2rossMartinQx7-lead'), wrong: identity },
  'src/domain/identity.ts#email': { given: one(...addresses), wrong: identity },
  'src/domain/identity.ts#isOneNumber': { given: one(...numbers), wrong: isBoolean },
  'src/domain/identity.ts#phone': { given: one(...numbers), wrong: identity },
  'src/domain/idn.ts#domainInLetters': { given: one('xn--bcher-kva.example', 'bücher.example'), wrong: same },
  'src/domain/idn.ts#domainInAscii': {
    given: one('xn--bcher-kva.example', 'bücher.example'),
    wrong: (gave) => unless(gave === null || gave.length > 0, gave),
  },
  'src/domain/isolated.ts#isolated': { given: one('שלום Anna'), wrong: isText },
  'src/domain/linkedin-address.ts#linkedinProfile': {
    given: one(...profiles),
    wrong: (gave) => unless(!gave || v.is(schemas.id, gave.value) || /^[^\s/?#%]+$/u.test(gave.value), gave),
  },
  'src/domain/next-reason.ts#nextReason': {
    given: fc.tuple(text, fc.constant([])),
    wrong: ({ reason }) => isText(reason),
  },
  'src/domain/people-address.ts#readPeople': {
    given: one('q=oak&stage=chasing&tag=Fair+2026&is=overdue&sort=-name', 'tag=%E0%A4%A&cadence=own-1'),
    wrong: (gave) => unless(writePeople(readPeople(writePeople(gave))) === writePeople(gave), gave),
  },
  'src/domain/people-address.ts#sameView': { given: nearWith(['q=oak'], text), wrong: isBoolean },
  'src/domain/phone-number.ts#inFull': {
    given: nearWith(numbers, fc.constantFrom(null, 'DE', 'US', 'JP', 'IT', 'XX')),
    wrong: (gave) => unless(!gave || /^\+[1-9]\d{6,14}(?:;ext=\d{1,7})?$/.test(gave.identity.value), gave),
  },
  'src/domain/plain-date.ts#readPlainDate': {
    given: nearWith(
      dates,
      fc.constantFrom('2026-11-20T10:00:00.000Z', '2028-02-29T23:30:00.000Z'),
      fc.constantFrom('Europe/Berlin', 'Pacific/Apia', 'Mars/Olympus'),
      fc.constantFrom('en', 'de', 'fr', 'es', 'pt', 'nl', 'it', 'zz'),
      fc.boolean(),
    ),
    wrong: (gave) =>
      gave
        ? (isDay(gave.day) ??
          unless(
            gave.minute === null || (Number.isInteger(gave.minute) && gave.minute >= 0 && gave.minute < 1440),
            gave,
          ))
        : undefined,
  },
  'src/domain/plain-phrases.ts#plainPhrases': {
    given: nearWith(dates, fc.constant('2026-11-20'), fc.boolean()),
    wrong: ({ text: rest, day }) => isText(rest) ?? isDay(day),
  },
  'src/domain/plain-times.ts#plainTimes': { given: one(...dates, 'halb drei', 'quarter past 10'), wrong: isText },
  'src/domain/plain-words.ts#numberOf': {
    given: one('three', '14'),
    wrong: (gave) => unless(typeof gave === 'number', gave),
  },
  'src/domain/plain-words.ts#partOf': {
    given: one('in the morning', 'nachmittags'),
    wrong: isOneOf(null, 'morning', 'afternoon', 'evening'),
  },
  'src/domain/reminder.ts#promiseOf': {
    given: one('promise:id-1:2026'),
    wrong: (gave) => unless(gave === null || gave !== '', gave),
  },
  'src/domain/same-parts.ts#withSameParts': {
    given: fc.tuple(odd, odd).map((all) => structuredClone(all)),
    wrong: (gave, [, now]) => unless(isDeepStrictEqual(gave, now), [gave, now]),
  },
  'src/domain/same.ts#nameKey': { given: one('Dr. Anna Müller-Example, PhD'), wrong: isText },
  'src/domain/same.ts#isSameName': { given: nearWith(['Anna Example', 'Example, Anna'], text), wrong: isBoolean },
  'src/domain/settings.ts#siteKey': { given: one('de.linkedin.com'), wrong: isText },
  'src/domain/snapshot.ts#snapshotNamed': {
    given: nearWith(['steadfast-2026-11-18T09.00.00.000Z-1c-1t-daily.json.gz'], fc.nat()),
    wrong: (gave) => unless(!gave || Number.isSafeInteger(gave.contacts + gave.touches), gave),
  },
  'src/domain/stop.ts#stopMark': { given: fc.tuple(text, text), wrong: isText },
  'src/domain/tags.ts#tagOf': {
    wrong: (gave, given, again) => same(gave, given, again) ?? unless([...gave].length <= 60, gave),
  },
  'src/domain/tags.ts#tagKey': { wrong: isText },
  'src/domain/template.ts#fieldsOf': {
    given: one(template),
    wrong: (gave) => unless(new Set(gave).size === gave.length, gave),
  },
  'src/domain/template.ts#filled': {
    given: fc.tuple(near(template), values),
    wrong: (gave, [whole]) => unless(turning.test(whole) || !turning.test(gave), gave),
  },
  'src/domain/template.ts#harmless': { wrong: same },
  'src/domain/tracks/index.ts#wordingOf': { wrong: ({ locale }) => isText(locale) },
  'src/domain/tracks/index.ts#pressureIn': {
    given: one('Call me as soon as possible, last chance!'),
    wrong: (gave) => unless(Array.isArray(gave), gave),
  },
  'src/domain/vcard-people.ts#peopleInVcard': { given: one(...cards), wrong: arePeople },
  'src/domain/vcard-encodings.ts#decodedText': {
    given: fc.tuple(
      fc.oneof(text, fc.base64String()),
      fc.subarray(['quoted-printable', 'base64', 'charset', 'utf-8', 'iso-8859-1']).map((marks) => new Set(marks)),
    ),
    wrong: isText,
  },
  'src/domain/vcard.ts#parseVcards': {
    given: one(...cards),
    wrong: (gave) =>
      unless(
        gave.flat().every(({ name }: { name: string }) => name === name.toUpperCase()),
        gave,
      ),
  },
  'src/domain/vcard.ts#partsOf': {
    given: one('Example;Anna;;Dr.;', 'a\\;b;c\\n'),
    wrong: (gave) => unless(gave.length > 0, gave),
  },
  'src/domain/vcard.ts#textIn': { given: one('a\\;b;c\\n'), wrong: isText },
  'src/domain/whereabouts-atlas.ts#fold': { wrong: isText },
  'src/domain/whereabouts-location.ts#placeOfLocation': {
    given: one('Greater Berlin Metropolitan Area, Germany', 'Paris, Île-de-France, France'),
    wrong: (gave) => unless(gave === null || typeof gave === 'object', gave),
  },
  'src/exchange/backup/believe.ts#believeRow': {
    given: fc.tuple(
      fc.constantFrom('contacts', 'touches', 'acts', 'clock', '__proto__', 'x'),
      odd.filter((it) => typeof it === 'object' && it !== null),
    ),
    wrong: (gave) => unless(gave === null || typeof gave === 'string', gave),
  },
  'src/exchange/backup/format.ts#headOf': {
    given: nearWith(
      [
        '{"format":"steadfast-backup","version":1,"steadfast":"1.2.3","schema":4,"madeAt":"2026-11-20T10:00:00.000Z","stores":{',
      ],
      fc.constant(5),
    ),
    refuses: 'BackupFaultError',
  },
  'src/exchange/backup/format.ts#refuseNewer': {
    given: nearWith(['{"version":1,"schema":4'], fc.constant(5)),
    refuses: 'BackupFaultError',
  },
  'src/exchange/backup/oddity.ts#oddityOf': {
    ...anything,
    wrong: (gave) => unless(gave === null || typeof gave === 'string', gave),
  },
  'src/exchange/csv/days.ts#dayIn': {
    given: nearWith(days, fc.constantFrom(null, true, false)),
    wrong: (gave) => isDay(gave) ?? unless(gave === null || gave >= '1900', gave),
  },
  'src/exchange/csv/delimiter.ts#saidDelimiter': { given: one('sep=;'), wrong: isOneOf(null, ',', ';', '\t', '|') },
  'src/exchange/csv/delimiter.ts#delimiterOf': {
    given: one('Name;E-Mail\r\nAnna;anna@example.com\r\n'),
    wrong: isOneOf(',', ';', '\t', '|'),
  },
  'src/exchange/csv/heading.ts#heading': { given: one('E-mail 1 - Value'), wrong: isText },
  'src/exchange/csv/meant-by.ts#isOthers': { wrong: isBoolean },
  'src/exchange/csv/meant-by.ts#meantBy': {
    given: one('MobilePhone', 'E-Mail 2: Adresse', 'Mailing City [required]'),
    wrong: (gave) => unless(gave === null || typeof gave === 'string', gave),
  },
  'src/exchange/csv/names.ts#joinedName': { given: fc.tuple(text, text, text), wrong: isText },
  'src/exchange/csv/names.ts#nameOf': { given: fc.tuple(near('Example, Anna'), text, text, text), wrong: isText },
  'src/exchange/csv/names.ts#turnedRound': { given: one('Example, Anna'), wrong: isText },
  'src/exchange/csv/names.ts#isName': { wrong: isBoolean },
  'src/exchange/csv/values.ts#lineIn': { wrong: same },
  'src/exchange/csv/values.ts#textIn': { wrong: same },
  'src/exchange/csv/values.ts#emailsIn': {
    given: one('Anna <anna@example.com> ::: b@example.org (Work)', ...addresses),
    wrong: (gave: Identity[]) =>
      unless(
        gave.every(({ kind }) => kind === 'email'),
        gave,
      ),
  },
  'src/exchange/csv/values.ts#numbersIn': {
    given: one('+49 30 901820; 030 12345 ::: (030) 4', ...numbers),
    wrong: (gave: string[]) =>
      unless(
        gave.every((it) => it.length <= 60),
        gave,
      ),
  },
  'src/exchange/csv/values.ts#addressIn': {
    given: one('www.example.org/a', 'https://example.org'),
    wrong: (gave) => unless(gave === '' || /^https?:\/\//i.test(gave), gave),
  },
  'src/exchange/csv/values.ts#kindIn': { given: one('Kunde', 'marketing qualified lead') },
  'src/exchange/csv/values.ts#roleIn': { given: one('decision maker') },
  'src/exchange/csv/values.ts#valueIn': { given: one('2'), wrong: isOneOf(null, 1, 2, 3) },
  'src/exchange/csv/values.ts#cadenceIn': {
    given: one('gentle'),
    wrong: (gave) => unless(gave === null || v.is(schemas.cadenceId, gave), gave),
  },
  'src/exchange/csv/values.ts#languageIn': {
    given: one('en-US', 'zh-Hant-TW', 'de_DE'),
    wrong: (gave) => unless(gave === null || /^[a-z]{2,3}$/.test(gave), gave),
  },
  'src/exchange/csv/words.ts#fieldNamed': { given: one('e mail') },
  'src/exchange/glimpse.ts#glimpse': { wrong: (gave) => unless(gave.length <= 130, gave) },
  'src/exchange/import.ts#recogniseText': {
    given: one(...cards, '{"format":"steadfast-backup"'),
    wrong: isOneOf(null, 'vcard', 'backup'),
  },
  'src/exchange/other-kinds.ts#refuseOtherKinds': {
    given: one('<html>', '[{"a":1}]', 'dn: x', 'From a@b x'),
    refuses: 'FileFaultError',
  },
  'src/exchange/tables/formula.ts#guarded': { given: one("'=1+1"), wrong: isText },
  'src/exchange/tables/formula.ts#unguarded': { given: one("'=1+1"), wrong: isText },
  'src/exchange/tables/values.ts#idIn': { wrong: (gave) => unless(gave === '' || v.is(schemas.id, gave), gave) },
  'src/exchange/vcard/person.ts#personOf': {
    given: nearWith(
      cards,
      fc.constantFrom({ country: null, today: '2026-11-20' }, { country: 'DE', today: '2026-11-20' }),
    ),
    wrong: (gave) => ('person' in gave ? arePeople([gave.person]) : isText(gave.detail)),
  },
  'src/exchange/vcard/texts.ts#plainText': { given: fc.tuple(text, fc.boolean()), wrong: isText },
  'src/messaging/schemas/settings.ts#wrongInSettings': {
    ...anything,
    wrong: (gave) => unless(gave === null || typeof gave === 'string', gave),
  },
  'src/messaging/asked.ts#isAsked': { ...anything, wrong: isBoolean },
  'src/messaging/asked.ts#isBare': { ...anything, wrong: isBoolean },
  'src/messaging/asked.ts#isRequest': { ...anything, wrong: isBoolean },
  'src/sites/anywhere/link.ts#peopleIn': {
    given: one(
      ...addresses,
      ...numbers,
      ...profiles,
      'mailto:%22Brandt%2C%20Jonas%22%20%3Cjonas@example.org%3E?cc=a@example.com',
    ),
    wrong: arePeople,
  },
  'src/sites/anywhere/names.ts#nameIn': { given: one('Jonas Brandt, PhD'), wrong: isText },
  'src/sites/anywhere/names.ts#markedName': { given: one('Jonas'), wrong: isText },
  'src/sites/anywhere/reaches.ts#mailIn': {
    given: one(...addresses),
    wrong: (gave) => unless(gave === null || gave.kind === 'email', gave),
  },
  'src/sites/anywhere/reaches.ts#numberIn': { given: one(...numbers), wrong: (gave) => unless(gave.length < 90, gave) },
  'src/sites/anywhere/reaches.ts#decoded': { wrong: isText },
  'src/sites/anywhere/selection.ts#peopleSelected': { given: one(...signature, ...headers), wrong: arePeople },
  'src/sites/automatic.ts#automatic': {
    given: nearWith(['no-reply@example.com', 'list@groups.example.com'], fc.boolean()),
    wrong: isOneOf(undefined, 'list', 'no-reply'),
  },
  'src/sites/gmail/address.ts#spelled': {
    given: one('FMfcgzQbgJxyzxyzxyzxyzxyzxyzxyzx', '#thread-f:1234567890123456789|msg-f:1', '18c1a2b3c4d5e6f7'),
    wrong: isText,
  },
  'src/sites/gmail/address.ts#hexadecimal': { given: one('msg-f:1234567890123456789'), wrong: isText },
  'src/sites/linkedin/address.ts#target': {
    given: one(...profiles),
    wrong: (gave) => unless(gave === null || gave instanceof URL, gave),
  },
  'src/sites/linkedin/address.ts#linkedTo': { given: one(...profiles) },
  'src/sites/linkedin/address.ts#website': {
    given: one('https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fexample.org', 'https://example.org'),
  },
  'src/sites/linkedin/kind.ts#aboutOne': {},
  'src/sites/linkedin/messages/items.ts#isOfOther': { given: fc.tuple(text, text) },
  'src/sites/linkedin/title.ts#standsAlone': {
    given: fc.tuple(near('Anna Example'), fc.constantFrom(undefined, 'anna-example')),
    wrong: isBoolean,
  },
  'src/sites/linkedin/title.ts#isNobody': { given: one('LinkedIn Member'), wrong: isBoolean },
  'src/sites/mailbox.ts#unmarked': { given: one(...headers), wrong: same },
  'src/sites/mailbox.ts#unmarkedDate': { given: one(...shownDates), wrong: isText },
  'src/sites/mailbox.ts#mailboxesIn': {
    given: one(...headers),
    wrong: (gave) =>
      unless(
        gave.every(({ address }: { address: string }) => address.includes('@')),
        gave,
      ),
  },
  'src/sites/mailbox.ts#mailboxIn': {
    given: one(...headers),
    wrong: (gave) => unless(gave === null || gave.address.includes('@'), gave),
  },
  'src/sites/newest-message.ts#writtenBy': { given: nearWith(addresses, fc.constant(new Set(['me@example.com']))) },
  'src/sites/outlook/address.ts#sameSpelling': { given: one('AAQkADU%2Fx%3D'), wrong: isText },
  'src/sites/outlook/address.ts#sameKind': { given: fc.tuple(text, text), wrong: isBoolean },
  'src/sites/outlook/address.ts#isConversation': { wrong: isBoolean },
  'src/sites/outlook/person.ts#labelOf': { given: one('Von: Jonas Weber') },
  'src/sites/shown-date.ts#localTime': {
    given: fc.tuple(
      near(...shownDates),
      fc.constantFrom('', 'en', 'de', 'zz', 'x'.repeat(40), '💥'),
      fc.constantFrom('', 'dmy', 'mdy'),
    ),
    wrong: (gave) =>
      unless(gave === '' || (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(gave) && !Number.isNaN(Date.parse(`${gave}Z`))), gave),
  },
  'src/sites/text.ts#shown': { wrong: (gave) => unless(gave.length <= 600, gave) },
  'src/sites/webmail/entries.ts#namesAndAddresses': {
    given: one(...headers),
    wrong: (gave) =>
      unless(
        gave.every(({ address }: { address: string }) => address.includes('@')),
        gave,
      ),
  },
  'src/sites/written.ts#writtenIn': { given: one(...headers), wrong: (gave) => unless(gave.length > 0, gave) },
  'src/dashboard/people/marks.ts#piecesOf': {
    given: fc.tuple(text, fc.array(fc.constantFrom('anna', 'a', 'x', ' '), { maxLength: 3 })),
    wrong: (gave, [whole]) => unless(gave.map((piece: { text: string }) => piece.text).join('') === whole, gave),
  },
  'src/dashboard/people/marks.ts#hasWord': { given: fc.tuple(text, text), wrong: isBoolean },
  'src/dashboard/place.ts#placeOf': {
    given: one('#/people?q=oak', '#/person/id-1/sheet', '#reminders', '#/person/%E0%A4%A'),
    wrong: ({ place }) => isText(place),
  },
  'src/dashboard/settings/address.ts#typedOrigin': {
    given: one('mail.example.org', 'https://mail.example.org:8443/?_task=mail', 'localhost:8000'),
    wrong: (gave) => unless(gave === null || new URL(gave).origin === gave, gave),
  },
  'src/dashboard/settings/cadences/cadence-draft.ts#isFaultyCount': {
    given: one('14', '0x10', '1e3'),
    wrong: isBoolean,
  },
  'src/dashboard/settings/zone/zone-named.ts#zoneNamed': {
    given: one('europe/berlin', 'Kathmandu', 'utc'),
    wrong: (gave) => unless(gave === null || isZone(gave), gave),
  },
  'src/ui/names.ts#initials': { given: one('Anna Example'), wrong: isText },
  'src/ui/when-typed.ts#typedInstant': {
    given: fc.tuple(near('2026-11-20'), near('15:30'), fc.constant('Europe/Berlin')),
    wrong: (gave) => unless(gave === null || !Number.isNaN(Date.parse(gave)), gave),
  },
  'src/ui/when-typed.ts#typedMinute': {
    given: one('15:30'),
    wrong: (gave) => unless(gave === null || (gave >= 0 && gave < 1440), gave),
  },
};

/** Functions that are given text which is our own, or is read elsewhere in this table, and which ones. */
export const inside: Readonly<Record<string, string>> = {
  'src/domain/merge.ts#newRow': 'an id',
  'src/exchange/backup/format.ts#storeLine': 'names of stores',
  'src/exchange/backup/snapshot-format.ts#snapshotFormat': 'our own version',
  'src/exchange/csv/rows.ts#rowReader': 'a delimiter; what it is pushed: tests/fuzz/files',
  'src/exchange/seal/unseal.ts#unsealer': 'a passphrase; what it is pushed: tests/fuzz/files',
  'src/sites/gmail/own-address.ts#meansUser': 'compares',
  'src/sites/outlook/pane.ts#shows': 'compares; its documents: tests/fuzz/readers',
  'src/dashboard/people/remembered.ts#rememberedOf': 'compares',
  'src/dashboard/people/use-list.ts#useList': 'a hook',
  'src/dashboard/place.ts#personHash': 'an id',
  'src/dashboard/person/use-found.ts#useFound': 'a hook',
  'src/dashboard/person/use-person.ts#usePerson': 'a hook',
  'src/dashboard/settings/holidays/holiday-calendar.ts#loadHolidayCalendar': 'the language of the browser',
  'src/dashboard/settings/holidays/place-names.ts#countryName': 'codes of our own list',
  'src/dashboard/settings/talk-track/example.ts#exampleValues': 'the language of the browser',
};

export const defaults: fc.Arbitrary<readonly unknown[]> = fc.tuple(near(...bits.filter((it) => it.length < 60)));
