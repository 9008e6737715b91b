import { useState } from 'preact/hooks';
import type { ManyReason } from '../../domain/many';
import { Sheet } from '../../person/Sheet';
import { AskActs } from '../../ui/AskActs';
import { counted, keyed, t } from '../../ui/words';
import type { Asked } from './asked';

const reasons: readonly ManyReason[] = ['no-reply', 'no-fit', 'moved-on', 'other'];

/** Why they are closed. */
export function AskClose({ count, busy, change, leave }: Asked) {
  const [reason, setReason] = useState<ManyReason>('no-fit');
  return (
    <Sheet
      title={counted('manyCloseTitle', count)}
      leave={leave}
      submit={() => change({ what: 'close', reason, anyway: false })}
    >
      <fieldset class="reasons" aria-label={t('closeTitle')}>
        {reasons.map((one) => (
          <label key={one} class="check">
            <input type="radio" name="reason" checked={one === reason} onChange={() => setReason(one)} />
            <span>{t(`closeReason_${keyed(one)}`)}</span>
          </label>
        ))}
      </fieldset>
      <p class="small quiet">{t('manyCloseSays')}</p>
      <AskActs does={t('closeNow')} disabled={busy} leave={leave} />
    </Sheet>
  );
}
