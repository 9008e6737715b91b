import { t } from '../ui/words';

/** Nobody waits. Said kindly, and once. */
export const Empty = ({ done }: { done: number }) => (
  <div class="empty" tabIndex={-1} data-rest>
    <h2>{t('emptyTitle')}</h2>
    <p class="quiet">{t(done > 0 ? 'emptyAfterWork' : 'emptyHint')}</p>
  </div>
);
