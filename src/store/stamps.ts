import { type Instant, msOf } from '../domain/day';
import { nextStamp, type Stamp, stampMs } from '../domain/merge';

export interface Stamps {
  readonly node: string;
  next(): Stamp;
  last(): Stamp | null;
}

/** One stamp for each change of an act, each later than the last one this machine has made. */
export function stampsFrom(last: Stamp | null, node: string, now: Instant): Stamps {
  const ms = Math.max(msOf(now), last ? stampMs(last) + 1 : 0);
  let newest = last;
  const next = (): Stamp => {
    newest = nextStamp(newest, ms, node);
    return newest;
  };
  return { node, next, last: () => newest };
}
