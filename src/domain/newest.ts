import type { ContactFields } from './contact';
import { type Instant, instantFromMs, msOf } from './day';
import type { PromiseFields } from './promise';
import type { TouchFields } from './touch';

type Settled = Pick<PromiseFields, 'releasedAt' | 'correctedAt' | 'deleted'>;
type Touched = Pick<TouchFields, 'at' | 'loggedAt' | 'deleted'>;

/** The latest instant that stands in a contact, its touches or its promises: what its next step follows from was done or decided by then. */
export const newestOf = (
  { cadenceSince, reopenedAt, finalTryAt, awaySaidAt, snooze, closed, waits }: ContactFields,
  touches: readonly Touched[],
  promises: readonly Settled[],
): Instant =>
  [
    ...[reopenedAt, finalTryAt, awaySaidAt, snooze?.at, closed?.at, waits?.since, waits?.begun],
    ...promises.flatMap(({ releasedAt, correctedAt, deleted }) => (deleted ? [] : [releasedAt, correctedAt])),
    ...touches.flatMap(({ at, loggedAt, deleted }) => (deleted ? [] : [at, loggedAt])),
  ].reduce<Instant>((latest, at) => (at && at > latest ? at : latest), cadenceSince);

/**
 * When an act on these contacts is written down: now, or a millisecond after the latest that stands in them where the clock was set back
 * since. Others, touched while the clock was wrong, do not count: who is added after it was set right is added now.
 */
export function writtenAt(now: Instant, newest: readonly Instant[]): Instant {
  const ahead = newest.filter((at) => at >= now).map(msOf);
  return ahead.length ? instantFromMs(Math.max(...ahead) + 1) : now;
}
