import { type ContactKind, contactKinds, type Stage } from './contact';
import { type Condition, conditions, everybody, type PeopleQuery, type Sorting, sortings } from './people';
import { tagKey, tagOf } from './tags';

/** A list of people as the search part of an address says it: `q=oak+desk&stage=talking&tag=fair&sort=-last`. */

/** Of the stages, in the order in which somebody goes through them. */
export const stages = ['chasing', 'talking', 'keeping', 'closed'] as const satisfies readonly Stage[];

/** Nobody searches for more, and an address that is longer was not made by us. In characters. */
export const longestSearch = 200;
/** Of each filter whose values are the user's own. */
const mostValues = 50;

/** A list that the user has named, to come back to. */
export interface SavedView {
  readonly name: string;
  /** As {@link writePeople} writes it. */
  readonly address: string;
}

/** More would be a list to search in itself. */
export const mostViews = 50;

const cadenceId = /^[\w-]{1,64}$/;
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * Reads any text: what is unknown in it is dropped, what is named twice counts once. `readPeople(writePeople(query))` is the query, whose
 * stages, kinds and conditions stand in the order of their lists.
 */
export function readPeople(address: string): PeopleQuery {
  const pairs = address.split('&').map(pairOf);
  const all = (name: string): string[] => pairs.filter(([key]) => key === name).map(([, value]) => value);
  const known = <T extends string>(name: string, values: readonly T[]): T[] => {
    const named = new Set(all(name));
    return values.filter((value) => named.has(value));
  };
  const sort = all('sort')[0] ?? '';
  const by = sort.replace(/^-/, '') as Sorting;
  const isSorting = sortings.includes(by);
  return {
    text: cut(all('q')[0] ?? '', longestSearch),
    stages: known<Stage>('stage', stages),
    kinds: known<ContactKind>('kind', contactKinds),
    cadences: [...new Set(all('cadence').filter((id) => cadenceId.test(id)))].slice(0, mostValues),
    tags: once(all('tag').map(tagOf)).slice(0, mostValues),
    conditions: known<Condition>('is', conditions),
    sort: isSorting ? by : everybody.sort,
    descending: isSorting && sort.startsWith('-'),
  };
}

/** Empty for everybody by name. */
export function writePeople(query: PeopleQuery): string {
  const { text, sort, descending } = query;
  const by = `${descending ? '-' : ''}${sort}`;
  const pairs: [string, readonly string[]][] = [
    ['q', text ? [text] : []],
    ['stage', query.stages],
    ['kind', query.kinds],
    ['cadence', query.cadences],
    ['tag', query.tags],
    ['is', query.conditions],
    ['sort', by === everybody.sort ? [] : [by]],
  ];
  return pairs.flatMap(([name, values]) => values.map((value) => `${name}=${encoded(value)}`)).join('&');
}

/** The same people in the same order, whatever else was written. */
export const sameView = (a: string, b: string): boolean => writePeople(readPeople(a)) === writePeople(readPeople(b));

function pairOf(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  return at === -1 ? [pair, ''] : [pair.slice(0, at), decoded(pair.slice(at + 1))];
}

/** A half of a character that is written in two has no place in an address. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(loneSurrogate, '\ufffd')).replaceAll('%20', '+');

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

const cut = (text: string, length: number): string => [...text].slice(0, length).join('');

function once(tags: readonly string[]): string[] {
  const seen = new Set(['']);
  return tags.filter((tag) => !seen.has(tagKey(tag)) && seen.add(tagKey(tag)));
}
