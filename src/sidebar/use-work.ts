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
 * The work about one person, named by `key`. It outlives the moments in which nobody is known to be on screen, and is gone when
 * somebody else is: nothing begun about one person can end up with another.
 */
export function useWork(key: string | null): { work: Work; change: (patch: Partial<Work>) => void } {
  const [state, setState] = useState<{ key: string | null; work: Work }>({ key, work: blank });
  const work = state.key === key ? state.work : blank;
  const change = useCallback(
    (patch: Partial<Work>) =>
      setState((before) => {
        if (key === null) return before;
        return { key, work: { ...(before.key === key ? before.work : blank), ...patch } };
      }),
    [key],
  );
  return { work, change };
}

/** What one click logs: what was chosen, else what is usual. */
export function choiceOf(
  { channel, outcome }: Pick<Work, 'channel' | 'outcome'>,
  usual: Channel,
): { channel: Channel; outcome: Outcome } {
  const by = channel ?? usual;
  return { channel: by, outcome: outcome && outcomesFor[by].includes(outcome) ? outcome : usualOutcome[by] };
}
