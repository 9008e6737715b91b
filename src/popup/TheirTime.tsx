import { dayOf, type Instant, isZone, minuteOfDay, type Zone } from '../domain/day';
import { isCallHour } from '../domain/guard';
import type { Step } from '../domain/step';
import { timeIn, zoneCity } from '../ui/when';
import { t } from '../ui/words';

/** What time it is where they are, and whether a call is welcome then (rule 8). Nothing where the clocks show what the user's shows. */
export function TheirTime({ zone, own, now }: { zone: Zone | null; own: Zone; now: Instant }) {
  if (!zone || !isZone(zone) || isAlike(now, zone, own)) return null;
  const welcome = isCallHour(now, zone);
  return (
    <p class={welcome ? 'clock' : 'clock night'}>
      <i aria-hidden="true" />
      {t(welcome ? 'localTimeGood' : 'localTimeBad', timeIn(now, zone), zoneCity(zone))}
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
