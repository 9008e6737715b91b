import type { Day } from '../../domain/day';
import type { TimelineEntry } from '../../domain/timeline';
import { stamp } from '../../ui/when';
import { counted, t } from '../../ui/words';

type Silence = Extract<TimelineEntry, { readonly what: 'silence' }>;
type OfPromise = Extract<TimelineEntry, { readonly what: 'promised' | 'promise-came' }>;

/** "5 weeks of silence", "9 days of silence so far": in the unit in which one would say it. */
export function silenceWords({ days, ongoing }: Silence): string {
  const words = lengthWords(days);
  return t(ongoing ? 'silenceSoFar' : 'silence', words);
}

const daysPerMonth = 365.25 / 12;

function lengthWords(days: number): string {
  if (days < 14) return counted('days', days);
  if (days < 63) return counted('weeks', Math.floor(days / 7));
  if (days < 730) return counted('months', Math.floor(days / daysPerMonth));
  return counted('years', Math.floor(days / 365.25));
}

/** "Call-back agreed for Tue, 24 Nov, 10:00"; "Promise kept: call-back of Tue, 24 Nov, 10:00". */
export function promiseLine({ what, promise }: OfPromise, today: Day): string {
  const { at, zone, score } = promise;
  const kind = promise.what === 'appointment' ? 'appointment' : promise.by;
  const when = at ? stamp(at, zone, today) : '';
  if (what === 'promised') return when ? t(`linePromised_${kind}`, when) : t(`lineUndated_${kind}`);
  if (score === 'open' || score === 'undated') return '';
  const of = t(`promiseScore_${score}`);
  return when ? t(`lineCame_${kind}`, of, when) : t(`lineCameUndated_${kind}`, of);
}
