import { useState } from 'preact/hooks';
import { addDays, dayOf, type Instant, parseDay, type Zone } from '../domain/day';
import { type UntilSaid, untilSaid } from './until-said';
import { usePlainReader } from './use-plain-reader';
import { type Picked, type Typed, timeText, typedMinute } from './when-typed';

/** Begins with tomorrow, at no time; what is picked takes the place of words. @param zone the user's, by whose clock it is said */
export function useUntil(now: Instant, zone: Zone): Typed<UntilSaid> {
  const read = usePlainReader();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<Picked>(() => ({ day: addDays(dayOf(now, zone), 1), time: '' }));
  const typed = text.trim() !== '';
  const plain = typed && read instanceof Function ? read(text, now, zone) : null;
  const shown = plain ? { day: plain.day, time: plain.minute === null ? '' : timeText(plain.minute) } : picked;
  const said = (): UntilSaid => {
    if (plain) return untilSaid(plain.day, plain.minute, now, zone);
    if (!typed) return untilSaid(parseDay(picked.day), typedMinute(picked.time), now, zone);
    // Words that cannot be read yet are not wrong.
    return { kind: read === null ? 'nothing' : 'not-understood' };
  };
  return {
    ...shown,
    text,
    said: said(),
    readable: read !== 'missing',
    type: setText,
    pick: (change) => {
      setText('');
      setPicked({ ...shown, ...change });
    },
  };
}
