import { contactKinds } from '../../domain/contact';
import { conditions, type Facets, type PeopleQuery } from '../../domain/people';
import { stages } from '../../domain/people-address';
import { tagKey } from '../../domain/tags';
import type { MessageKey } from '../../ui/message-keys';
import { cadenceName } from '../../ui/names';
import { keyed, t } from '../../ui/words';

/** What people are filtered by: one filter each, any of whose values will do. */
export const filterNames = ['stages', 'kinds', 'cadences', 'tags', 'conditions'] as const;
export type FilterName = (typeof filterNames)[number];

export const filterTitles = {
  stages: 'column_stage',
  kinds: 'filterKind',
  cadences: 'cadence',
  tags: 'column_tags',
  conditions: 'filterState',
} as const satisfies Record<FilterName, MessageKey>;

export interface FilterValue {
  readonly value: string;
  readonly label: string;
  /** How many there are; `null` while that is not known. */
  readonly count: number | null;
  readonly on: boolean;
}

const labels: Readonly<Record<FilterName, (value: string) => string>> = {
  stages: (value) => t(`stage_${value as (typeof stages)[number]}`),
  kinds: (value) => t(`kind_${value as (typeof contactKinds)[number]}`),
  cadences: cadenceName,
  tags: (value) => value,
  conditions: (value) => t(`condition_${keyed(value as (typeof conditions)[number])}`),
};
export const labelOf = (filter: FilterName, value: string): string => labels[filter](value);

const fixed: Partial<Record<FilterName, readonly string[]>> = { stages, kinds: contactKinds, conditions };

/** What can be chosen in a filter, and what is chosen although nobody is like that; tags and cadences with the most people first. */
export function valuesOf(filter: FilterName, query: PeopleQuery, facets: Facets | null): readonly FilterValue[] {
  const counts: Readonly<Record<string, number>> = facets?.[filter] ?? {};
  const count = (value: string): number => (Object.hasOwn(counts, value) ? (counts[value] ?? 0) : 0);
  const chosen: readonly string[] = query[filter];
  const offered = fixed[filter] ?? Object.keys(counts).sort((a, b) => count(b) - count(a) || a.localeCompare(b));
  return [...offered, ...chosen.filter((value) => !offered.includes(value))].map((value) => ({
    value,
    label: labelOf(filter, value),
    count: facets && count(value),
    on: chosen.includes(value),
  }));
}

/** The query with a value of a filter chosen, or not. Values of the user's own stand in the order in which they were chosen. */
export function withValue(query: PeopleQuery, filter: FilterName, value: string, on: boolean): PeopleQuery {
  const key = (one: string) => (filter === 'tags' ? tagKey(one) : one);
  const others = (query[filter] as readonly string[]).filter((one) => key(one) !== key(value));
  return { ...query, [filter]: on ? [...others, value] : others };
}

export const isFiltered = (query: PeopleQuery): boolean => filterNames.some((filter) => query[filter].length > 0);

/** Everybody, in the same order. */
export const unfiltered = (query: PeopleQuery): PeopleQuery => ({
  ...query,
  ...{ text: '', stages: [], kinds: [], cadences: [], tags: [], conditions: [] },
});
