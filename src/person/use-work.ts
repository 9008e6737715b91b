import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Day } from '../domain/day';
import { outcomesFor, usualOutcome } from '../domain/outcome-choices';
import type { PersonField } from '../domain/sighting';
import type { Answerer, Channel, Outcome, Reaction } from '../domain/touch';
import { useHoldsUpdate } from '../ui/holds-update';

/** What the user has begun about a person and not yet stored. */
export interface Work extends Manner {
  /** What was chosen for the touch to be logged; `null` where the usual holds. */
  readonly channel: Channel | null;
  readonly outcome: Outcome | null;
  readonly note: string;
  /** The reason that stands in the text the user took over: the touch it is given in keeps it. */
  readonly reason: string;
  /** Of the fear check: the reaction that is expected. */
  readonly expected: Reaction | null;
  readonly answeredBy: Answerer | null;
  /** What an assistant said: the first day on which they are back. */
  readonly awayUntil: Day | null;
  /** Typed over what was seen of somebody who is no contact yet. */
  readonly edits: Readonly<Partial<Record<PersonField, string>>>;
  /** The touch logged a moment ago, which further choices correct. */
  readonly logged: Logged | null;
  /** Is a promise being written down? By the user's wish, or because they asked for a call later. */
  readonly promising: boolean;
}

export interface Logged {
  readonly touchId: string;
  readonly actId: string;
  readonly contactId: string;
  /** What was begun and went with the touch: it is there again when the touch is taken back. */
  readonly before: Partial<Work>;
}

/** How the user has the page, whoever is shown, for as long as it is open. */
interface Manner {
  /** Is the talk track open? `null`: it opens when something is due. */
  readonly trackOpen: boolean | null;
}

const blank: Omit<Work, keyof Manner> = {
  channel: null,
  outcome: null,
  note: '',
  reason: '',
  expected: null,
  answeredBy: null,
  awayUntil: null,
  edits: {},
  logged: null,
  promising: false,
};

/**
 * The work about one person, named by `key`. Each person's is kept apart, and `change` stays with the person it was given for: an
 * answer or an Undo that comes when somebody else is on screen does nothing to theirs.
 */
export function useWork(key: string | null): { work: Work; change: (patch: Partial<Work>) => void } {
  const [all, setAll] = useState<ReadonlyMap<string, typeof blank>>(new Map());
  const [manner, setManner] = useState<Manner>({ trackOpen: null });
  useHoldsUpdate([...all.values()].some(isBegun));
  const change = useCallback(
    ({ trackOpen, ...patch }: Partial<Work>) => {
      if (trackOpen !== undefined) setManner({ trackOpen });
      if (key !== null) setAll((before) => new Map(before).set(key, { ...(before.get(key) ?? blank), ...patch }));
    },
    [key],
  );
  const own = (key !== null && all.get(key)) || blank;
  const work = useMemo(() => ({ ...own, ...manner }), [own, manner]);
  return { work, change };
}

/** Is anything in it that is stored nowhere yet? What was logged is. */
const isBegun = ({ logged, edits, ...rest }: typeof blank): boolean =>
  Object.keys(edits).length > 0 ||
  Object.entries(rest).some(([part, value]) => value !== blank[part as keyof typeof rest]);

/** What one click logs: what was chosen, else what is usual. */
export function choiceOf(
  { channel, outcome }: Pick<Work, 'channel' | 'outcome'>,
  usual: Channel,
): { channel: Channel; outcome: Outcome } {
  const by = channel ?? usual;
  return { channel: by, outcome: outcome && outcomesFor[by].includes(outcome) ? outcome : usualOutcome[by] };
}
