import type { Calendar } from '../domain/calendar';
import { type Instant, isZone, type Zone } from '../domain/day';
import type { Step } from '../domain/step';
import { callTime, isAlike, theirTime } from '../ui/their-time';

interface Props {
  /** The contact's. */
  readonly zone: Zone | null;
  /** The user's. */
  readonly own: Zone;
  /** The user's working days; `null`: not known yet, and then the usual ones. */
  readonly calendar: Calendar | null;
  readonly now: Instant;
}

/** What time it is where they are, and whether a call is welcome then (rule 8). Nothing where the clocks show what the user's shows. */
export function TheirTime({ zone, own, calendar, now }: Props) {
  if (!zone || !isZone(zone) || isAlike(now, zone, own)) return null;
  const time = callTime(now, zone, own, calendar);
  return (
    <p class={`clock ${time}`}>
      <i aria-hidden="true" />
      {theirTime(now, zone, time)}
    </p>
  );
}

/** Is the step one for which their phone rings? */
export const isCall = ({ kind, why }: Step): boolean =>
  kind === 'call' ||
  kind === 'ask-assistant' ||
  kind === 'appointment' ||
  (why.rule === 'promise' && why.by === 'them');
