import { useState } from 'preact/hooks';
import { dayOf, type Instant, type Zone } from '../domain/day';
import { outcomesFor, usualOutcome } from '../domain/outcome-choices';
import type { Answerer, Channel, Outcome, Reaction, TouchFields } from '../domain/touch';
import { timeTextOf, typedInstant } from '../ui/when-typed';

/** A touch of the past while it is written down or corrected. */
export interface TouchDraft {
  readonly channel: Channel;
  readonly outcome: Outcome;
  /** As the inputs have them; empty while nothing is picked. */
  readonly day: string;
  readonly time: string;
  readonly note: string;
  readonly answeredBy: Answerer | null;
  readonly expected: Reaction | null;
  readonly actual: Reaction | null;
}

type Begun = Pick<TouchFields, 'channel' | 'outcome' | 'at' | 'note' | 'answeredBy' | 'expected' | 'actual'>;

/** @param zone by whose clock day and time are said */
export function useTouchDraft(begun: Begun, zone: Zone) {
  const { channel, outcome, at, note, answeredBy, expected, actual } = begun;
  const when = { day: dayOf(at, zone) as string, time: timeTextOf(at, zone) };
  const [draft, setDraft] = useState<TouchDraft>({
    ...{ channel, outcome, note, answeredBy, expected, actual },
    ...when,
  });
  const change = (patch: Partial<TouchDraft>) => setDraft((before) => ({ ...before, ...patch }));
  const pickChannel = (next: Channel) =>
    change({
      channel: next,
      ...(outcomesFor[next].includes(draft.outcome) ? {} : { outcome: usualOutcome[next] }),
    });
  /** When it happened; `null` where the time was left as it was, whose seconds the inputs do not know, or is none. */
  const saidAt = (): Instant | null =>
    draft.day === when.day && draft.time === when.time ? null : typedInstant(draft.day, draft.time, zone);
  return { draft, change, pickChannel, saidAt };
}
