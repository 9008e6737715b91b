import type { Calendar } from '../domain/calendar';
import { dayOf, type Instant, isZone, minuteOfDay, type Zone } from '../domain/day';
import { callTimeOf } from '../domain/guard';
import { calendarOf, defaultSettings } from '../domain/settings';
import type { Step } from '../domain/step';
import { theirTime } from '../ui/their-time';

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
  const time = callTimeOf(now, zone, calendar ?? calendarOf(defaultSettings, own));
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

const isAlike = (now: Instant, a: Zone, b: Zone): boolean =>
  dayOf(now, a) === dayOf(now, b) && minuteOfDay(now, a) === minuteOfDay(now, b);
