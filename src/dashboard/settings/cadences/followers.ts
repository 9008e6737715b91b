// biome-ignore-all lint/suspicious/noThenProperty: a cadence is data, `then` what follows it; nobody awaits one

import { type Cadence, cadencesById } from '../../../domain/cadence';
import { cadenceFaultsOf } from '../../../domain/cadence-check';

/** The cadences into which this one may run out: those that lead to one that stays, and not back to it. */
export const followersOf = (cadence: Cadence, others: readonly Cadence[]): readonly Cadence[] =>
  others.filter(({ id }) => {
    const led = { ...cadence, then: id };
    const faults = cadenceFaultsOf(led, cadencesById([...others, led]));
    return !faults.includes('circle') && !faults.includes('follower-unknown');
  });

/** The cadences that run out into this one. */
export const ledBy = (id: Cadence['id'], all: readonly Cadence[]): readonly Cadence[] =>
  all.filter((one) => one.then === id && one.plan.kind !== 'repeat');
