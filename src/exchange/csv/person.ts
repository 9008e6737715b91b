import type { Day } from '../../domain/day';
import { isZone } from '../../domain/day';
import { type Identity, identityKey } from '../../domain/identity';
import type { ColumnField } from '../../domain/import-file';

import { linkedinProfile } from '../../domain/linkedin-address';
import { withNumbers } from '../../domain/phone-number';
import type { Person, Seen } from '../../domain/sighting';
import { withTags } from '../../domain/tags';
import { glimpse } from '../glimpse';
import { type Given, longestLine, longestName, longestText, mostReaches } from '../limits';
import { dayIn } from './days';
import { isName, nameOf, turnedRound } from './names';
import * as read from './values';

/** The fields of one row, by what they mean; of each all that were not empty, in the order of the columns. */
export type Fields = Readonly<Partial<Record<ColumnField, readonly string[]>>>;

export interface PersonHow {
  /** ISO 3166: see {@link withNumbers}. */
  readonly country: string | null;
  readonly today: Day;
  readonly tags: (field: string) => readonly string[];
  /** See {@link areSorted}. */
  readonly sorted?: boolean;
  /** See {@link dayIn}. */
  readonly dayFirst?: boolean | null;
  /** The names are those of contacts already: whatever they are, they are names. */
  readonly own?: boolean;
}

/** The person a row is about, or why it is none. What cannot be proved is left out. */
export function personOf(fields: Fields, how: PersonHow): Given {
  const first = (field: ColumnField): string => read.lineIn(fields[field]?.[0] ?? '');
  const all = (field: ColumnField): readonly string[] => fields[field] ?? [];
  const line = (field: ColumnField): string => {
    const text = first(field);
    return !how.own && text.length < 4 && nothing.test(text) ? '' : text;
  };
  const company = line('company');
  const name = nameOf(
    how.sorted ? turnedRound(first('name')) : first('name'),
    first('given-name'),
    first('middle-name'),
    first('family-name'),
  );
  const person = reachesOf(fields, how);
  const isCompany = name === company && !first('given-name') && !first('family-name');
  if (how.own ? !name : !isName(name) || isCompany)
    return { refused: company && !person.identities.length ? 'no-person' : 'no-name', detail: shownOf(fields) };
  const note = all('note').map(read.textIn).filter(Boolean).join('\n');
  const reason = all('reason').map(read.textIn).filter(Boolean).join('\n');
  const plain = { company, title: line('title'), headline: line('headline'), school: line('school') };
  const location = [...new Set(all('location').map(read.lineIn))].join(', ');
  const lines = [plain.company, plain.title, plain.headline, plain.school, location];
  if (name.length > longestName || lines.some(isTooLong) || note.length > longestText || reason.length > longestText)
    return { refused: 'too-long', detail: shownOf(fields) };
  if (name.includes('\ufffd') || lines.some(isBroken) || note.includes('\ufffd'))
    return { refused: 'broken-letters', detail: shownOf(fields) };
  return {
    person: { ...person, name: seen(name), ...seenOf({ ...plain, location }) },
    home: homeOf(person.identities),
    tags: withTags([], all('tags').flatMap(how.tags)),
    note,
    ...without({
      knownSince: all('known-since')
        .map((day) => dayIn(day, how.dayFirst))
        .find((day) => day !== null && day <= how.today),
      kind: read.kindIn(first('kind')),
      role: read.roleIn(first('role')),
      value: read.valueIn(first('value')),
      reason: reason || null,
      cadence: read.cadenceIn(first('cadence')),
      zone: zoneIn(first('zone')),
      language: read.languageIn(first('language')),
    }),
  };
}

/** What is put where nothing is known. */
const nothing = /^[-\u2013\u2014.,/?*_\s]+$/;

const isTooLong = (text: string): boolean => text.length > longestLine;
const isBroken = (text: string): boolean => text.includes('\ufffd');
const zoneIn = (text: string): string | null => (text && isZone(text) ? text : null);

const seen = (value: string): Seen => ({ value, from: 'import' });

/** What is empty is not there. */
function seenOf<T extends Record<string, string>>(texts: T): { [K in keyof T]?: Seen } {
  const all: Record<string, Seen> = {};
  for (const field in texts) if (texts[field]) all[field] = seen(texts[field]);
  return all as { [K in keyof T]?: Seen };
}

/** What is not known is not there. */
function without<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const all: Record<string, unknown> = {};
  for (const field in values) if (values[field] !== null && values[field] !== undefined) all[field] = values[field];
  return all as { [K in keyof T]?: NonNullable<T[K]> };
}

/** A semicolon or a comma may stand in an address too. */
const betweenPages = /:::|\n|[;,](?=\s*https?:)/i;

/** How they can be reached: what names one person is an identity, a number without its country a number to dial. */
function reachesOf(fields: Fields, { country }: PersonHow): Person {
  const pages = [...(fields.linkedin ?? []), ...(fields.website ?? [])].flatMap((field) =>
    field.split(betweenPages).map(read.addressIn),
  );
  const profiles = pages.map(linkedinProfile);
  const addresses = (fields.email ?? []).flatMap(read.emailsIn);
  const found = [...profiles, ...addresses].filter((identity) => identity !== null);
  const once = new Map<string, Identity>(found.map((identity) => [identityKey(identity), identity]));
  const person: Person = {
    part: 'subject',
    identities: [...once.values()].slice(0, mostReaches).map((identity) => ({ ...identity, from: 'import' as const })),
    websites: [...new Set(pages.filter((page, at) => page && !profiles[at]))].slice(0, mostReaches).map(seen),
    phones: [...new Set((fields.phone ?? []).flatMap(read.numbersIn))].slice(0, mostReaches).map(seen),
  };
  return withNumbers(person, country);
}

export function homeOf(identities: readonly Identity[]): string {
  const slug = identities.find(({ kind }) => kind === 'linkedin-slug');
  return slug ? `https://www.linkedin.com/in/${encodeURIComponent(slug.value)}/` : '';
}

/** What stands in the row, as far as it helps to find it. */
const shownOf = (fields: Fields): string => glimpse(Object.values(fields).flat().map(read.lineIn).join(', '));
