import { useHoldsUpdate } from '../../ui/holds-update';
import { t } from '../../ui/words';
import type { Busy } from './use-backup';

/** What is under way, and how far it has come. The element that speaks is always there. */
export function Working({ busy }: { busy: Busy | null }) {
  useHoldsUpdate(busy !== null);
  const { done = 0, of = null } = busy?.progress ?? {};
  return (
    <div class={busy ? 'working' : 'working silent'}>
      <p aria-live="polite">{busy?.what}</p>
      {busy && <progress aria-label={busy.what} {...(of ? { value: done, max: of } : {})} />}
      {busy && (
        <button type="button" class="secondary" onClick={busy.stop}>
          {t('stop')}
        </button>
      )}
    </div>
  );
}
