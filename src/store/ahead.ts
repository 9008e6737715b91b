import { addMinutes } from '../domain/day';
import { isAheadOfClock, toleratedMinutes } from '../domain/step-now';
import type { Present } from './queue';
import { believable } from './rows';
import type { StoredContact, Transaction } from './schema';

/** Looked at, where the clock was wrong for long: enough to fill the badge and the popup. */
const limit = 200;

/**
 * Open contacts with something ahead of the clock, by more than clocks differ, so that their step, which follows from it, may be too: they
 * are due today (`stepNow`). Those that are due anyhow are left out. With a clock that was never wrong this reads nothing.
 */
export async function readAhead(
  tx: Transaction<'contacts'[]>,
  { now, today }: Pick<Present, 'now' | 'today'>,
): Promise<readonly StoredContact[]> {
  const ahead = IDBKeyRange.lowerBound(addMinutes(now, toleratedMinutes), true);
  const rows = await tx.objectStore('contacts').index('byNewest').getAll(ahead, limit);
  return rows
    .flatMap(believable)
    .filter(({ plan }) => plan.step !== null && !plan.step.at && plan.step.day > today && isAheadOfClock(plan, now));
}
