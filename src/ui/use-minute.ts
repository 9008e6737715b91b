import { useEffect, useState } from 'preact/hooks';
import { type Instant, instantFromMs } from '../domain/day';

const everyMs = 15_000;

/** What time it is by this machine, looked at again a few times a minute. */
export function useMinute(): Instant {
  const [ms, setMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return instantFromMs(ms);
}
