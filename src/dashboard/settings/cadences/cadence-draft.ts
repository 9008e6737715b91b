// biome-ignore-all lint/suspicious/noThenProperty: a cadence is data, `then` what follows it; nobody awaits one

import type { Cadence, CadenceId, Gap } from '../../../domain/cadence';
import { longestGap } from '../../../domain/cadence';

/** A cadence while it is being edited: numbers as typed, and the fields of every kind, so that trying another kind loses nothing. */
export interface CadenceDraft {
  readonly id: CadenceId;
  readonly name: string;
  readonly reason: string;
  readonly kind: Cadence['plan']['kind'];
  readonly gaps: readonly GapDraft[];
  readonly messageEvery: string;
  readonly askAssistantAfter: string;
  readonly lasts: string;
  readonly every: string;
  readonly attempts: boolean;
  readonly then: CadenceId;
}

export interface GapDraft {
  /** Tells the rows of the list apart. */
  readonly key: number;
  readonly count: string;
  readonly unit: Gap['unit'];
}

export const cadenceKinds = ['sequence', 'daily', 'repeat'] as const satisfies readonly CadenceDraft['kind'][];

const usualGap = '5';

/** `cadence` to be edited as `id`: itself, or a copy of it. */
export function draftOf(cadence: Cadence, id: CadenceId, name: string, reason: string): CadenceDraft {
  const { plan, attempts, then } = cadence;
  const daily = plan.kind === 'daily' ? plan : { messageEvery: 2, askAssistantAfter: 6, lasts: 21 };
  return {
    id,
    name,
    reason,
    kind: plan.kind,
    gaps: (plan.kind === 'sequence' ? plan.gaps : []).map(({ count, unit }, key) => ({
      key,
      count: String(count),
      unit,
    })),
    messageEvery: String(daily.messageEvery),
    askAssistantAfter: String(daily.askAssistantAfter),
    lasts: String(daily.lasts),
    every: String(plan.kind === 'repeat' ? plan.every : 14),
    attempts: attempts > 0,
    then: then ?? 'slow',
  };
}

/** One message and another five working days later, then Slow: somewhere to begin. */
export const newDraft = (id: CadenceId): CadenceDraft =>
  draftOf(
    { id, plan: { kind: 'sequence', gaps: [{ count: 5, unit: 'working-days' }] }, attempts: 1, then: 'slow' },
    id,
    '',
    '',
  );

/** What the draft says, faults and all; what is no number becomes `NaN`. */
export function cadenceOf(draft: CadenceDraft): Cadence {
  const { id, kind, attempts, then } = draft;
  const words = { name: draft.name.trim(), reason: draft.reason.trim() };
  const offered = attempts ? 1 : 0;
  if (kind === 'repeat') {
    const every = typedCount(draft.every);
    return { id, plan: { kind, every, offers: [every] }, attempts: offered, then: null, ...words };
  }
  if (kind === 'sequence') {
    const gaps = draft.gaps.map(({ count, unit }) => ({ count: typedCount(count), unit }));
    return { id, plan: { kind, gaps }, attempts: offered, then, ...words };
  }
  const messageEvery = typedCount(draft.messageEvery);
  const askAssistantAfter = typedCount(draft.askAssistantAfter);
  return {
    id,
    plan: { kind, messageEvery, askAssistantAfter, lasts: typedCount(draft.lasts) },
    // A day without a message is an attempt there anyway.
    attempts: 1,
    then,
    ...words,
  };
}

const typedCount = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

/** Would a gap of this count be refused? */
export const isFaultyCount = (text: string): boolean => {
  const count = typedCount(text);
  return !Number.isInteger(count) || count < 1 || count > longestGap;
};

export function withGap(gaps: readonly GapDraft[]): readonly GapDraft[] {
  const last = gaps.at(-1);
  const key = Math.max(-1, ...gaps.map((gap) => gap.key)) + 1;
  return [...gaps, { key, count: last?.count ?? usualGap, unit: last?.unit ?? 'working-days' }];
}
