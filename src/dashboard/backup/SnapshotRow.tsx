import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Snapshot } from '../../domain/snapshot';
import type { Status } from '../../ui/use-status';
import { bytesWords, t } from '../../ui/words';
import { bulk } from '../bulk';
import { drillWords, faultWords, madeAtWords, reasonWords, sizeWords } from './backup-words';
import { saveAs } from './save-as';
import type { BackupDesk } from './use-backup';
import type { Reading } from './use-reading';

interface Props {
  readonly snapshot: Snapshot;
  readonly backup: BackupDesk;
  readonly reading: Reading;
  readonly status: Status;
  /** What restoring it would change, once that was asked. */
  readonly children: ComponentChildren;
}

/** One snapshot, and what can be done with it. */
export function SnapshotRow({ snapshot, backup, reading, status, children }: Props) {
  const { name, at, size } = snapshot;
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  const open = Boolean(children);
  useLayoutEffect(() => {
    if (asked.current && !open) opener.current?.focus();
    asked.current = open;
  }, [open]);
  const when = madeAtWords(at, backup.zone);
  const away = backup.busy !== null;
  const save = async () => {
    const file = await backup.work(t('backupSaving'), () => bulk('snapshotFile', { name }));
    if (file) saveAs(file as Blob, `steadfast-${at.slice(0, 10)}.json.gz`);
  };
  const drill = async () => {
    const result = await backup.work(t('backupTrying'), (watching) => bulk('drill', { name }, watching));
    await backup.load();
    if (result) status.done('fault' in result ? faultWords(result.fault) : drillWords(result, backup.zone));
  };
  return (
    <li class="snapshot">
      <div>
        <b>{when}</b> <small class="quiet">{reasonWords(snapshot)}</small>
        <div class="small quiet">
          {sizeWords(snapshot)}, {bytesWords(size)}
        </div>
      </div>
      <div class="acts">
        <button
          ref={opener}
          type="button"
          class="secondary"
          disabled={away || open}
          aria-label={t('backupOf', t('backupRestoreThis'), when)}
          onClick={() => void reading.snapshot(name)}
        >
          {t('backupRestoreThis')}
        </button>
        <button
          type="button"
          class="secondary"
          aria-disabled={away}
          aria-label={t('backupOf', t('backupSave'), when)}
          onClick={() => void save()}
        >
          {t('backupSave')}
        </button>
        <button
          type="button"
          class="secondary"
          aria-disabled={away}
          aria-label={t('backupOf', t('backupTry'), when)}
          onClick={() => void drill()}
        >
          {t('backupTry')}
        </button>
      </div>
      {children}
    </li>
  );
}
