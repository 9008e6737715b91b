import { useEffect, useState } from 'preact/hooks';
import type { Load } from '../messaging/views';
import { ask } from '../ui/background';
import { counted, t } from '../ui/words';

/** What everybody new is chased with until the user says otherwise. */
const usual = { cadence: 'gentle', every: null };

/** What one more contact asks of the user, beside what they have planned already (rule 9). */
export function Commitment() {
  const [load, setLoad] = useState<Load | null>(null);
  useEffect(() => {
    // Without it they can be added all the same.
    ask('load', usual).then(setLoad, () => {});
  }, []);
  return load && <p class="commitment small quiet">{loadWords(load)}</p>;
}

function loadWords({ planned, workingDays, capacity, firstWeek, firstMonth }: Load): string {
  const asks = counted('commitment', firstWeek, firstMonth);
  if (capacity === null) return `${asks} ${t('plannedAhead', planned)}`;
  const most = capacity * workingDays;
  const above = planned + firstWeek > most ? ` ${t('plannedAbove')}` : '';
  return `${asks} ${t('plannedOf', planned, most)}${above}`;
}
