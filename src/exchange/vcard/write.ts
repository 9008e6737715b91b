import ICAL from 'ical.js';
import { type Known, profilesOf, reachesOf } from '../tables/contacts';
import { own } from './own';

/** 4.0 is what is standard (RFC 6350); 3.0 is what older programs read (RFC 2426). */
export type VcardVersion = '3.0' | '4.0';

/** A property as jCard has it (RFC 7095): name, parameters, type, values. */
type Property = readonly [string, Readonly<Record<string, string>>, string, ...(string | readonly string[])[]];

/** One contact as a card, whole lines. What a vCard has no word for is in {@link own} properties, so that reading gives back what was written. */
export function vcardText(known: Known, version: VcardVersion): string {
  const properties = [['version', {}, 'text', version] as const, ...propertiesOf(known, version)];
  return ICAL.stringify(['vcard', properties, []] as never);
}

const text = (name: string, ...values: readonly string[]): readonly Property[] =>
  values.filter(Boolean).map((value) => [name.toLowerCase(), {}, 'text', value] as const);

function propertiesOf(known: Known, version: VcardVersion): readonly Property[] {
  const { id, fields } = known.dossier.contact;
  const name = fields.name.value;
  const old = version === '3.0';
  const [company, location] = [fields.company?.value, fields.location?.value];
  const pages = [...profilesOf(known), ...fields.websites.map(({ value }) => value)];
  const numbers = [...reachesOf(known, 'phone'), ...fields.phones.map(({ value }) => value)];
  return [
    ...text('uid', `urn:uuid:${id}`),
    ...(old ? [] : text('kind', 'individual')),
    ...text('fn', name),
    // Which part is the family's is not known: the whole name is the given one, as programs show it then.
    ['n', {}, 'text', ['', name, '', '', '']],
    ...(company ? [['org', {}, 'text', [company]] as const] : []),
    ...text('title', fields.title?.value ?? ''),
    ...text('email', ...reachesOf(known, 'email')),
    ...numbers.map((value) => ['tel', {}, old ? 'phone-number' : 'text', value] as const),
    ...pages.map((value) => ['url', {}, 'uri', value] as const),
    ...(location ? [['adr', {}, 'text', ['', '', '', location, '', '', '']] as const] : []),
    ...text('note', fields.note),
    ...(fields.tags.length ? [['categories', {}, 'text', ...fields.tags] as const] : []),
    ...text('tz', fields.zone ?? ''),
    ...languageOf(fields.language, old),
    ...ownOf(known),
  ];
}

const languageOf = (language: string | null, old: boolean): readonly Property[] =>
  language === null ? [] : old ? text(own.language, language) : [['lang', {}, 'language-tag', language]];

function ownOf({ dossier }: Known): readonly Property[] {
  const { kind, role, value, cadence, reason, knownSince, headline, school } = dossier.contact.fields;
  return [
    ...text(own.kind, kind),
    ...text(own.role, role),
    ...text(own.value, String(value)),
    ...text(own.cadence, cadence),
    ...text(own.reason, reason),
    ...text(own.knownSince, knownSince ?? ''),
    ...text(own.headline, headline?.value ?? ''),
    ...text(own.school, school?.value ?? ''),
  ];
}
