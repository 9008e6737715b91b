import { useEffect, useState } from 'preact/hooks';
import { type Instant, instantFromMs, msOf } from '../domain/day';

const minute = 60_000;

/** What time it is, minute by minute, by the clock that gave `at` as the present. */
export function useNow(at: Instant): Instant {
  const [passed, setPassed] = useState({ at, ms: 0 });
  useEffect(() => {
    const since = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const ms = Date.now() - since;
      timer = setTimeout(tick, minute - ((msOf(at) + ms) % minute));
    };
    const tick = () => {
      setPassed({ at, ms: Date.now() - since });
      wait();
    };
    wait();
    return () => clearTimeout(timer);
  }, [at]);
  return instantFromMs(msOf(at) + (passed.at === at ? passed.ms : 0));
}
