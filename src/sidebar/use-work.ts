import { useCallback, useState } from 'preact/hooks';
import type { PersonField } from '../domain/sighting';
import { type Channel, type Outcome, outcomesFor, usualOutcome } from '../domain/touch';

/** What the user has begun about the person on screen and not yet stored. */
export interface Work {
  /** What was chosen for the touch to be logged; `null` where the usual holds. */
  readonly channel: Channel | null;
  readonly outcome: Outcome | null;
  readonly note: string;
  /** Typed over what was seen of somebody who is no contact yet. */
  readonly edits: Readonly<Partial<Record<PersonField, string>>>;
  /** The touch logged a moment ago, which further choices correct. */
  readonly logged: { readonly touchId: string; readonly actId: string; readonly contactId: string } | null;
  /** Is a promise being written down? By the user's wish, or because they asked for a call later. */
  readonly promising: boolean;
}

const blank: Work = { channel: null, outcome: null, note: '', edits: {}, logged: null, promising: false };

/**
 * The work about one person, named by `key`. Each person's is kept apart, and `change` stays with the person it was given for: an
 * answer or an Undo that comes when somebody else is on screen does nothing to theirs.
 */
export function useWork(key: string | null): { work: Work; change: (patch: Partial<Work>) => void } {
  const [all, setAll] = useState<ReadonlyMap<string, Work>>(new Map());
  const change = useCallback(
    (patch: Partial<Work>) => {
      if (key !== null) setAll((before) => new Map(before).set(key, { ...(before.get(key) ?? blank), ...patch }));
    },
    [key],
  );
  return { work: (key !== null && all.get(key)) || blank, change };
}

/** What one click logs: what was chosen, else what is usual. */
export function choiceOf(
  { channel, outcome }: Pick<Work, 'channel' | 'outcome'>,
  usual: Channel,
): { channel: Channel; outcome: Outcome } {
  const by = channel ?? usual;
  return { channel: by, outcome: outcome && outcomesFor[by].includes(outcome) ? outcome : usualOutcome[by] };
}
