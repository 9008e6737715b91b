import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../ui/words';
import type { BackupDesk } from './use-backup';

/** Is it really meant? What the user decides here they may not see again. */
export function StartAnew({ backup, cancel }: { backup: BackupDesk; cancel: () => void }) {
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), []);
  return (
    <fieldset
      class="editor grave"
      aria-labelledby="start-anew"
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      <h3 id="start-anew">{t('anewAsk')}</h3>
      <p>{t('anewWhat')}</p>
      <div class="acts">
        <button ref={no} type="button" class="secondary" onClick={cancel}>
          {t('cancel')}
        </button>
        <button
          type="button"
          class="secondary grave"
          disabled={backup.busy !== null}
          onClick={() => void backup.startAnew()}
        >
          {t('anewDo')}
        </button>
      </div>
    </fieldset>
  );
}
