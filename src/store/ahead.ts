import { addMinutes } from '../domain/day';
import { beyondPlans, stepNow, toleratedMinutes } from '../domain/step-now';
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
  { now, today, zone }: Present,
): Promise<readonly StoredContact[]> {
  const ahead = IDBKeyRange.lowerBound(addMinutes(now, toleratedMinutes), true);
  const store = tx.objectStore('contacts');
  const [newer, later] = await Promise.all([
    store.index('byNewest').getAll(ahead, limit),
    store.index('byDay').getAll(IDBKeyRange.lowerBound(beyondPlans(today), true), limit),
  ]);
  const rows = new Map([...newer, ...later].map((row) => [row.id, row]));
  return [...rows.values()]
    .flatMap(believable)
    .filter(
      ({ plan }) =>
        plan.step !== null && !plan.step.at && plan.step.day > today && stepNow(plan, now, zone)?.day === today,
    );
}
