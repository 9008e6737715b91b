import { useLayoutEffect, useRef } from 'preact/hooks';
import { useHoldsUpdate } from '../../ui/holds-update';
import { counted, t } from '../../ui/words';
import { changesWords, faultWords, madeAtWords, sizeWords } from './backup-words';
import { LeftOutRows } from './LeftOutRows';
import type { BackupDesk } from './use-backup';
import type { Read, Reading } from './use-reading';

interface Props {
  readonly read: Read;
  readonly reading: Reading;
  readonly backup: BackupDesk;
}

/** What a backup holds and what restoring it would change; or why it is not taken. The user has the last word. */
export function Preview({ read: { from, preview, fault }, reading, backup }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useHoldsUpdate();
  useLayoutEffect(() => heading.current?.focus(), []);
  if (fault)
    return (
      <p class="late" role="alert">
        {faultWords(fault)}
      </p>
    );
  if (!preview) return null;
  const { leftOut } = preview;
  const restore = async () => {
    const fault = await backup.restore(from, leftOut.count);
    if (fault) reading.fail(fault);
    else reading.drop();
  };
  const away = backup.busy !== null;
  return (
    <fieldset
      class="editor"
      aria-labelledby="restore-preview"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !away) reading.drop();
      }}
    >
      <h3 id="restore-preview" ref={heading} tabIndex={-1}>
        {t('backupPreview', madeAtWords(preview.madeAt, backup.zone))}
      </h3>
      <p>
        <b>{sizeWords(preview)}</b>
      </p>
      <ul class="changes">
        {changesWords(preview).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {leftOut.count > 0 && <LeftOutRows {...leftOut} />}
      <p>{t(preview.changes ? 'backupReplaces' : 'backupFills')}</p>
      <div class="acts">
        <button type="button" class="secondary strong" disabled={away} onClick={() => void restore()}>
          {leftOut.count ? counted('backupRestoreWithout', leftOut.count) : t('backupRestore')}
        </button>
        <button type="button" class="secondary" disabled={away} onClick={reading.drop}>
          {t('cancel')}
        </button>
      </div>
    </fieldset>
  );
}
