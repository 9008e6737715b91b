import { useState } from 'preact/hooks';
import { dayOf, type Instant, instantFromMs, parseDay, type Zone } from '../domain/day';
import { type Read, usePlainReader } from '../ui/use-plain-reader';
import { type Picked, type Typed, timeText, timeTextOf, typedMinute } from '../ui/when-typed';
import { type WhenSaid, whenSaid } from './when-said';

export interface When extends Typed<WhenSaid> {
  /** Are there words that cannot be read yet? */
  readonly waiting: boolean;
}

/** @param at what it is now, shown and not yet said anew @param spoken the zone of the clock by which it is said */
export function useWhen(at: Instant | null, spoken: Zone, mine: Zone): When {
  const [source, setSource] = useState<string | Picked | null>(null);
  const read = usePlainReader();
  const now = instantFromMs(Date.now());
  const before = { day: at ? dayOf(at, spoken) : '', time: at ? timeTextOf(at, spoken) : '' };
  const understood = typeof source === 'string' ? readIn(source, read, now, spoken, mine) : null;
  const picked = understood ?? (typeof source === 'object' && source ? source : before);
  return {
    day: picked.day,
    time: picked.time,
    // Numbers with the year first are read the same in every language.
    text: typeof source === 'string' ? source : source ? `${source.day} ${source.time}`.trim() : '',
    said: understood?.said ?? (source ? pickedSaid(picked, now, spoken, mine) : { kind: 'nothing' }),
    waiting: read === null && typeof source === 'string' && source.trim() !== '',
    readable: read !== 'missing',
    type: setSource,
    pick: (change) => setSource({ day: picked.day, time: picked.time, ...change }),
  };
}

const pickedSaid = ({ day, time }: Picked, now: Instant, spoken: Zone, mine: Zone): WhenSaid =>
  whenSaid({ day: parseDay(day), minute: typedMinute(time) }, now, spoken, mine);

function readIn(text: string, read: Read | null | 'missing', now: Instant, spoken: Zone, mine: Zone) {
  if (!text.trim() || !(read instanceof Function)) return { day: '', time: '', said: { kind: 'nothing' } as const };
  const plain = read(text, now, spoken);
  if (!plain) return { day: '', time: '', said: { kind: 'not-understood' } as const };
  const { day, minute } = plain;
  return { day, time: minute === null ? '' : timeText(minute), said: whenSaid(plain, now, spoken, mine) };
}
