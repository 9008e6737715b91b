import type { Card } from './card';
import type { ContactKind, Stage } from './contact';
import { type Day, dayOf, monthsBefore, type Zone } from './day';
import { tagKey } from './tags';

/** Whom to put on the list of those to reconnect with, and in which order. */

/** Months without a touch. */
export const silences = [3, 6, 12, 24] as const;
export type Silence = (typeof silences)[number];

export const reconnectOrders = ['longest-silent', 'latest', 'value', 'known-longest'] as const;
export type ReconnectOrder = (typeof reconnectOrders)[number];

/** Of kinds, stages and tags any will do where none is named; all else must hold. */
export interface ReconnectChoice {
  /** Those who were never touched. */
  readonly never: boolean;
  /** Those whose last touch is more than so many months ago; `null`: nobody for that. */
  readonly silent: Silence | null;
  readonly kinds: readonly ContactKind[];
  readonly stages: readonly Stage[];
  readonly tags: readonly string[];
  /** Also those who said no, which is for the user to say. */
  readonly saidNo: boolean;
  readonly order: ReconnectOrder;
}

export const usualChoice: ReconnectChoice = {
  never: true,
  silent: 12,
  kinds: [],
  stages: [],
  tags: [],
  saidNo: false,
  order: 'longest-silent',
};

/** What the choice looks at. */
export type Chooseable = Pick<
  Card,
  'id' | 'kind' | 'stage' | 'closed' | 'tags' | 'value' | 'lastAt' | 'knownSince' | 'waits' | 'step'
>;

/**
 * Is this one of those whom the choice means? Never somebody who asked to stop, who waits already or has just had their turn, nor somebody to
 * whom something is promised.
 */
export function isChosen(card: Chooseable, choice: ReconnectChoice, today: Day, zone: Zone): boolean {
  if (card.waits || card.step?.at || card.step?.why.rule === 'reconnect') return false;
  if (card.closed === 'asked-to-stop' || (card.closed === 'said-no' && !choice.saidNo)) return false;
  const anyOf = <T>(wanted: readonly T[], has: (one: T) => boolean): boolean => !wanted.length || wanted.some(has);
  return (
    isSilent(card, choice, today, zone) &&
    anyOf(choice.kinds, (kind) => kind === card.kind) &&
    anyOf(choice.stages, (stage) => stage === card.stage) &&
    anyOf(choice.tags, (tag) => card.tags.some((own) => tagKey(own) === tagKey(tag)))
  );
}

function isSilent({ lastAt }: Chooseable, { never, silent }: ReconnectChoice, today: Day, zone: Zone): boolean {
  if (lastAt === null) return never;
  return silent !== null && dayOf(lastAt, zone) < monthsBefore(today, silent);
}

/** All that the choice means, those first who are to have their turn first. The order is the same whatever order they were read in. */
export const chosenOf = <C extends Chooseable>(
  cards: readonly C[],
  choice: ReconnectChoice,
  today: Day,
  zone: Zone,
): readonly C[] =>
  cards.filter((card) => isChosen(card, choice, today, zone)).sort((a, b) => compareChosen(a, b, choice.order));

/** Never touched is silent the longest; of two of whom that tells nothing, who has been known longer comes first. */
export function compareChosen(a: Chooseable, b: Chooseable, order: ReconnectOrder): number {
  const silent = compare(a.lastAt ?? '', b.lastAt ?? '');
  const known = compare(a.knownSince ?? end, b.knownSince ?? end);
  const first = { 'longest-silent': silent, latest: -silent, value: b.value - a.value, 'known-longest': known }[order];
  return first || silent || known || compare(a.id, b.id);
}

/** After every day: since when somebody is known of whom nobody knows it. */
const end = '~';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
