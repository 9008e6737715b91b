import { useEffect, useState } from 'preact/hooks';
import { instantFromMs, type Zone } from '../domain/day';
import { isCallHour } from '../domain/guard';
import { timeIn, zoneCity } from '../ui/when';
import { t } from '../ui/words';

const everyMs = 15_000;

/** What time it is where the contact is, and whether a call is welcome then (rule 8). */
export function LocalTime({ zone }: { zone: Zone }) {
  const [ms, setMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  const now = instantFromMs(ms);
  const welcome = isCallHour(now, zone);
  return (
    <p class={welcome ? 'clock small quiet' : 'clock small quiet night'}>
      <i aria-hidden="true" />
      {t(welcome ? 'localTimeGood' : 'localTimeBad', timeIn(now, zone), zoneCity(zone))}
    </p>
  );
}
