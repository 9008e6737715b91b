import type { CadenceId } from './cadence';
import type { ContactKind, Stage } from './contact';

/** Conditions of a list of people that follow from their touches and the day. */
export const conditions = ['overdue', 'today', 'promised', 'hanging', 'never-touched', 'fading', 'waiting'] as const;
export type Condition = (typeof conditions)[number];

export const sortings = ['name', 'company', 'next', 'last', 'added', 'touches'] as const;
export type Sorting = (typeof sortings)[number];

/** Which people are wanted, in which order. Within one filter any of its values will do; all filters must hold. */
export interface PeopleQuery {
  /** Words that all occur, in any order, in name, company, title, an address or a note. */
  readonly text: string;
  readonly stages: readonly Stage[];
  readonly kinds: readonly ContactKind[];
  readonly cadences: readonly CadenceId[];
  readonly tags: readonly string[];
  readonly conditions: readonly Condition[];
  readonly sort: Sorting;
  readonly descending: boolean;
}

export const everybody: PeopleQuery = {
  text: '',
  stages: [],
  kinds: [],
  cadences: [],
  tags: [],
  conditions: [],
  sort: 'name',
  descending: false,
};

/** How many people there are of each value of each filter. */
export interface Facets {
  readonly all: number;
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
  readonly kinds: Readonly<Partial<Record<ContactKind, number>>>;
  readonly cadences: Readonly<Record<CadenceId, number>>;
  readonly tags: Readonly<Record<string, number>>;
  readonly conditions: Readonly<Partial<Record<Condition, number>>>;
}
