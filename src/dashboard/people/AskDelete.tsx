import { Sheet } from '../../person/Sheet';
import { Cancel } from '../../ui/AskActs';
import { counted, t } from '../../ui/words';
import type { Asked } from './asked';

/** Whether they are really to go. */
export const AskDelete = ({ count, busy, change, leave }: Asked) => (
  <Sheet title={counted('manyDeleteTitle', count)} leave={leave}>
    <p>{t('deleteSays')}</p>
    <div class="acts">
      <button type="button" class="secondary grave" disabled={busy} onClick={() => change({ what: 'delete' })}>
        {counted('manyDeleteNow', count)}
      </button>
      <Cancel leave={leave} />
    </div>
  </Sheet>
);
