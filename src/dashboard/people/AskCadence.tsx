import { useState } from 'preact/hooks';
import { Sheet } from '../../person/Sheet';
import { AskActs } from '../../ui/AskActs';
import { cadenceName, cadenceReason } from '../../ui/names';
import { counted, t } from '../../ui/words';
import type { Asked } from './asked';

/** By which plan they are written to. */
export function AskCadence({ count, cadences, busy, change, leave }: Asked) {
  const [cadence, setCadence] = useState('gentle');
  return (
    <Sheet title={counted('manyCadenceTitle', count)} leave={leave} submit={() => change({ what: 'cadence', cadence })}>
      <label>
        <span>{t('cadence')}</span>
        <select value={cadence} onChange={(event) => setCadence(event.currentTarget.value)}>
          {[...cadences.keys()].map((id) => (
            <option key={id} value={id}>
              {cadenceName(id)}
            </option>
          ))}
        </select>
      </label>
      <p class="small quiet">{cadenceReason(cadence)}</p>
      <AskActs does={t('manyCadenceSet')} disabled={busy} leave={leave} />
    </Sheet>
  );
}
