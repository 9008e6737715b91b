import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../ui/words';
import type { BackupDesk } from './use-backup';

interface Props {
  readonly data: 'lost' | 'part-lost';
  readonly backup: BackupDesk;
  readonly cancel: () => void;
}

/** Is it really meant? What the user decides here they may not see again. */
export function StartAnew({ data, backup, cancel }: Props) {
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
      <h3 id="start-anew">{t(data === 'lost' ? 'anewAsk' : 'goOnAsk')}</h3>
      <p>{t(data === 'lost' ? 'anewWhat' : 'goOnWhat')}</p>
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
          {t(data === 'lost' ? 'anewDo' : 'goOnDo')}
        </button>
      </div>
    </fieldset>
  );
}
